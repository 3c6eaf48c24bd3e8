/** Every rule that a course must hold to, in one place. */
import { type Problem, sortProblems } from "../source/problem";
import type { CourseReading } from "../source/read-course.server";
import * as balance from "./balance";
import * as keys from "./keys";
import type { Rule } from "./rule";
import * as sentences from "./sentences";
import * as wording from "./wording";

const partRules: readonly Rule[] = [
  keys.idsAreUnique,
  keys.placesAreUnique,
  keys.objectivesExist,
  keys.sourcesExist,
  keys.claimsRestOnReadSources,
  keys.termsDiffer,
  keys.misconceptionsExist,
  keys.casesAndPassagesExist,
  keys.filesAgree,
  wording.feedbackIsLongEnough,
  wording.feedbackIsUnique,
  wording.twoToFiveOptions,
  wording.noAllOfTheAbove,
  wording.negativesAreMarked,
  wording.rightIsNotLonger,
  wording.bloomWithinObjective,
  wording.poolNamesMisconceptions,
];

/** They count, so they wait until everything can be read. */
const wholeRules: readonly Rule[] = [
  keys.enemiesNameEachOther,
  keys.misconceptionsAreNamed,
  balance.fiveQuestionsALesson,
  balance.questionsComeAfterText,
  balance.oneToThreePreQuestions,
  balance.enoughIsApplied,
  balance.objectivesHaveQuestions,
  balance.guessersGainNothing,
];

const warningRules: readonly Rule[] = [
  wording.moreThanFourOptions,
  sentences.sentencesAreShort,
  sentences.lessonsReadEasily,
];

export interface CourseReport {
  /** A course with any of these is not built. */
  problems: Problem[];
  warnings: Problem[];
}

export function checkCourse({ source, problems }: CourseReading): CourseReport {
  if (!source) return { problems: sortProblems(problems), warnings: [] };
  const rules = problems.length === 0 ? [...partRules, ...wholeRules] : partRules;
  return {
    problems: sortProblems([...problems, ...rules.flatMap((rule) => rule(source))]),
    warnings: sortProblems(warningRules.flatMap((rule) => rule(source))),
  };
}
