import type { Marked } from "~/learning/attempt/question-view";

export interface FinalFields<T extends Marked["type"]> {
  id: string;
  marked: Marked & { type: T };
}
