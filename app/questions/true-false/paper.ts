import { z } from "zod";
import type { QuestionOnPaper } from "../kind";
import { readLetter } from "../paper/written-answers";
import type { TrueFalseQuestionBeforeAnswer } from "./draw";
import type { TrueFalseQuestion } from "./schema";

const answerOnPaper = z.object({ answer: z.boolean(), reason: z.unknown() });

export const trueFalseQuestionOnPaper = {
  answer: "truth-and-reason",
  print: ({ stemText }, { reasons }) => ({ text: stemText, numbered: [], lettered: reasons.map(({ text }) => text) }),
  readAnswer({ reasons }, written) {
    const read = answerOnPaper.safeParse(written);
    const reason = read.success ? readLetter("reason", reasons, read.data.reason) : null;
    return read.success && reason ? { ...reason, answer: [String(read.data.answer)] } : null;
  },
} satisfies QuestionOnPaper<TrueFalseQuestion, TrueFalseQuestionBeforeAnswer>;
