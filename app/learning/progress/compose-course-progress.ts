/** Builds the data of the progress pages from a release and one learner's rounds. Pure functions. */

import { findPieceWithId, sortByPageOrder } from "~/content/release/lesson-pieces";
import type { CompiledLesson } from "~/content/release/release";
import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { requireQuestion } from "~/content/release/require-question";
import { getOwnValue } from "~/platform/own-value";
import { isLookBack } from "~/questions/question";
import type { QuestionRecord } from "~/questions/table";
import type { QuestionScores } from "../attempt/scoring";
import { computeEditionEnd } from "../enrolment/edition-end";
import { pickLessonNumberAndTitles } from "../practice/compose-lesson-page-data";
import type { LessonNumberAndTitles } from "../practice/lesson-page-data";
import { asksPracticeQuestionAgain, listFirstRoundQuestions } from "../practice/lesson-rounds";
import {
  computeLessonState,
  computeQuestionProgress,
  countRightAndScoredQuestions,
  countRightAnswersNeededToPass,
  findPassagesToRereadByObjective,
} from "../practice/lesson-score";
import { isQuestionFinal, type QuestionProgress } from "../practice/lesson-state";
import type { StoredCourseRounds, StoredRound } from "./progress.sql.server";
import type { CourseProgress, LessonProgress, ResumePoint } from "./progress-view";

/** Computes one learner's progress in a course. `releaseOf`: returns the release from which a round was drawn. */
export function composeCourseProgress(
  release: ReleaseWithQuestions,
  { rounds, passedIn, nextEditionOpenedAt }: Pick<StoredCourseRounds, "rounds" | "passedIn" | "nextEditionOpenedAt">,
  releaseOf: (releaseId: string) => ReleaseWithQuestions,
): CourseProgress {
  const { courseId, title, language, label, rules } = release.content;
  // What was passed in another edition opens the final test and the next lesson of a fixed order.
  const elsewhere = rules.finalTest ? passedIn : {};
  const plan = release.content.lessons.map((lesson) => {
    const own = rounds.filter((round) => round.lessonId === lesson.id).sort((a, b) => a.number - b.number);
    return {
      lesson,
      rounds: own,
      progress: composeLessonProgress(
        release,
        lesson,
        { rounds: own, passedIn: getOwnValue(elsewhere, lesson.id) },
        releaseOf,
      ),
    };
  });
  const lessons = plan.map(({ progress }) => progress);
  const passed = lessons.filter(({ state }) => state === "passed").length;
  return {
    course: { id: courseId, title, language, label },
    releaseId: release.id,
    lastDay: computeEditionEnd(nextEditionOpenedAt)?.lastDay ?? null,
    lessons,
    unread: findUnread(plan),
    passed,
    begun: lessons.some(({ state }) => state !== "open"),
    complete: lessons.length > 0 && passed === lessons.length,
    hasFinalTest: rules.finalTest !== undefined,
    closingCase: release.content.closingCase?.title ?? null,
    resume: findResume(plan, releaseOf),
    reread: plan.flatMap(({ lesson, rounds: own, progress }) => {
      const failed = own.findLast((round) => round.passed !== null);
      if (progress.state === "passed" || !failed || failed.passed) return [];
      const drawnFrom = releaseOf(failed.releaseId);
      const records = listRoundQuestions(failed, drawnFrom);
      const scores = listRoundScores(failed);
      const { right, scored } = countRightAndScoredQuestions(records, scores);
      const { rules: drawnRules } = drawnFrom.content;
      const passages = findPassagesToRereadByObjective(
        drawnFrom.lessons.get(lesson.id) ?? lesson,
        records,
        scores,
        drawnRules,
      );
      const needed = countRightAnswersNeededToPass(scored, drawnRules.passMark);
      return [{ lesson: pickLessonNumberAndTitles(lesson), right, scored, needed, passages }];
    }),
  };
}

interface Planned {
  lesson: CompiledLesson;
  rounds: StoredRound[];
  progress: LessonProgress;
}

function composeLessonProgress(
  release: ReleaseWithQuestions,
  lesson: CompiledLesson,
  { rounds, passedIn }: { rounds: StoredRound[]; passedIn: string | undefined },
  releaseOf: (releaseId: string) => ReleaseWithQuestions,
): LessonProgress {
  const counts = rounds.findLast((round) => round.passed === true) ?? rounds.at(-1);
  const records = counts
    ? listRoundQuestions(counts, releaseOf(counts.releaseId))
    : listFirstRoundQuestions(release, lesson.id);
  const scores: QuestionScores = counts ? listRoundScores(counts) : new Map();
  const bricks = counts ? listRoundProgress(counts, releaseOf(counts.releaseId)) : [];
  const ownState = computeLessonState(rounds);
  const state = computeLessonState(rounds, passedIn !== undefined);
  return {
    ...pickLessonNumberAndTitles(lesson),
    title: lesson.title,
    minutes: lesson.minutes,
    state,
    passedIn: state === ownState ? null : (passedIn ?? null),
    bricks,
    ...countRightAndScoredQuestions(records, scores),
    answered: bricks.filter(isQuestionFinal).length,
    piecesLeft: state === "passed" ? 0 : countPiecesLeft(release, lesson, rounds.at(-1), releaseOf),
    rounds: rounds.length,
  };
}

