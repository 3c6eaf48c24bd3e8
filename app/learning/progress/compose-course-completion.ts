/** Computes from one learner's attempts whether a course is completed, and with what result. Pure functions. */

import type { Accreditation, EditionRules, FinalTestRules } from "~/content/release/release";
import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { getOwnValue } from "~/platform/own-value";
import { isQuestionScored } from "~/questions/question";
import { computeEditionEnd } from "../enrolment/edition-end";
import { findAttemptThatCounts } from "../final/final-test-standing";
import { countRightAnswersNeeded } from "../final/score-final-test";
import { pickLessonNumberAndTitles } from "../practice/compose-lesson-page-data";
import type { LessonNumberAndTitles } from "../practice/lesson-page-data";
import { computeLessonState } from "../practice/lesson-score";
import type { LessonState } from "../practice/lesson-state";
import type { AttemptInSitting } from "../sitting/sitting";
import { listRoundQuestions, listRoundScores } from "./compose-course-progress";
import type { StoredFinalTest, StoredFinalTestPasses, StoredLessonPass } from "./final-test-passes.sql.server";
import type { StoredRound } from "./progress.sql.server";

export interface CourseCompletion {
  course: { id: string; title: string; subtitle: string; language: string };
  /** The label of the learner's edition. */
  label: string;
  /** The id of the release from which the titles were taken. */
  releaseId: string;
  objectives: string[];
  /** The estimated time to study the whole course, in minutes. */
  minutes: number;
  passMark: number;
  passMarkNote: string;
  provider: EditionRules["provider"];
  accreditation: Accreditation | null;
  /** The lessons. In an edition with a final test, a lesson is also passed if the learner passed it in another edition. */
  lessons: (LessonNumberAndTitles & { state: LessonState })[];
  /** The final test of the edition, or null if it has none. `attemptIds`: the learner's attempts at its pool, in any edition. */
  finalTest: { isPassed: boolean; attemptIds: string[] } | null;
  /** When the learner's edition ends (see `computeEditionEnd`), or null. What was earned before can be claimed afterwards. */
  endsAt: Date | null;
  /**
   * The result of the course, or null until every lesson and the final test are passed. A test that was passed under supervision counts before
   * one that was not.
   */
  result: CourseCompletionResult | null;
}

/** The result of a completed course. Times are ISO times. */
export type CourseCompletionResult = (PracticeResult | FinalTestResult) & {
  /** When the last lesson or the final test was passed. */
  completedAt: string;
  /** When the last step began that can't begin after the end of the edition: a lesson counts when it was passed, a test when it began. */
  earnedAt: string;
};

/** Points come from the first round that passed each lesson, so later rounds do not change them. */
interface PracticeResult {
  form: "practice";
  /** The sum of the scores of all scored questions, in the first passing round of each lesson. Each question gives 0 to 1. */
  points: number;
  /** The number of scored questions, in the first passing round of each lesson. */
  total: number;
  /** The number of complete practice rounds in all lessons, passed or not. */
  rounds: number;
}

interface FinalTestResult {
  form: "final-test";
  /** How many lessons were passed in each other edition, the edition with the first of these lessons first. Without the lessons of this one. */
  lessonsElsewhere: { edition: string; lessons: number }[];
  /** The estimated time to study the lessons, in minutes: of each lesson, in the edition in which it was passed. */
  minutes: number;
  attemptId: string;
  /** The number of the attempt among all attempts of the learner at the pool, from 1. */
  attempt: number;
  handedInAt: string;
  /** The release from which the attempt was drawn, and the label of its edition. */
  drawnFrom: { releaseId: string; label: string };
  questionsPublic: boolean;
  /** The questions, each with the revision whose key marked its answer. */
  questions: StoredFinalTest["questions"];
  right: number;
  total: number;
  /** The norm by which the attempt passed: of the edition from which it was drawn, or of the learner's edition if that came later. */
  norm: FinalTestRules["norm"] & { mark: number; needed: number };
  /** What tells whether the attempt was supervised: see `computeSupervision`. */
  attemptInSitting: AttemptInSitting;
}

/** What the database has of one learner in a course. `passes`: null if the edition has no final test. */
interface StoredCompletion {
  rounds: StoredRound[];
  passes: StoredFinalTestPasses | null;
  nextEditionOpenedAt: Date | null;
}

/**
 * Computes whether one learner completed a course, and with what result. `release`: the current release of the learner's edition.
 * `releaseOf`: returns the release from which an attempt was drawn.
 */
export function composeCourseCompletion(
  release: ReleaseWithQuestions,
  { rounds, passes, nextEditionOpenedAt }: StoredCompletion,
  releaseOf: (releaseId: string) => ReleaseWithQuestions,
): CourseCompletion {
  const { finalTest } = release.content.rules;
  const endsAt = computeEditionEnd(nextEditionOpenedAt)?.endsAt ?? null;
  if (!finalTest || !passes) {
    const { lessons, result } = composePractice(release, rounds, releaseOf);
    return { ...describeEdition(release), lessons, finalTest: null, endsAt, result };
  }
  const lessons = release.content.lessons.map((lesson) => {
    const isPassed = getOwnValue(passes.lessonPasses, lesson.id) !== undefined;
    const state = computeLessonState(listRoundsOfLesson(rounds, lesson.id), isPassed);
    return { ...pickLessonNumberAndTitles(lesson), state };
  });
  const passed = findAttemptThatCounts(passes.attempts, finalTest);
  const test = passed && composeFinalTest(passed, passes.attempts, finalTest, releaseOf(passed.releaseId));
  const counting = lessons.map(({ id }) => getOwnValue(passes.lessonPasses, id));
  // The titles are those of the release from which the test was drawn, unless that was another edition.
  const stated = test?.drawnFrom.label === release.content.label ? releaseOf(test.drawnFrom.releaseId) : release;
  return {
    ...describeEdition(stated),
    lessons,
    finalTest: { isPassed: passed !== null, attemptIds: passes.attempts.map(({ id }) => id) },
    endsAt,
    result:
      test && passed && counting.every((pass) => pass !== undefined)
        ? {
            ...test,
            lessonsElsewhere: countLessonsOfOtherEditions(counting, release.content.label),
            minutes: estimateMinutes(stated, passes.lessonPasses, releaseOf),
            completedAt: latest([...counting.map(({ firstAt }) => firstAt), test.handedInAt]),
            earnedAt: latest([...counting.map(({ firstAt }) => firstAt), passed.startedAt]),
          }
        : null,
  };
}

