import type { NumberQuestion } from "./schema";

export interface AskedNumberQuestion {
  type: "number";
  /** The unit that is shown beside the field. */
  unit: string | null;
}

export function composeAskedNumberQuestion({ units }: NumberQuestion): AskedNumberQuestion {
  return { type: "number", unit: units[0] ?? null };
}
