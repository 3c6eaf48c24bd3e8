/** The props of the components that draw one kind of question. */
import type { ReactNode } from "react";
import type { FormFields } from "./kind";
import type { ResponseProblem } from "./table";

export interface HasQuestionType {
  type: string;
}

/** Why an answer was refused, for the form that comes back. */
export interface ResponseError {
  code: ResponseProblem;
  /** Id of the element with the error message. */
  id: string;
  /** The error message. Each kind shows it just before the fields that must change. */
  message: ReactNode;
}

export interface QuestionFieldsProps<A extends HasQuestionType> {
  /** Id of the question, used to make element ids. */
  id: string;
  ask: A;
  /** What was typed or chosen before. */
  typed: FormFields;
  /** Why that answer was refused, or null if nothing was refused. */
  error: ResponseError | null;
}

export interface QuestionFeedbackProps<M extends HasQuestionType> {
  marked: M;
}
