/** Texts about answers that were marked again. */
import type { Messages } from "../nl";
import { joinWithAnd } from "./common";

const questions = (numbers: number[]) => `${numbers.length === 1 ? "question" : "questions"} ${joinWithAnd(numbers)}`;

export const marking: Messages["marking"] = {
  notice: (day, what) => `Marked again on ${day}: ${what}.`,
  reasons: {
    key: (numbers) => `${questions(numbers)} had a mistake in the key`,
    rule: (numbers) => `${questions(numbers)} ${numbers.length === 1 ? "counts" : "count"} in another way now`,
  },
  kept: "You keep the points that you already had.",
};
