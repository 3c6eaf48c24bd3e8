/** Texts of the course check that are only warnings. */
import type { WarningFlaws } from "~/content/source/flaws";
import type { SentenceForEachFlaw } from "~/platform/markdown/problem";
import { plural } from "../common";
import { decimalBeyond, list } from "./formats";

/** Adds a backslash before every character. */
const escaped = (marks: string) => marks.replace(/./g, "\\$&");

export const warningSentences: SentenceForEachFlaw<WarningFlaws> = {
  "marks-in-text": ({ marks }) =>
    `Readers see ${marks} here. Write ${marks}word${marks}: no space inside the marks, but one outside. Do you mean the characters themselves? Write ${escaped(marks)}.`,
  "marks-in-yaml": ({ marks }) =>
    `Markup doesn't work in this file: readers see ${marks} here. Remove these characters.`,
  "placeholder-left": ({ text }) =>
    `The text of a new course still stands here: ‘${text}’. Readers see it like this. Put your own text in its place.`,
  "year-became-list": ({ number }) =>
    `A list begins here with number ${number}. Is it a year? Write ${number}\\. or begin with another word.`,
  "brackets-without-address": ({ text }) =>
    `Readers see [${text}] here, with the brackets. Is it a link? Write [${text}](https://…). Do you mean the brackets themselves? Write \\[${text}\\].`,
  "character-lost":
    "Here stands �: a character that could not be read. Save the file as UTF-8, and type the character again.",
  "piece-count": ({ count, least, most }) =>
    `The lesson has ${plural(count, "piece", "pieces")} (headings with ## and cases). Expected: ${least} or ${most}.`,
  "piece-without-place": ({ title }) => `‘${title}’ has no question. Expected: a question at every piece.`,
  "places-without-variants": ({ places }) =>
    `A new round asks the same here: ${list(places)}. Give each place two or three questions with the same place.`,
  "speaker-unnamed": ({ speaker }) =>
    `The text at this source does not name ${speaker}. Paper does not show who that is. Give the name in the same paragraph, or just before.`,
  "sentence-long": ({ words, beginning, most }) =>
    `This sentence has ${words} words: ‘${beginning} …’. Expected: at most ${most}.`,
  "lesson-sentences-mean": ({ mean, least, most }) =>
    `The sentences in the running text of this lesson have ${decimalBeyond(mean, least, most)} words on average. Expected: ${least} to ${most}.`,
  "lesson-sentences-alike": ({ spread, least }) =>
    `The sentences of this lesson have almost the same length (standard deviation ${decimalBeyond(spread, least)}). Expected: at least ${least}. Alternate long and short sentences.`,
  "course-sentences-mean": ({ mean, least, most }) =>
    `The sentences in the running text of the course have ${decimalBeyond(mean, least, most)} words on average. Expected: ${least} to ${most}.`,
  "short-sentences-in-row": ({ count, most, words }) =>
    `Here stand ${count} sentences of fewer than ${words} words in a row. Expected: at most ${most}.`,
};