/** Returns how many lessons were passed in each edition that is not the learner's own (`label`). */
function countLessonsOfOtherEditions(passes: StoredLessonPass[], label: string): FinalTestResult["lessonsElsewhere"] {
  const others = passes.filter((pass) => pass.label !== label);
  return [...new Set(others.map((pass) => pass.label))].map((edition) => {
    return { edition, lessons: others.filter((pass) => pass.label === edition).length };
  });
}

/**
 * Returns the estimated time to study a course. A lesson that was passed in another edition counts with the minutes that it had there,
 * because that is what the learner studied.
 */
function estimateMinutes(
  { content }: ReleaseWithQuestions,
  passes: Record<string, StoredLessonPass>,
  releaseOf: (releaseId: string) => ReleaseWithQuestions,
): number {
  const changes = content.lessons.map(({ id, minutes }) => {
    const pass = getOwnValue(passes, id);
    if (!pass || pass.label === content.label) return 0;
    const studied = releaseOf(pass.releaseId).content.lessons.find((lesson) => lesson.id === id);
    return (studied?.minutes ?? minutes) - minutes;
  });
  return content.minutes + sum(changes);
}

function describeEdition({ id, content }: ReleaseWithQuestions) {
  const { courseId, title, subtitle, language, label, minutes, rules } = content;
  const { passMark, passMarkNote, provider, accreditation } = rules;
  const objectives = rules.objectives.map(({ text }) => text);
  const course = { id: courseId, title, subtitle, language };
  return { course, label, releaseId: id, objectives, minutes, passMark, passMarkNote, provider, accreditation };
}

type PassingRound = StoredRound & { finishedAt: string };

const listRoundsOfLesson = (rounds: StoredRound[], lessonId: string) =>
  rounds.filter((round) => round.lessonId === lessonId).sort((a, b) => a.number - b.number);

function composePractice(
  { content }: ReleaseWithQuestions,
  rounds: StoredRound[],
  releaseOf: (releaseId: string) => ReleaseWithQuestions,
): Pick<CourseCompletion, "lessons" | "result"> {
  const lessons = content.lessons.map((lesson) => {
    const own = listRoundsOfLesson(rounds, lesson.id);
    const passing = own.find((round): round is PassingRound => round.passed === true && round.finishedAt !== null);
    const marks = passing ? marksOf(passing, releaseOf(passing.releaseId)) : null;
    return { link: pickLessonNumberAndTitles(lesson), state: computeLessonState(own), passing, marks };
  });
  const passed = lessons.flatMap(({ passing, marks }) => (passing && marks ? [{ passing, marks }] : []));
  const isComplete = lessons.length > 0 && passed.length === lessons.length;
  const completedAt = isComplete ? latest(passed.map(({ passing }) => passing.finishedAt)) : null;
  return {
    lessons: lessons.map(({ link, state }) => ({ ...link, state })),
    result: completedAt
      ? {
          form: "practice",
          completedAt,
          earnedAt: completedAt,
          points: sum(passed.map(({ marks }) => marks.points)),
          total: sum(passed.map(({ marks }) => marks.total)),
          rounds: rounds.filter((round) => round.passed !== null).length,
        }
      : null,
  };
}

function composeFinalTest(
  passed: StoredFinalTest,
  attempts: StoredFinalTest[],
  current: FinalTestRules,
  { id, content }: ReleaseWithQuestions,
): Omit<FinalTestResult, "lessonsElsewhere" | "minutes"> {
  const total = passed.questions.length;
  const { mark, norm } = (passed.passed && content.rules.finalTest) || current;
  return {
    form: "final-test",
    attemptId: passed.id,
    attempt: attempts.indexOf(passed) + 1,
    handedInAt: new Date(passed.handedInAt ?? passed.startedAt).toISOString(),
    drawnFrom: { releaseId: id, label: content.label },
    questionsPublic: content.finalTest?.questionsPublic ?? true,
    questions: passed.questions,
    right: Math.round((passed.bestScore ?? 0) * total),
    total,
    norm: { ...norm, mark, needed: countRightAnswersNeeded({ mark, cells: { length: total } }) },
    attemptInSitting: { startedAt: passed.startedAt, handedInAt: passed.handedInAt, sitting: passed.sitting },
  };
}

interface Marks {
  points: number;
  total: number;
}

function marksOf(round: StoredRound, drawnFrom: ReleaseWithQuestions): Marks {
  const scored = listRoundQuestions(round, drawnFrom).filter(isQuestionScored);
  const scores = listRoundScores(round);
  return { points: sum(scored.map(({ id }) => scores.get(id) ?? 0)), total: scored.length };
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const latest = (times: string[]) => new Date(Math.max(...times.map((time) => Date.parse(time)))).toISOString();
