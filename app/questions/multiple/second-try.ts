import type { SecondTry } from "../kind";
import type { MultipleAnswerQuestionBeforeAnswer } from "./draw";
import { type MultipleAnswerResponse, readMultipleAnswerResponse } from "./fields";
import type { MultipleAnswerQuestion } from "./schema";

/** The second try: the right options of the first answer stay chosen, and the wrong ones are out. Nothing is left if all were chosen. */
export const multipleAnswerSecondTry = {
  allows: ({ options }, first) => options.length > 2 && (first === null || first.options.length < options.length),
  condition: "unless-all",
  draw: (question, ask, first) => ({ ...ask, ...splitChosenOptions(question, first) }),
  readResponse(question, first, posted) {
    const { tried } = splitChosenOptions(question, first);
    const fixed = first.options.filter((id) => !tried.includes(id));
    const options = question.options.filter(({ id }) => !first.options.includes(id));
    const read = readMultipleAnswerResponse({ ...question, options }, posted);
    if (read === "choose-some" && fixed.length > 0) return { type: "multiple", options: fixed };
    return typeof read === "string" ? read : { type: "multiple", options: [...fixed, ...read.options] };
  },
} satisfies SecondTry<MultipleAnswerQuestion, MultipleAnswerQuestionBeforeAnswer, MultipleAnswerResponse>;

function splitChosenOptions({ options }: MultipleAnswerQuestion, first: MultipleAnswerResponse) {
  const chosen = options.filter(({ id }) => first.options.includes(id));
  const idsOf = (correct: boolean) => chosen.filter((option) => option.correct === correct).map(({ id }) => id);
  return { fixed: idsOf(true), tried: idsOf(false) };
}
