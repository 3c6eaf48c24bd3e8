/** Rules of the course check about what learners read after a wrong answer: the hint, before the second try, and the feedback. */

import { listOptions } from "~/questions/options";
import { isQuestionKindScored } from "~/questions/question";
import { findAnswerInHint } from "~/questions/reading/find-answer-in-hint";
import type { CourseProblem } from "../source/problem";
import { ruleForEachQuestion } from "./course-rule";

const shortestFeedback = 30;

/** Checks that the feedback on an answer has at least 30 characters, so that it explains something. */
export const feedbackIsLongEnough = ruleForEachQuestion((question) =>
  question.feedbacks
    .filter(({ text }) => text.length < shortestFeedback)
    .map(({ text, line }) => ({
      file: question.file,
      line,
      code: "feedback-short",
      data: { length: text.length, least: shortestFeedback },
    })),
);

/** Checks that no two options of a question have the same feedback. */
export const feedbackIsUniqueWithinQuestion = ruleForEachQuestion((question) => {
  const seen = new Set<string>();
  return question.feedbacks.flatMap(({ text, line }): CourseProblem[] => {
    const known = seen.has(text.toLowerCase());
    seen.add(text.toLowerCase());
    return known ? [{ file: question.file, line, code: "feedback-repeated" }] : [];
  });
});

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
