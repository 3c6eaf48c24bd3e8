import { readFieldOfEveryItem } from "../choices/read-fields";
import type { FieldNames, FormFields } from "../kind";
import type { OrderQuestion } from "./schema";

/** `step-<id>` contains a position, from 1. */
export const orderFieldNames = { step: "chosen" } satisfies FieldNames;

export interface OrderResponse {
  type: "order";
  /** Step ids, in the order of the learner. */
  steps: string[];
}

/** Reads the positions. Every position must be used exactly once. */
export function readOrderResponse(
  { steps }: OrderQuestion,
  posted: FormFields,
): OrderResponse | "fill-all" | "not-offered" | "place-once" {
  const places = steps.map((_, at) => String(at + 1));
  const given = readFieldOfEveryItem(posted, "step", steps, (value) => places.includes(value));
  if (!given.ok) return given.problem;
  const placed = Object.entries(given.value);
  if (new Set(placed.map(([, place]) => place)).size < places.length) return "place-once";
  const ids = placed.sort(([, a], [, b]) => Number(a) - Number(b)).map(([id]) => id);
  return { type: "order", steps: ids };
}
