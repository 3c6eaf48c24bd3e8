import type { NumberResponse } from "./fields";
import type { NumberQuestion } from "./schema";

/** Returns the answer as it was typed. If it has no unit, the unit of the question is added. */
export function describeNumberResponse({ units }: NumberQuestion, { text, unit }: NumberResponse): string[] {
  return [unit === "" && units[0] ? `${text} ${units[0]}` : text];
}
