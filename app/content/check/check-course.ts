/** This file runs all rules of the course check. */
import { type CourseProblem, sortProblems } from "../source/problem";
import type { CourseReadResult } from "../source/read-course.server";
import * as balance from "./balance";
import * as files from "./files";
import * as keys from "./keys";
import * as markup from "./markup";
import type { CourseRule } from "./rule";
import * as sentences from "./sentences";
import * as wording from "./wording";

/** These rules also run if some files of the course could not be read. They check the rest. */
const partRules: readonly CourseRule[] = [
  keys.questionIdsAreUnique,
  keys.lessonAnchorsAreUnique,
  keys.referencedObjectivesExist,
  keys.referencedSourcesExist,
  keys.citedSourcesWereRead,
  keys.glossaryTermsAreUnique,
  keys.referencedMisconceptionsExist,
  keys.referencedCasesAndPassagesExist,
  files.lessonsHaveFiles,
  files.lessonFilesAreListed,
  files.picturesExist,
  wording.feedbackIsLongEnough,
  wording.feedbackIsUnique,
  wording.twoToFiveOptions,
  wording.noAllOfTheAbove,
  wording.negativeWordsAreEmphasised,
  wording.rightOptionIsNotLonger,
  wording.bloomLevelWithinObjective,
  wording.finalTestOptionsNameMisconceptions,
  keys.enemyQuestionsNameEachOther,
  balance.atLeastFiveQuestionsPerLesson,
  balance.questionsComeAfterText,
  balance.oneToThreePreQuestions,
  balance.objectivesHaveQuestions,
];

/** These rules count over all questions, so they run only if every file of the course could be read. */
const wholeRules: readonly CourseRule[] = [
  keys.misconceptionsAreUsed,
  balance.enoughQuestionsAtApplyLevel,
  balance.guessingRobotsScoreNearChance,
];

const warningRules: readonly CourseRule[] = [
  wording.atMostFourOptions,
  markup.yamlHasNoMarkup,
  sentences.sentencesAreShort,
  sentences.meanSentenceIsShort,
];

export interface CourseCheckReport {
  /** The mistakes that were found. A course with a mistake is not built. */
  problems: CourseProblem[];
  warnings: CourseProblem[];
}

export function checkCourse({ source, problems, warnings }: CourseReadResult): CourseCheckReport {
  const rules = source.isWhole ? [...partRules, ...wholeRules] : partRules;
  return {
    problems: sortProblems([...problems, ...rules.flatMap((rule) => rule(source))]),
    warnings: sortProblems([...warnings, ...warningRules.flatMap((rule) => rule(source))]),
  };
}
