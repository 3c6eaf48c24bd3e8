/** Texts about answers that were marked again. */
import type { Messages } from "../nl";
import { joinWithAnd } from "./common";

const questions = (numbers: number[]) => `${numbers.length === 1 ? "question" : "questions"} ${joinWithAnd(numbers)}`;

export const marking: Messages["marking"] = {
  notice: (day, what) => `Marked again on ${day}: ${what}.`,
  reasons: {
    key: (numbers) => `${questions(numbers)} had a mistake in the key`,
    rule: (numbers) => `${questions(numbers)} ${numbers.length === 1 ? "counts" : "count"} in a different way now`,
  },
  kept: "You keep the points that you already had.",
  held: {
    about:
      "People who do well in a test usually get each single question right too. Is it the other way round for a question? Then something may be wrong, such as its key. We stop asking that question. We look at this every night, and only at the first time that somebody gets a question. We hold back at most one question in a cell, and at most three in a night.",
    none: "No questions are held back now.",
    question: "Question",
    cell: "Cell",
    n: "How often",
    figure: "Discrimination, from −1 to 1",
    since: "Since",
    interval: (value, low, high) => `${value} (${low} to ${high})`,
    free: (question) => `Ask question ${question} again`,
    reason: "Why?",
    reasonHint:
      "For example: key and text checked, the question is right. New tests decide whether the question stays.",
    submit: (question) => `Ask ${question} again`,
    freed: "The question is asked again.",
    errors: { "not-held": "Somebody has released this question already." },
  },
};
