import { computeShare } from "../choices/compute-share";
import type { MultipleAnswerResponse } from "./fields";
import type { MultipleAnswerQuestion } from "./schema";

/** Returns the share of right options chosen minus share of wrong options chosen, at least 0. So choosing all options scores 0. */
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
