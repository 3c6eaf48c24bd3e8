/** Texts of the course check about rules of questions and of the course as a whole. */
import type { RuleFlaws } from "~/content/source/flaws";
import type { SentenceForEachFlaw } from "~/platform/markdown/problem";
import { translateBloomLevel } from "~/questions/bloom";
import { plural } from "../common";
import { decimalBeyond, list } from "./formats";

/** The word for a level; problems of before hold a word themselves. */
const bloom = (level: string) => translateBloomLevel("en", level);

export const ruleSentences: SentenceForEachFlaw<RuleFlaws> = {
  "feedback-short": ({ length, least }) =>
    `This feedback is too short (${length} characters). Explain why in at least ${least} characters.`,
  "feedback-repeated": "Another answer has this feedback already. Give every answer feedback of its own.",
  "hint-gives-answer": ({ word }) =>
    `This hint has ‘${word}’, which is only in the right answer. Write a hint that does not give the answer away.`,
  "hint-unseen":
    "Nobody sees this hint, because this question has no second try. That holds for an open question, a question with two answers, and the final test. Remove the hint.",
  "option-count": ({ count }) =>
    `The question has ${plural(count, "answer", "answers")}. Expected: two to five, preferably three.`,
  "five-options": "The question has five options, and one is right. Then three are usually enough.",
  "all-of-the-above": ({ option }) =>
    `‘${option}’ can't be an answer. Write an answer of its own that doesn't point at the others.`,
  "negative-unmarked": ({ word }) =>
    `The question holds ‘${word}’. Better ask for what is so, or make the word bold: **${word}**.`,
  "right-option-longer": ({ ratio }) =>
    `The right answer is ${decimalBeyond(ratio, 1.3)} times as long as the wrong ones. Expected: at most 1.3 times.`,
  "level-above-objective": ({ level, objective, highest }) =>
    `The question is at the level ${bloom(level)}, but objective ${objective} is at ${bloom(highest)}. A question goes no higher than its objective.`,
  "few-places": ({ count, least }) =>
    `The lesson asks something at ${plural(count, "place", "places")}. Expected: at least ${least}. Questions with the same place are one place together, and a look-back doesn't count.`,
  "enemies-in-first-round": ({ id }) =>
    `This question and ${id} are enemies, but everybody gets them together in the first round. Give them the same place, or write another question.`,
  "variant-never-asked": ({ places }) =>
    `This variant is never asked, because it has enemies at ${list(places)}. Add a question there that is no enemy.`,
  "pre-question-count": ({ count }) =>
    `The lesson has <PreQuestion> ${plural(count, "time", "times")}. Expected: one to three.`,
  "little-applied": ({ applied, total, least }) =>
    `${applied} of the ${total} questions are at the level of applying or higher. Expected: at least ${least} (40%).`,
};
