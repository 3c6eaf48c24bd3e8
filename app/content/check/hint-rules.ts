/** Rules of the course check about the hint of a question, which learners read before their second try. */

import { listOptions } from "~/questions/options";
import { isQuestionKindScored } from "~/questions/question";
import { findAnswerInHint } from "~/questions/reading/find-answer-in-hint";
import { ruleForEachQuestion } from "./course-rule";

/** Checks that a hint does not give the right answer away. */
export const hintsDoNotGiveAnswersAway = ruleForEachQuestion((question) => {
  const { hint, record } = question;
  const word = hint && findAnswerInHint(record, hint.text);
  return word ? [{ file: question.file, line: hint.line, code: "hint-gives-answer", data: { word } }] : [];
});

/** Checks that a hint is only in a question that can have a second try; otherwise nobody would see it. */
export const hintsAreInQuestionsWithSecondTry = ruleForEachQuestion((question) => {
  const { hint, record, pool } = question;
  const hasSecondTry = pool === "practice" && isQuestionKindScored(record) && listOptions(record).length !== 2;
  return hint && !hasSecondTry ? [{ file: question.file, line: hint.line, code: "hint-unseen" }] : [];
});
