import type { SecondTry } from "../kind";
import type { SingleChoiceQuestionBeforeAnswer } from "./draw";
import { readSingleChoiceResponse, type SingleChoiceResponse } from "./fields";
import type { SingleChoiceQuestion } from "./schema";

/** The second try: another option. With two options, only the right one would be left. */
export const singleChoiceSecondTry = {
  allows: ({ options }) => options.length > 2,
  draw: (_question, ask, { option }) => ({ ...ask, tried: option }),
  readResponse(question, first, posted) {
    const options = question.options.filter(({ id }) => id !== first.option);
    return readSingleChoiceResponse({ ...question, options }, posted);
  },
} satisfies SecondTry<SingleChoiceQuestion, SingleChoiceQuestionBeforeAnswer, SingleChoiceResponse>;
