/** What the components of a kind get. */
import type { FormFields } from "./kind";

export interface Typed {
  type: string;
}

export interface OpenProps<A extends Typed> {
  /** Of the question, to make ids of. */
  id: string;
  ask: A;
  /** What was filled in before. */
  typed: FormFields;
}

export interface MarkedProps<M extends Typed> {
  marked: M;
}
