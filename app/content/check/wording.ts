/** Rules of the course check that look at one question at a time. */

import { isBloomLevelAtLeast } from "~/questions/bloom";
import { listOptions } from "~/questions/options";
import type { CourseProblem } from "../source/problem";
import {
  type CourseQuestion,
  type CourseRule,
  createQuestionProblem,
  listLessonsInCourseYaml,
  listQuestions,
} from "./rule";

const perQuestion =
  (check: (question: CourseQuestion) => CourseProblem[]): CourseRule =>
  (course) =>
    listQuestions(course).flatMap(check);

const shortestFeedback = 30;

/** Checks that the feedback on an answer has at least 30 characters, so that it explains something. */
export const feedbackIsLongEnough = perQuestion((question) =>
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
export const feedbackIsUnique = perQuestion((question) => {
  const seen = new Set<string>();
  return question.feedbacks.flatMap(({ text, line }): CourseProblem[] => {
    const known = seen.has(text.toLowerCase());
    seen.add(text.toLowerCase());
    return known ? [{ file: question.file, line, code: "feedback-repeated" }] : [];
  });
});

/** Checks that a question with options has two to five of them. */
export const twoToFiveOptions = perQuestion((question) => {
  const options = listOptions(question.record);
  if (options.length === 0 || (options.length >= 2 && options.length <= 5)) return [];
  return [createQuestionProblem(question, { code: "option-count", data: { count: options.length } })];
});

/** Warns about a question with five options; four or fewer are better. */
export const atMostFourOptions = perQuestion((question) =>
  listOptions(question.record).length === 5 ? [createQuestionProblem(question, { code: "five-options" })] : [],
);

const everything =
  /\b(alle|geen( van( de)?)?|beide|al het) (van )?((de|het) )?(bovenstaande|bovengenoemde|antwoorden|opties|mogelijkheden)\b|\bal(le)?( het)? bovenstaande\b|\balles hierboven\b|\bgeen van (alle|deze|die|beide)\b/i;

/** Checks that no option means "all of the above" or "none of these". */
export const noAllOfTheAbove = perQuestion((question) =>
  listOptions(question.record)
    .filter((option) => everything.test(option.text))
    .map(({ id, text }) => createQuestionProblem(question, { code: "all-of-the-above", data: { option: text } }, id)),
);

/** Checks that a negative word in a question, such as "niet", is emphasised. Only questions with options are checked. */
export const negativeWordsAreEmphasised = perQuestion((question) => {
  if (listOptions(question.record).length === 0) return [];
  const word = /\b(niet|geen|nooit|behalve)\b/i.exec(question.plainStem)?.[0];
  return word ? [createQuestionProblem(question, { code: "negative-unmarked", data: { word } })] : [];
});

/** Checks that the right option is not much longer than the wrong options, because its length would give it away. */
export const rightOptionIsNotLonger = perQuestion((question) => {
  const options = listOptions(question.record);
  const mean = (right: boolean) => {
    const lengths = options.filter((option) => option.correct === right).map((option) => option.text.length);
    return lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  };
  if (options.length < 2 || !(mean(true) > 1.3 * mean(false))) return [];
  const ratio = mean(true) / mean(false);
  const right = options.find((option) => option.correct);
  return [createQuestionProblem(question, { code: "right-option-longer", data: { ratio } }, right?.id)];
});

/** Checks that the Bloom level of a question is not higher than the level of its objective. */
export const bloomLevelWithinObjective: CourseRule = (course) => {
  const objectives = new Map(
    listLessonsInCourseYaml(course).flatMap(({ objectives }) => objectives.map((each) => [each.id, each])),
  );
  return listQuestions(course).flatMap((question) => {
    const objective = objectives.get(question.record.objective);
    if (!objective || isBloomLevelAtLeast(objective.bloom, question.record.bloom)) return [];
    const data = { level: question.record.bloom, objective: objective.id, highest: objective.bloom };
    return [createQuestionProblem(question, { code: "level-above-objective", data })];
  });
};

/** Checks that in the final test, every wrong option names the misconception behind it. */
export const finalTestOptionsNameMisconceptions = perQuestion((question) =>
  question.pool === "practice"
    ? []
    : listOptions(question.record)
        .filter((option) => !option.correct && !option.misconception)
        .map(({ id }) => createQuestionProblem(question, { code: "pool-without-misconception" }, id)),
);
