import { drawOptions } from "../choices/draw-choices";
import type { ShownChoice } from "../choices/schema";
import type { Random } from "../choices/shuffle";
import type { SingleAnswerQuestion } from "./schema";

export interface AskedSingleAnswerQuestion {
  type: "single";
  options: ShownChoice[];
}

export function composeAskedSingleAnswerQuestion(
  { options }: SingleAnswerQuestion,
  random: Random,
): AskedSingleAnswerQuestion {
  return { type: "single", options: drawOptions(options, random) };
}
