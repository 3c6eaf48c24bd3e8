import type { SingleResponse } from "./fields";
import type { Single } from "./schema";

/** Right or wrong. */
export function grade({ options }: Single, response: SingleResponse): number {
  return options.some(({ id, correct }) => id === response.option && correct) ? 1 : 0;
}
