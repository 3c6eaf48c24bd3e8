/**
 * This file runs all rules of the course check. A rule is in the file of its subject, such as `lesson-rules.ts`, and in one of the lists
 * below.
 */
import { type CourseProblem, sortProblems } from "../source/problem";
import type { CourseReadResult } from "../source/read-course.server";
import * as closingCaseRules from "./closing-case/closing-case-rules";
import type { CourseRule } from "./course-rule";
import * as bindingRules from "./dossier/binding-rules";
import * as dossierRules from "./dossier/dossier-rules";
import * as ownWordsRule from "./dossier/own-words-rule";
import { listWhatIsToWrite, withoutWhatDraftsMiss } from "./drafts/to-write";
import * as editionRules from "./edition-rules";
import * as feedbackRules from "./feedback-rules";
import * as fileRules from "./file-rules";
import * as blueprintRules from "./final-test/blueprint-rules";
import * as dealRules from "./final-test/deal-rules";
import * as poolRules from "./final-test/pool-rules";
import * as repeatRules from "./final-test/repeat-rules";
import * as reviewedRules from "./final-test/reviewed-rules";
import * as glossaryRules from "./glossary-rules";
import * as guessingRules from "./guessing/guessing-rules";
import * as lessonRules from "./lesson-rules";
import * as lookBackRules from "./look-back-rules";
import * as misconceptionRules from "./misconception-rules";
import * as objectiveRules from "./objective-rules";
import * as optionRules from "./option-rules";
import * as placeRules from "./place-rules";
import * as questionRules from "./question-rules";
import * as sentenceRules from "./sentences/sentence-rules";
import * as sourceRules from "./source-rules";
import { tellEmptyFilesOnce } from "./tell-empty-files-once";
import * as yamlTextRules from "./yaml-text-rules";

/** These rules also run if some files of the course could not be read. They check the rest. */
const partRules: readonly CourseRule[] = [
  questionRules.questionIdsAreUnique,
  lessonRules.anchorsAreUniqueWithinLesson,
  objectiveRules.objectiveIdsAndReferencesAreValid,
  sourceRules.referencedSourcesExist,
  sourceRules.citedSourcesWereRead,
  glossaryRules.glossaryTermsAreUniqueAndNotBlank,
  misconceptionRules.referencedMisconceptionsExist,
  questionRules.referencedCasesAndPassagesExist,
  questionRules.passagesOfPreQuestionsExist,
  fileRules.listedLessonsAreUniqueAndHaveFiles,
  editionRules.editionFoldersAreNamedAfterLabel,
  editionRules.labelsCanNameFolders,
  fileRules.lessonFilesMatchListInCourseYaml,
  fileRules.picturesExist,
  closingCaseRules.lessonsOfStepsExist,
  closingCaseRules.anchorsOfClosingCaseAreUnique,
  feedbackRules.feedbackIsLongEnough,
  feedbackRules.feedbackIsUniqueWithinQuestion,
  feedbackRules.hintsDoNotGiveAnswersAway,
  feedbackRules.hintsAreInQuestionsWithSecondTry,
  optionRules.twoToFiveOptionsPerQuestion,
  optionRules.noOptionMeansAllOrNone,
  questionRules.negativeWordsAreEmphasised,
  optionRules.correctOptionIsNotMuchLonger,
  objectiveRules.questionBloomLevelIsNotAboveObjective,
  misconceptionRules.wrongFinalTestOptionsNameMisconceptions,
  questionRules.enemyQuestionsExistAndNameEachOther,
  placeRules.atLeastFivePlacesPerLesson,
  placeRules.questionsOfPlaceStandTogether,
  placeRules.placedQuestionsStandAfterPassage,
  placeRules.placesAreNotNamedAsOtherQuestions,
  placeRules.finalTestQuestionsHaveNoPlaceOrRole,
  placeRules.firstRoundAsksNoEnemies,
  placeRules.everyVariantCanBeAsked,
  lookBackRules.atMostOneLookBackAtOpening,
  lookBackRules.lookBacksAskAboutEarlierLesson,
  lookBackRules.lookBacksNameNothingOfTheirLesson,
  lessonRules.oneToThreePreQuestionsPerLesson,
  objectiveRules.lessonObjectivesHaveQuestions,
  blueprintRules.poolHasBlueprint,
  blueprintRules.cellIdsAreUnique,
  blueprintRules.objectivesOfCellsExist,
  blueprintRules.lessonsNameCourseObjectives,
  blueprintRules.courseObjectivesHaveTwoCells,
  blueprintRules.markIsThatOfLastRound,
  poolRules.poolQuestionsFitTheirCells,
  poolRules.practiceQuestionsHaveNoCell,
  poolRules.poolQuestionsAreScored,
  poolRules.casesOfPoolQuestionsExist,
  poolRules.poolCaseIdsAreUnique,
  repeatRules.poolQuestionsDoNotRepeatPractice,
  repeatRules.poolQuestionsAreDifferent,
  repeatRules.poolFeedbackDoesNotRepeatPractice,
  repeatRules.poolCasesDoNotRepeatPractice,
  dossierRules.sourcesOfDossiersExist,
  dossierRules.passageIdsAreUnique,
  dossierRules.dossiersShareNoPassageIds,
  dossierRules.passagesOfSectionsAndQuotationsExist,
  dossierRules.textsOfPassagesMayBeCopied,
  dossierRules.hashesOfPassagesAreThoseOfTexts,
  bindingRules.passagesOfTextsAndQuestionsExist,
  bindingRules.textsAndQuestionsAreBound,
  bindingRules.textsWithCitationsAreBound,
  bindingRules.boundTextsCiteTheirSources,
  bindingRules.sourcesAndPassagesOfQuestionsAgree,
  ownWordsRule.textsAreInOwnWords,
];

