/** Rules about one question at a time. */

import { bloomLevels } from "~/questions/base";
import { listOptions } from "~/questions/options";
import type { Problem } from "../source/problem";
import { type CourseRule, listNamedLessons, listQuestions, type PlacedQuestion, problemAt } from "./rule";

const perQuestion =
  (check: (question: PlacedQuestion) => Problem[]): CourseRule =>
  (course) =>
    listQuestions(course).flatMap(check);

const shortestFeedback = 30;

/** R4: 30 characters or more, so that it explains. */
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

/** R4: every option has its own. */
export const feedbackIsUnique = perQuestion((question) => {
  const seen = new Set<string>();
  return question.feedbacks.flatMap(({ text, line }): Problem[] => {
    const known = seen.has(text.toLowerCase());
    seen.add(text.toLowerCase());
    return known ? [{ file: question.file, line, code: "feedback-repeated" }] : [];
  });
});

/** R9. */
export const twoToFiveOptions = perQuestion((question) => {
  const options = listOptions(question.record);
  if (options.length === 0 || (options.length >= 2 && options.length <= 5)) return [];
  return [problemAt(question, { code: "option-count", data: { count: options.length } })];
});

/** R9, as a warning. */
export const moreThanFourOptions = perQuestion((question) =>
  listOptions(question.record).length === 5 ? [problemAt(question, { code: "five-options" })] : [],
);

const everything =
  /\b(alle|geen( van( de)?)?|beide|al het) (van )?((de|het) )?(bovenstaande|bovengenoemde|antwoorden|opties|mogelijkheden)\b|\bal(le)?( het)? bovenstaande\b|\balles hierboven\b|\bgeen van (alle|deze|die|beide)\b/i;

/** R8. */
export const noAllOfTheAbove = perQuestion((question) =>
  listOptions(question.record)
    .filter((option) => everything.test(option.text))
    .map(({ id, text }) => problemAt(question, { code: "all-of-the-above", data: { option: text } }, id)),
);

/** R8: a negative in the question stands out, or isn't there. */
export const negativesAreMarked = perQuestion((question) => {
  if (listOptions(question.record).length === 0) return [];
  const word = /\b(niet|geen|nooit|behalve)\b/i.exec(question.plainStem)?.[0];
  return word ? [problemAt(question, { code: "negative-unmarked", data: { word } })] : [];
});

/** R10: the right one doesn't stand out by its length. */
export const rightIsNotLonger = perQuestion((question) => {
  const options = listOptions(question.record);
  const mean = (right: boolean) => {
    const lengths = options.filter((option) => option.correct === right).map((option) => option.text.length);
    return lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  };
  if (options.length < 2 || !(mean(true) > 1.3 * mean(false))) return [];
  const ratio = mean(true) / mean(false);
  const right = options.find((option) => option.correct);
  return [problemAt(question, { code: "right-option-longer", data: { ratio } }, right?.id)];
});

/** A question asks no more than its objective. */
export const bloomWithinObjective: CourseRule = (course) => {
  const objectives = new Map(
    listNamedLessons(course).flatMap(({ objectives }) => objectives.map((each) => [each.id, each])),
  );
  return listQuestions(course).flatMap((question) => {
    const objective = objectives.get(question.record.objective);
    if (!objective || bloomLevels.indexOf(question.record.bloom) <= bloomLevels.indexOf(objective.bloom)) return [];
    const data = { level: question.record.bloom, objective: objective.id, highest: objective.bloom };
    return [problemAt(question, { code: "level-above-objective", data })];
  });
};

/** In the final test a wrong option comes from a real misconception. */
export const poolNamesMisconceptions = perQuestion((question) =>
  question.pool === "practice"
    ? []
    : listOptions(question.record)
        .filter((option) => !option.correct && !option.misconception)
        .map(({ id }) => problemAt(question, { code: "pool-without-misconception" }, id)),
);
