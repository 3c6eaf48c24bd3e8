import { readFieldForEveryItem } from "../choices/read-fields";
import type { AnswerFieldInputMethods, PostedFormFields } from "../kind";
import type { StepOrderQuestion } from "./schema";

/** The form fields of steps to put in order. A field `step-<id>` contains the position of that step, from 1. */
export const stepOrderFieldInputMethods = { step: "chosen" } satisfies AnswerFieldInputMethods;

export interface StepOrderResponse {
  type: "order";
  /** The ids of the steps, in the order that the learner gave them. */
  steps: string[];
}

/** Reads the positions of the steps. Every position must be used exactly once. */
export function readStepOrderResponse(
  { steps }: StepOrderQuestion,
  posted: PostedFormFields,
): StepOrderResponse | "fill-all" | "not-offered" | "place-once" {
  const places = steps.map((_, at) => String(at + 1));
  const given = readFieldForEveryItem(posted, "step", steps, (value) => places.includes(value));
  if (!given.ok) return given.problem;
  const placed = Object.entries(given.value);
  if (new Set(placed.map(([, place]) => place)).size < places.length) return "place-once";
  const ids = placed.sort(([, a], [, b]) => Number(a) - Number(b)).map(([id]) => id);
  return { type: "order", steps: ids };
}
