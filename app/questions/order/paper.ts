import type { QuestionOnPaper } from "../kind";
import { readLetters } from "../paper/written-answers";
import type { StepOrderQuestionBeforeAnswer } from "./draw";
import type { StepOrderQuestion } from "./schema";

export const stepOrderQuestionOnPaper = {
  answer: "letters-in-order",
  print: ({ stemText }, { steps }) => ({ text: stemText, numbered: [], lettered: steps.map(({ text }) => text) }),
  readAnswer({ steps }, written) {
    const ids = readLetters(steps, written);
    return ids && Object.fromEntries(ids.map((id, at) => [`step-${id}`, [String(at + 1)]]));
  },
} satisfies QuestionOnPaper<StepOrderQuestion, StepOrderQuestionBeforeAnswer>;
