import type { NumberQuestion } from "./schema";

export interface NumberAsk {
  type: "number";
  /** The unit that is shown beside the field. */
  unit: string | null;
}

export function draw({ units }: NumberQuestion): NumberAsk {
  return { type: "number", unit: units[0] ?? null };
}