function findUnread(plan: Planned[]): LessonNumberAndTitles | null {
  const found = plan.find(({ rounds, progress }) => progress.passedIn !== null && rounds.length === 0);
  return found ? pickLessonNumberAndTitles(found.lesson) : null;
}

/**
 * Returns where the learner can continue, as `ResumePoint` says. Returns null if every lesson is passed and no question is open in the lesson
 * that was last worked on.
 */
function findResume(plan: Planned[], releaseOf: (releaseId: string) => ReleaseWithQuestions): ResumePoint | null {
  const worked = plan
    .flatMap((each) => each.rounds.slice(-1).map(({ workedAt }) => ({ each, at: Date.parse(workedAt) })))
    .sort((a, b) => b.at - a.at)
    .map(({ each }) => each);
  const [latest] = worked;
  const openIn = ({ rounds }: Planned) => {
    const round = rounds.at(-1);
    return round ? findOpenQuestion(round, releaseOf(round.releaseId)) : null;
  };
  const isUnfinished = ({ progress }: Planned) => progress.state !== "passed";
  const next = [...plan.slice(latest ? plan.indexOf(latest) + 1 : 0), ...plan].find(isUnfinished);
  const found = worked.find((each) => isUnfinished(each) || (each === latest && openIn(each) !== null)) ?? next;
  if (!found) return null;
  return { lesson: pickLessonNumberAndTitles(found.lesson), question: openIn(found), isNew: found.rounds.length === 0 };
}

/** Returns the first question of a round whose answer is not final, and where to go to it; null if all are final. */
function findOpenQuestion(round: StoredRound, release: ReleaseWithQuestions): ResumePoint["question"] {
  const questions = listRoundQuestions(round, release);
  const bricks = listRoundProgress(round, release);
  const open = bricks.findIndex((progress) => !isQuestionFinal(progress));
  const question = questions[open];
  if (!question) return null;
  const { id, stemText: stem } = question;
  const pieces = release.pieces.get(round.lessonId);
  const pieceOf = (each: QuestionRecord) => pieces && findPieceWithId(pieces, each.id);
  const found = pieceOf(question);
  if (!pieces || !found) return { id, number: open + 1, stem, elementId: id, piece: null };
  const begun = questions.some((each, at) => bricks[at] !== "todo" && pieceOf(each) === found);
  const number = pieces.pieces.indexOf(found) + 1;
  const piece = { number, of: pieces.pieces.length, title: found.title, minutes: found.minutes, begun };
  return { id, number: open + 1, stem, elementId: begun ? id : found.id, piece };
}

/**
 * Returns how many pieces a learner still has to do in a lesson that is not passed: those with an open question and, after the first of
 * these, those that ask nothing. Without an open question, the next step is a whole round.
 */
function countPiecesLeft(
  release: ReleaseWithQuestions,
  lesson: CompiledLesson,
  round: StoredRound | undefined,
  releaseOf: (releaseId: string) => ReleaseWithQuestions,
): number {
  const whole = release.pieces.get(lesson.id)?.pieces.length ?? 0;
  if (!round) return whole;
  const drawnFrom = releaseOf(round.releaseId);
  const inPieces = drawnFrom.pieces.get(lesson.id);
  if (!inPieces) return whole;
  const bricks = listRoundProgress(round, drawnFrom);
  const asked = listRoundQuestions(round, drawnFrom).map(({ id }, at) => {
    return { piece: findPieceWithId(inPieces, id), open: !isQuestionFinal(bricks[at] ?? "todo") };
  });
  const busy = inPieces.pieces.map((piece) => {
    const own = asked.filter((each) => each.piece === piece);
    return { asks: own.length > 0, open: own.some(({ open }) => open) };
  });
  const first = busy.findIndex(({ open }) => open);
  return first < 0 ? whole : busy.slice(first).filter(({ asks, open }) => open || !asks).length;
}

/** Returns the questions of a round that count, in the order of the page. */
export function listRoundQuestions(round: StoredRound, release: ReleaseWithQuestions): QuestionRecord[] {
  const drawn = round.items.map(({ questionId }) => requireQuestion(release, questionId));
  const pieces = release.pieces.get(round.lessonId) ?? { places: [] };
  return sortByPageOrder(pieces, drawn, ({ id }) => id).filter((question) => !isLookBack(question));
}

/** Returns the scores of the first answers, as they are marked now: only these count. */
export function listRoundScores(round: StoredRound): QuestionScores {
  return new Map(
    round.items.flatMap((item) => {
      const [first] = listAnswersOfItem(round, item);
      return first ? [[item.questionId, first.score]] : [];
    }),
  );
}

/** Returns the answers to a question of a round. A marking replaces the score of the first one, which counts. */
function listAnswersOfItem({ marks }: StoredRound, { questionId, answers }: StoredRound["items"][number]) {
  const score = getOwnValue(marks, questionId);
  return score === undefined ? answers : answers.map((answer, at) => (at === 0 ? { ...answer, score } : answer));
}

function listRoundProgress(round: StoredRound, release: ReleaseWithQuestions): QuestionProgress[] {
  const answersById = new Map(round.items.map((item) => [item.questionId, listAnswersOfItem(round, item)]));
  return listRoundQuestions(round, release).map((question) => {
    const answers = answersById.get(question.id) ?? [];
    const responses = answers.flatMap(({ response, score }) => (response ? [{ response, score }] : []));
    const again = round.passed === null && asksPracticeQuestionAgain(question, responses, release);
    return computeQuestionProgress(question, answers, again);
  });
}
