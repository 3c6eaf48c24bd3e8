/** Rules about single questions. */

import { isLevelAtLeast } from "~/questions/bloom";
import { listOptions } from "~/questions/options";
import type { CourseProblem } from "../source/problem";
import {
  type CourseRule,
  createQuestionProblem,
  listLessonsInCourseYaml,
  listQuestions,
  type PlacedQuestion,
} from "./rule";

const perQuestion =
  (check: (question: PlacedQuestion) => CourseProblem[]): CourseRule =>
  (course) =>
    listQuestions(course).flatMap(check);

const shortestFeedback = 30;

/** R4: feedback has at least 30 characters, so that it explains something. */
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

/** R4: every option has feedback of its own. */
export const feedbackIsUnique = perQuestion((question) => {
  const seen = new Set<string>();
  return question.feedbacks.flatMap(({ text, line }): CourseProblem[] => {
    const known = seen.has(text.toLowerCase());
    seen.add(text.toLowerCase());
    return known ? [{ file: question.file, line, code: "feedback-repeated" }] : [];
  });
});

/** R9: a question has two to five options. */
export const twoToFiveOptions = perQuestion((question) => {
  const options = listOptions(question.record);
  if (options.length === 0 || (options.length >= 2 && options.length <= 5)) return [];
  return [createQuestionProblem(question, { code: "option-count", data: { count: options.length } })];
});

/** R9, as a warning: a question has more than four options. */
export const atMostFourOptions = perQuestion((question) =>
  listOptions(question.record).length === 5 ? [createQuestionProblem(question, { code: "five-options" })] : [],
);

const everything =
  /\b(alle|geen( van( de)?)?|beide|al het) (van )?((de|het) )?(bovenstaande|bovengenoemde|antwoorden|opties|mogelijkheden)\b|\bal(le)?( het)? bovenstaande\b|\balles hierboven\b|\bgeen van (alle|deze|die|beide)\b/i;

/** R8: no option says "all of the above". */
export const noAllOfTheAbove = perQuestion((question) =>
  listOptions(question.record)
    .filter((option) => everything.test(option.text))
    .map(({ id, text }) => createQuestionProblem(question, { code: "all-of-the-above", data: { option: text } }, id)),
);

/** R8: a negative word in a question is emphasised. */
export const negativeWordsAreEmphasised = perQuestion((question) => {
  if (listOptions(question.record).length === 0) return [];
  const word = /\b(niet|geen|nooit|behalve)\b/i.exec(question.plainStem)?.[0];
  return word ? [createQuestionProblem(question, { code: "negative-unmarked", data: { word } })] : [];
});

/** R10: the right option is not recognisable by its length. */
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

/** The Bloom level of a question is not higher than that of its objective. */
export const bloomLevelWithinObjective: CourseRule = (course) => {
  const objectives = new Map(
    listLessonsInCourseYaml(course).flatMap(({ objectives }) => objectives.map((each) => [each.id, each])),
  );
  return listQuestions(course).flatMap((question) => {
    const objective = objectives.get(question.record.objective);
    if (!objective || isLevelAtLeast(objective.bloom, question.record.bloom)) return [];
    const data = { level: question.record.bloom, objective: objective.id, highest: objective.bloom };
    return [createQuestionProblem(question, { code: "level-above-objective", data })];
  });
};

/** In the final test, every wrong option names a misconception. */
export const finalTestOptionsNameMisconceptions = perQuestion((question) =>
  question.pool === "practice"
    ? []
    : listOptions(question.record)
        .filter((option) => !option.correct && !option.misconception)
        .map(({ id }) => createQuestionProblem(question, { code: "pool-without-misconception" }, id)),
);
