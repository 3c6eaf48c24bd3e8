import type { SingleResponse } from "./fields";
import type { Single } from "./schema";

/** Returns 1 if the answer is right, else 0. */
export function grade({ options }: Single, response: SingleResponse): number {
  return options.some(({ id, correct }) => id === response.option && correct) ? 1 : 0;
}
