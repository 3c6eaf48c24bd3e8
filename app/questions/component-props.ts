/** The props of the React components that draw a question of one kind. */
import type { ReactNode } from "react";
import type { PostedFormFields } from "./kind";
import type { AnswerRefusalCode } from "./table";

export interface HasQuestionType {
  type: string;
}

/** The error in a refused answer, which the form shows when it comes back. */
export interface RefusedAnswerError {
  code: AnswerRefusalCode;
  /** The id of the HTML element with the error message. */
  id: string;
  /** The error message as HTML. The component of the fields puts it just before the fields that must change. */
  message: ReactNode;
}

export interface QuestionFieldsProps<A extends HasQuestionType> {
  /** The id of the question. Ids of HTML elements begin with it. */
  id: string;
  ask: A;
  /** The values that were typed or chosen in an answer that was refused. Empty in a new form. */
  typed: PostedFormFields;
  /** The error in the refused answer, or null if no answer was refused. */
  error: RefusedAnswerError | null;
}

export interface QuestionFeedbackProps<M extends HasQuestionType> {
  marked: M;
}
