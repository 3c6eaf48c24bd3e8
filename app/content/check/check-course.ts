/**
 * This file runs all rules of the course check. A rule is in the file of its subject, such as `lesson-rules.ts`, and in one of the lists
 * below.
 */
import { type CourseProblem, sortProblems } from "../source/problem";
import type { CourseReadResult } from "../source/read-course.server";
import type { CourseRule } from "./course-rule";
import * as feedbackRules from "./feedback-rules";
import * as fileRules from "./file-rules";
import * as glossaryRules from "./glossary-rules";
import * as guessingRules from "./guessing-rules";
import * as lessonRules from "./lesson-rules";
import * as misconceptionRules from "./misconception-rules";
import * as objectiveRules from "./objective-rules";
import * as optionRules from "./option-rules";
import * as questionRules from "./question-rules";
import * as sentenceRules from "./sentence-rules";
import * as sourceRules from "./source-rules";
import * as yamlTextRules from "./yaml-text-rules";

/** These rules also run if some files of the course could not be read. They check the rest. */
const partRules: readonly CourseRule[] = [
  questionRules.questionIdsAreUnique,
  lessonRules.lessonAnchorsAreUnique,
  objectiveRules.referencedObjectivesExist,
  sourceRules.referencedSourcesExist,
  sourceRules.citedSourcesWereRead,
  glossaryRules.glossaryTermsAreUnique,
  misconceptionRules.referencedMisconceptionsExist,
  questionRules.referencedCasesAndPassagesExist,
  fileRules.lessonsHaveFiles,
  fileRules.lessonFilesAreListed,
  fileRules.picturesExist,
  feedbackRules.feedbackIsLongEnough,
  feedbackRules.feedbackIsUnique,
  optionRules.twoToFiveOptions,
  optionRules.noAllOfTheAbove,
  questionRules.negativeWordsAreEmphasised,
  optionRules.rightOptionIsNotLonger,
  objectiveRules.bloomLevelWithinObjective,
  misconceptionRules.finalTestOptionsNameMisconceptions,
  questionRules.enemyQuestionsNameEachOther,
  lessonRules.atLeastFiveQuestionsPerLesson,
  lessonRules.questionsComeAfterText,
  lessonRules.oneToThreePreQuestions,
  objectiveRules.objectivesHaveQuestions,
];

/** These rules count over all questions, so they run only if every file of the course could be read. */
const wholeRules: readonly CourseRule[] = [
  misconceptionRules.misconceptionsAreUsed,
  questionRules.enoughQuestionsAtApplyLevel,
  guessingRules.guessingRobotsScoreNearChance,
];

const warningRules: readonly CourseRule[] = [
  optionRules.atMostFourOptions,
  yamlTextRules.yamlHasNoMarkup,
  sentenceRules.sentencesAreShort,
  sentenceRules.meanSentenceIsShort,
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
