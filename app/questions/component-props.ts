/** The props of the components of a kind. */
import type { FormFields } from "./kind";

export interface Typed {
  type: string;
}

export interface OpenProps<A extends Typed> {
  /** Id of the question, used to make element ids. */
  id: string;
  ask: A;
  /** What was typed or chosen before. */
  typed: FormFields;
}

export interface MarkedProps<M extends Typed> {
  marked: M;
}