/** A rule, and the problems after which it would only tell what follows from them. */
type RuleWithout = readonly [rule: CourseRule, codes?: readonly CourseProblem["code"][]];

/** After these problems, a question may be in no cell or in a wrong one. */
const mistakesInCells = ["cell-twice", "cell-unknown", "pool-without-cell"] as const;

/** After these problems, the questions that are there are not the ones that the author meant. */
const mistakesInSet = [
  ...mistakesInCells,
  ...(["blueprint-without-pool", "pool-without-blueprint", "cell-with-few-questions"] as const),
  ...(["lesson-without-file", "lesson-unlisted", "lesson-listed-twice", "lesson-number"] as const),
  ...(["objective-not-of-lesson", "objective-of-no-lesson", "objective-left-out"] as const),
  ...(["objective-without-question", "few-places", "option-count", "question-id-taken"] as const),
] as const;

/**
 * These rules count over all questions, so they run only if every file of the course could be read. Each one also knows the problems of the
 * rules above it.
 */
const wholeRules: readonly RuleWithout[] = [
  [misconceptionRules.misconceptionsAreNamedByOptions, ["misconception-unknown"]],
  [questionRules.enoughPracticeQuestionsAtApplyOrHigher],
  [blueprintRules.blueprintHasPool],
  [dealRules.poolCanBeDealt, [...mistakesInCells, "enemy-unknown", "enemy-one-sided"]],
  [reviewedRules.reviewedQuestionsExist, ["enemy-unknown"]],
  [guessingRules.robotsHardlyBeatChance, mistakesInSet],
];

/** These rules do not run for an earlier edition, because nobody rewrites one. */
const warningRules: readonly CourseRule[] = [
  optionRules.atMostFourOptionsPerQuestion,
  placeRules.fiveOrSixPiecesPerLesson,
  placeRules.piecesHavePlaces,
  placeRules.placesHaveVariants,
  yamlTextRules.yamlTextsHaveNoBoldMarks,
  sourceRules.citedSpeakersAreNamed,
  yamlTextRules.noPlaceholdersAreLeft,
  sentenceRules.sentencesAreShortEnough,
  sentenceRules.lessonSentencesHaveRightMean,
  sentenceRules.lessonSentencesAreDifferent,
  sentenceRules.fewShortSentencesInRow,
  sentenceRules.courseSentencesHaveRightMean,
  blueprintRules.courseObjectivesHaveCells,
  reviewedRules.reviewsAreOfCurrentRevision,
];

const wholeWarningRules: readonly RuleWithout[] = [
  [guessingRules.robotsHardlyBeatChanceInSmallPractice, mistakesInSet],
];

/**
 * What these rules find stops a new edition. Of an edition that a site has already it is a warning there, because a mended key may break
 * them. Meeting them again can take other options, and then answers to the old ones could not be marked again.
 */
const newEditionRules: ReadonlySet<CourseRule> = new Set([
  misconceptionRules.misconceptionsAreNamedByOptions,
  optionRules.correctOptionIsNotMuchLonger,
  guessingRules.robotsHardlyBeatChance,
]);

export interface CourseCheckReport {
  /** The mistakes that were found. A course with a mistake is not built. */
  problems: CourseProblem[];
  /** What stops an edition that a site does not have yet. It is built, and loading it decides. The check without a site refuses it. */
  newEditionProblems: CourseProblem[];
  warnings: CourseProblem[];
  /** What is still to write in a draft: it is no mistake, but the course is not built. */
  toWrite: CourseProblem[];
}

export function checkCourse({ source, problems, warnings }: CourseReadResult): CourseCheckReport {
  const report = { problems: [...problems], newEditionProblems: [] as CourseProblem[], warnings: [...warnings] };
  const run = ([rule, codes = []]: RuleWithout, found: CourseProblem[]) => {
    if (!report.problems.some(({ code }) => codes.includes(code))) found.push(...rule(source));
  };
  const part = (rules: readonly CourseRule[]) => rules.map((rule): RuleWithout => [rule]);
  const whole = (rules: readonly RuleWithout[]) => (source.isWhole ? rules : []);
  for (const each of [...part(partRules), ...whole(wholeRules)])
    run(each, newEditionRules.has(each[0]) ? report.newEditionProblems : report.problems);
  if (source.edition === null)
    for (const each of [...part(warningRules), ...whole(wholeWarningRules)]) run(each, report.warnings);
  const select = (found: readonly CourseProblem[]) => sortProblems(withoutWhatDraftsMiss(source, found));
  return {
    problems: select(tellEmptyFilesOnce(source, report.problems)),
    newEditionProblems: select(report.newEditionProblems),
    warnings: select(report.warnings),
    toWrite: sortProblems(listWhatIsToWrite(source)),
  };
}
