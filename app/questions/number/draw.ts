import type { NumberQuestion } from "./schema";

export interface AskedNumberQuestion {
  type: "number";
  /** The unit that the page shows beside the field, such as "procent", or null. */
  unit: string | null;
}

export function composeAskedNumberQuestion({ units }: NumberQuestion): AskedNumberQuestion {
  return { type: "number", unit: units[0] ?? null };
}
