import { z } from "zod";
import type { QuestionOnPaper } from "../kind";
import type { NumericQuestionBeforeAnswer } from "./draw";
import type { NumericQuestion } from "./schema";

const numberOrText = z.union([z.number(), z.string()]);

export const numericQuestionOnPaper = {
  answer: "number",
  print: ({ stemText }, { unit }) => ({ text: unit ? `${stemText} (${unit})` : stemText, numbered: [], lettered: [] }),
  readAnswer(_ask, written) {
    const read = numberOrText.safeParse(written);
    return read.success ? { number: [String(read.data)] } : null;
  },
} satisfies QuestionOnPaper<NumericQuestion, NumericQuestionBeforeAnswer>;
