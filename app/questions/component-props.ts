/** The props of the components of a kind. */
import type { FormFields } from "./kind";

export interface HasQuestionType {
  type: string;
}

export interface QuestionFieldsProps<A extends HasQuestionType> {
  /** Id of the question, used to make element ids. */
  id: string;
  ask: A;
  /** What was typed or chosen before. */
  typed: FormFields;
}

export interface QuestionFeedbackProps<M extends HasQuestionType> {
  marked: M;
}
