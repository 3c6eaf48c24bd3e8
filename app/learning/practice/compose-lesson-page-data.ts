/** Builds the data of the lesson page from a practice round. Pure functions. */

import { sortByPageOrder } from "~/content/release/lesson-pieces";
import { type CompiledLesson, type EditionRules, findOriginalSource } from "~/content/release/release";
import { getOwnValue } from "~/platform/own-value";
import { composeAskedQuestion } from "~/questions/compose-asked-question";
import { isLookBack, isQuestionScored } from "~/questions/question";
import type { AskedQuestion, QuestionView } from "~/questions/question-view";
import type { QuestionRecord } from "~/questions/table";
import type { Attempt } from "../attempt/attempt";
import { composeQuestionView } from "../attempt/compose-question-view";
import { listAnswersAsMarkedNow, listRemarks } from "../attempt/remarks";
import { listQuestionScores, type PassRules, type QuestionScores, scoreAnswers } from "../attempt/scoring";
import { computeEditionEnd } from "../enrolment/edition-end";
import { findPassedAttempt } from "../final/final-test-standing";
import type { LearnerDataForLessonPage } from "./learner-data-for-lesson-page.sql.server";
import { findLessonToPassFirst } from "./lesson-order";
import type { LessonNumberAndTitles, LessonPageData, PracticeRoundResult, StepAfterLessons } from "./lesson-page-data";
import { isPracticeRoundComplete } from "./lesson-rounds";
import {
  computeLessonState,
  computeQuestionProgress,
  countRightAndScoredQuestions,
  countRightAnswersNeededToPass,
  findPassagesToRereadByObjective,
  listObjectiveResults,
} from "./lesson-score";

/**
 * Returns the data of the lesson page.
 * @throws if the release of the round does not contain the lesson
 */
export function composeLessonPageData(lessonId: string, round: Attempt<LearnerDataForLessonPage>): LessonPageData {
  const { release, attempts, context } = round;
  const { content } = release;
  const lesson = release.lessons.get(lessonId);
  const pieces = release.pieces.get(lessonId);
  if (!lesson || !pieces) throw new Error(`release ${release.id} lacks lesson ${lessonId}`);
  const { lessons } = content;
  const at = lessons.findIndex((each) => each.id === lessonId);
  const form = sortByPageOrder(pieces, round.form, ({ question }) => question.id);
  const counting = form.filter(({ question }) => !isLookBack(question));
  const questions = counting.map(({ question }) => question);
  const scores = listQuestionScores(counting);
  const counted = questions.filter(isQuestionScored).length;
  const { rules } = content;
  const first = context.fixedOrder ? findLessonToPassFirst(rules.lessonOrder, lessonId, context.passedLessons) : null;
  const state = computeLessonState(attempts);
  const complete = isPracticeRoundComplete(form);
  const bricks = counting.map((each) =>
    computeQuestionProgress(each.question, listAnswersAsMarkedNow(each), each.again),
  );
  const previous = lessons[at - 1];
  const next = lessons[at + 1];
  const passed = (beside: CompiledLesson | undefined) =>
    beside !== undefined && context.passedLessons.includes(beside.id);
  return {
    releaseId: release.id,
    course: {
      id: content.courseId,
      title: content.title,
      language: content.language,
      lessonCount: lessons.length,
      passMark: rules.passMark,
      label: content.label,
    },
    lesson,
    pieces,
    glossary: content.glossary.filter((entry) => lesson.terms.includes(entry.key)),
    sources: content.sources.filter((source) => lesson.sources.includes(source.key)),
    original: findOriginalSource(content),
    previous: pickLessonNumberAndTitles(previous),
    next: pickLessonNumberAndTitles(next),
    comesFirst: pickLessonNumberAndTitles(lessons.find(({ id }) => id === first)),
    state,
    // What was passed in another edition opens the final test and the next lesson of a fixed order.
    passedIn: rules.finalTest && state !== "passed" ? context.passedIn : null,
    afterLessons: lessons.every(
      ({ id }) => context.passedLessons.includes(id) || (id === lessonId && state === "passed"),
    )
      ? findStepAfterLessons(rules, context)
      : null,
    closingCaseNext: next ? null : (content.closingCase?.title ?? null),
    lastDay: computeEditionEnd(context.nextEditionOpenedAt)?.lastDay ?? null,
    round: round.number,
    questions: form.map((each) => {
      const number = counting.indexOf(each) + 1 || null;
      const view = composeQuestionView(each, askQuestion(lesson, each.question, round, number, counting.length));
      return complete && view.state === "open" ? { ...view, closed: true } : view;
    }),
    bricks,
    counted,
    needed: countRightAnswersNeededToPass(counted, rules.passMark),
    result: complete
      ? {
          ...composeResult(lesson, questions, scores, round, rules),
          objectives: listObjectiveResults(lesson, questions, bricks),
          passedBeside: { previous: passed(previous), next: passed(next) },
          remarks: listRemarks(counting.map((each, at) => [at + 1, each] as const)),
          fresh: false,
        }
      : null,
    notes: context.notes,
  };
}

