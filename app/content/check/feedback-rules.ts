/** Rules of the course check about the feedback on the answers of a question. */

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
