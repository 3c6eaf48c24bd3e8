import type { NumberResponse } from "./fields";
import type { NumberQuestion } from "./schema";

/** Describes the answer as it was typed. A unit that was left out is added. */
export function describeNumberResponse({ units }: NumberQuestion, { text, unit }: NumberResponse): string[] {
  return [unit === "" && units[0] ? `${text} ${units[0]}` : text];
}
