import type { NumericResponse } from "./fields";
import type { NumericQuestion } from "./schema";

/** Returns the answer as it was typed. If it has no unit, the unit of the question is added. */
export function describeNumericResponse({ units }: NumericQuestion, { text, unit }: NumericResponse): string[] {
  return [unit === "" && units[0] ? `${text} ${units[0]}` : text];
}