function findStepAfterLessons(
  { finalTest }: Pick<EditionRules, "finalTest">,
  { finalTests }: Pick<LearnerDataForLessonPage, "finalTests">,
): StepAfterLessons {
  if (!finalTest || findPassedAttempt(finalTests, finalTest)) return "certificate";
  return finalTests.length > 0 ? "final-test-begun" : "final-test";
}

/** Returns a copy of the lesson page's data in which one question has what was typed in its form, and the error in it. */
export function addRefusedAnswerToLessonPageData(
  view: LessonPageData,
  questionId: string,
  { typed, problem }: Pick<Extract<QuestionView, { state: "open" }>, "typed" | "problem">,
): LessonPageData {
  const questions = view.questions.map((question) => {
    return question.id === questionId && question.state !== "final" ? { ...question, typed, problem } : question;
  });
  return { ...view, questions };
}

/**
 * Returns a copy of the lesson page's data in which one question says that a later answer did not count. `late`: the texts that were typed
 * in that answer.
 */
export function addUncountedAnswerToLessonPageData(
  view: LessonPageData,
  questionId: string,
  late: string[],
): LessonPageData {
  const questions = view.questions.map((question) => (question.id === questionId ? { ...question, late } : question));
  return { ...view, questions };
}

/** Returns a copy of the lesson page's data for the response to the answer that passed the lesson, if its round did pass. */
export function addFreshPassToLessonPageData(view: LessonPageData): LessonPageData {
  return view.result?.passed ? { ...view, result: { ...view.result, fresh: true } } : view;
}

export function pickLessonNumberAndTitles(lesson: CompiledLesson): LessonNumberAndTitles;
export function pickLessonNumberAndTitles(lesson: CompiledLesson | undefined): LessonNumberAndTitles | null;
export function pickLessonNumberAndTitles(lesson: CompiledLesson | undefined): LessonNumberAndTitles | null {
  return lesson ? { id: lesson.id, number: lesson.number, heading: lesson.heading, short: lesson.short } : null;
}

function askQuestion(
  lesson: CompiledLesson,
  record: QuestionRecord,
  { seed, number: round, context }: Attempt<LearnerDataForLessonPage>,
  number: number | null,
  total: number,
): AskedQuestion {
  const titleOf = (id: string) => lesson.passages.find((passage) => passage.id === id)?.title;
  const asked = composeAskedQuestion(record, seed, {
    number,
    total,
    case: record.case === undefined ? null : { id: record.case, title: titleOf(record.case) ?? record.case },
    passage: { id: record.passage, title: titleOf(record.passage) ?? lesson.heading },
  });
  return getOwnValue(context.seen, record.id)?.some((earlier) => earlier < round)
    ? { ...asked, seenBefore: true }
    : asked;
}

/** Returns the result of a complete round. The stored score is used. It is computed only if the result is not stored yet. */
function composeResult(
  lesson: CompiledLesson,
  questions: QuestionRecord[],
  scores: QuestionScores,
  round: Attempt<LearnerDataForLessonPage>,
  rules: PassRules,
): Omit<PracticeRoundResult, "objectives" | "passedBeside" | "remarks" | "fresh"> {
  const stored = round.attempts.find(({ number }) => number === round.number);
  const computed = scoreAnswers(questions, scores, rules);
  const { right, scored } = countRightAndScoredQuestions(questions, scores);
  return {
    score: stored?.score ?? computed.score,
    passed: stored?.passed ?? computed.passed,
    right,
    scored,
    reread: findPassagesToRereadByObjective(lesson, questions, scores, rules),
  };
}
