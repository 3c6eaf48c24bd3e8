import type { Marked } from "./question-view";

export interface FinalFields<T extends Marked["type"]> {
  id: string;
  marked: Marked & { type: T };
}
