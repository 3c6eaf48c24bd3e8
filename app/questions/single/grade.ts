import type { SingleAnswerResponse } from "./fields";
import type { SingleAnswerQuestion } from "./schema";

/** Returns 1 if the chosen option is right, else 0. */
export function gradeSingleAnswerResponse({ options }: SingleAnswerQuestion, response: SingleAnswerResponse): number {
  return options.some(({ id, correct }) => id === response.option && correct) ? 1 : 0;
}
