/** Texts of npm run angoff. */
import type { RatingFlawDataByCode } from "~/content/norm/read-ratings";
import type { SentenceForEachFlaw } from "~/platform/markdown/problem";
import type { Messages } from "../../nl";
import { plural } from "../common";
import { list, percent } from "./formats";

const flaws: SentenceForEachFlaw<RatingFlawDataByCode> = {
  "ratings-columns": "Expected: a first line with three columns: judge;question;share.",
  "ratings-empty": "There are no ratings here. Expected: a line for every judge and every question.",
  "rating-cells": ({ cells }) =>
    `On this line ${cells} of the three cells are filled in well. Expected: judge;question;share, with ; if a number has a comma.`,
  "rating-share": ({ written }) =>
    `‘${written}’ is no share. Expected: a number from 0 to 1, or a percentage from 0 to 100 everywhere.`,
  "rating-mixed": ({ written, among }) =>
    among === "shares"
      ? `‘${written}’ is among numbers up to 1. Expected: numbers up to 1 everywhere, or percentages everywhere.`
      : `‘${written}’ is among percentages. Expected: percentages everywhere, or numbers up to 1 everywhere. Do you mean this percentage? Write ${written} %.`,
  "rating-twice": ({ judge, question, line }) => `${judge} rated ${question} on line ${line} already. Expected: once.`,
  "rating-unknown-question": ({ question }) => `Question ${question} is not in the final test.`,
  "ratings-left-out": ({ judge, questions }) =>
    `${judge} did not rate: ${list(questions)}. Expected: every judge rates every question.`,
};

export const normReport: Messages["contentCheck"]["norm"] = {
  flaws,
  noFinalTest: (folder) =>
    `The course in ${folder} has no final test with questions that can be read. See npm run content:check.`,
  withoutCourse: "Without --course every question counts as a cell of its own.",
  judge: (name, mark) => `${name} came to ${percent(mark)}.`,
  mark: (mark, needed, cells) =>
    `Mark: ${percent(mark)}, which is ${needed} of ${plural(cells, "question", "questions")}.`,
  spread: (spread, error) => `Spread between judges: ${percent(spread)}. Standard error: ${percent(error)}.`,
  noNorm: (judges, least) =>
    `This is no norm: there ${judges === 1 ? "is" : "are"} ${plural(judges, "judge", "judges")}. Expected: at least ${least}. The mark stays provisional.`,
  markWithoutMeaning: (mark) =>
    `This is no norm: with a mark of ${percent(mark)} ${mark === 0 ? "everybody passes" : "nothing may be wrong"}. Is it right what the judges filled in?`,
  note: (judges) => `${judges} judges estimated for each question how many just-able people have it right (Angoff).`,
  paste: "Put this in course.yaml, and give edition a new name, because another mark is a new edition:",
};
