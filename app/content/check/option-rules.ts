/** Rules of the course check about the options of a question: their number, and wording that gives the right one away. */

import { listOptions } from "~/questions/options";
import { createQuestionProblem, ruleForEachQuestion } from "./course-rule";

/** Checks that a question with options has two to five of them. */
export const twoToFiveOptionsPerQuestion = ruleForEachQuestion((question) => {
  const options = listOptions(question.record);
  if (options.length === 0 || (options.length >= 2 && options.length <= 5)) return [];
  return [createQuestionProblem(question, { code: "option-count", data: { count: options.length } })];
});

/**
 * Warns about a question with five options of which one is right: three are usually enough (Rodriguez 2005). A question of which several
 * options are right is another matter: each option is a statement to judge.
 */
export const atMostFourOptionsPerQuestion = ruleForEachQuestion((question) => {
  const options = listOptions(question.record);
  return options.length === 5 && options.filter(({ correct }) => correct).length === 1
    ? [createQuestionProblem(question, { code: "five-options" })]
    : [];
});

const everything =
  /\b(alle|geen( van( de)?)?|beide|al het) (van )?((de|het) )?(bovenstaande|bovengenoemde|antwoorden|opties|mogelijkheden)\b|\bal(le)?( het)? bovenstaande\b|\balles hierboven\b|\bgeen van (alle|deze|die|beide)\b/i;

/** Checks that no option means "all of the above" or "none of these". */
export const noOptionMeansAllOrNone = ruleForEachQuestion((question) =>
  listOptions(question.record)
    .filter((option) => everything.test(option.text))
    .map(({ id, text }) => createQuestionProblem(question, { code: "all-of-the-above", data: { option: text } }, id)),
);

/** Checks that the right option is not much longer than the wrong options, because its length would give it away. */
export const correctOptionIsNotMuchLonger = ruleForEachQuestion((question) => {
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
