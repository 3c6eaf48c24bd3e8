import type { NumberResponse } from "./fields";
import type { NumberQuestion } from "./schema";

/** As typed, with the unit where that was left out. */
export function describe({ units }: NumberQuestion, { text, unit }: NumberResponse): string[] {
  return [unit === "" && units[0] ? `${text} ${units[0]}` : text];
}
