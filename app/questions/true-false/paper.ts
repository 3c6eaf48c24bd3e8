import type { QuestionOnPaper } from "../kind";
import { readLetter, readTruthAndReason } from "../paper/written-answers";
import type { TrueFalseQuestionBeforeAnswer } from "./draw";
import type { TrueFalseQuestion } from "./schema";

export const trueFalseQuestionOnPaper = {
  answer: "truth-and-reason",
  print: ({ stemText }, { reasons }) => ({ text: stemText, numbered: [], lettered: reasons.map(({ text }) => text) }),
  readAnswer({ reasons }, written) {
    const read = readTruthAndReason(written);
    const reason = read && readLetter("reason", reasons, read.reason);
    return reason && { ...reason, answer: [String(read.answer)] };
  },
} satisfies QuestionOnPaper<TrueFalseQuestion, TrueFalseQuestionBeforeAnswer>;
