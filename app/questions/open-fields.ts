import type { Ask } from "./question-view";

/** What the fields of an open question get; `id` is that of the question, to make ids of. */
export interface OpenFields<T extends Ask["type"]> {
  id: string;
  ask: Ask & { type: T };
  typed: Record<string, string[]>;
}
