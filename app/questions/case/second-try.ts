import type { SecondTry } from "../kind";
import type { CaseQuestionBeforeAnswer } from "./draw";
import { type CaseResponse, readCaseResponse } from "./fields";
import type { CaseQuestion } from "./schema";

/** The second try: another option. The explanation of the first answer stays. With two options, only the right one would be left. */
export const caseSecondTry = {
  allows: ({ options }) => options.length > 2,
  draw: (_question, ask, { option }) => ({ ...ask, explain: false, tried: option }),
  readResponse(question, first, posted) {
    const options = question.options.filter(({ id }) => id !== first.option);
    const { text = "" } = first;
    return readCaseResponse({ ...question, options }, { ...posted, text: [text] });
  },
} satisfies SecondTry<CaseQuestion, CaseQuestionBeforeAnswer, CaseResponse>;
