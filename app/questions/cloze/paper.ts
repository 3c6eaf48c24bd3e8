import type { QuestionOnPaper } from "../kind";
import { readWords } from "../paper/written-answers";
import type { ClozeQuestionBeforeAnswer } from "./draw";
import type { ClozeQuestion } from "./schema";

export const clozeQuestionOnPaper = {
  answer: "words",
  /** The text has a number at each gap. */
  print({ stemText }) {
    let gap = 0;
    return { text: stemText.replaceAll("[…]", () => `____ (${++gap})`), numbered: [], lettered: [] };
  },
  readAnswer({ parts }, written) {
    const gaps = parts.flatMap((part) => ("gap" in part ? [part.gap] : []));
    const words = readWords(gaps.length, written);
    return words && Object.fromEntries(words.map((word, at) => [`gap-${gaps[at]}`, [word]]));
  },
} satisfies QuestionOnPaper<ClozeQuestion, ClozeQuestionBeforeAnswer>;
