import { computeShare } from "../choices/compute-share";
import type { MultipleAnswerResponse } from "./fields";
import type { MultipleAnswerQuestion } from "./schema";

/**
 * Returns the share of the right options that were chosen, minus the share of the wrong options that were chosen; at least 0. Choosing all
 * options scores 0.
 */
export function gradeMultipleAnswerResponse(
  { options }: MultipleAnswerQuestion,
  { options: chosen }: MultipleAnswerResponse,
): number {
  const shareChosen = (right: boolean) =>
    computeShare(
      options.filter(({ correct }) => correct === right),
      ({ id }) => chosen.includes(id),
    );
  return Math.max(0, shareChosen(true) - shareChosen(false));
}
