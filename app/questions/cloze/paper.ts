import { z } from "zod";
import type { QuestionOnPaper } from "../kind";
import type { ClozeQuestionBeforeAnswer } from "./draw";
import type { ClozeQuestion } from "./schema";

const words = z.array(z.coerce.string());

export const clozeQuestionOnPaper = {
  answer: "words",
  /** The text has a number at each gap. */
  print({ stemText }) {
    let gap = 0;
    return { text: stemText.replaceAll("[…]", () => `____ (${++gap})`), numbered: [], lettered: [] };
  },
  readAnswer({ parts }, written) {
    const read = words.safeParse(written);
    const gaps = parts.flatMap((part) => ("gap" in part ? [part.gap] : []));
    if (!read.success || read.data.length > gaps.length) return null;
    return Object.fromEntries(read.data.map((word, at) => [`gap-${gaps[at]}`, [word]]));
  },
} satisfies QuestionOnPaper<ClozeQuestion, ClozeQuestionBeforeAnswer>;
