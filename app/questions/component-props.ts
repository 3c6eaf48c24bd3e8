/** The props of the components of a kind. */
import type { FormFields } from "./kind";

export interface TypedProps {
  type: string;
}

export interface OpenProps<A extends TypedProps> {
  /** Id of the question, used to make element ids. */
  id: string;
  ask: A;
  /** What was typed or chosen before. */
  typed: FormFields;
}

export interface MarkedProps<M extends TypedProps> {
  marked: M;
}
