/** Computes from one learner's rounds whether a course is completed, and with what result. A pure function. */

import type { EditionRules } from "~/content/release/release";
import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { isQuestionScored } from "~/questions/question";
import { pickLessonNumberAndTitles } from "../practice/compose-lesson-page-data";
import type { LessonNumberAndTitles } from "../practice/lesson-page-data";
import { computeLessonState } from "../practice/lesson-score";
import type { LessonState } from "../practice/lesson-state";
import { listRoundQuestions, listRoundScores } from "./compose-course-progress";
import type { StoredRound } from "./progress.sql.server";

export interface CourseCompletion {
  course: { id: string; title: string; subtitle: string; language: string };
  label: string;
  /** The id of the release from which the titles were taken. */
  releaseId: string;
  objectives: string[];
  /** The estimated time to study the whole course, in minutes. */
  minutes: number;
  passMark: number;
  passMarkNote: string;
  provider: EditionRules["provider"];
  accreditation: string | null;
  lessons: (LessonNumberAndTitles & { state: LessonState })[];
  /** The result of the course, or null until every lesson is passed. */
  result: CourseCompletionResult | null;
}

/**
 * The result of a completed course. Time and points come from the first round that passed each lesson, so later rounds do not change them.
 */
export interface CourseCompletionResult {
  /** When the last lesson was passed for the first time, as an ISO time. */
  completedAt: string;
  /** The sum of the scores of all scored questions, in the first passing round of each lesson. Each question gives 0 to 1. */
  points: number;
  /** The number of scored questions, in the first passing round of each lesson. */
  total: number;
  /** The number of complete practice rounds in all lessons, passed or not. */
  rounds: number;
}

type PassingRound = StoredRound & { finishedAt: string };

/**
 * Computes whether one learner completed a course, and with what result. `release`: the current release of the learner's edition.
 * `releaseOf`: returns the release from which a round was drawn.
 */
export function composeCourseCompletion(
  release: ReleaseWithQuestions,
  rounds: StoredRound[],
  releaseOf: (releaseId: string) => ReleaseWithQuestions,
): CourseCompletion {
  const { content } = release;
  const { rules } = content;
  const lessons = content.lessons.map((lesson) => {
    const own = rounds.filter((round) => round.lessonId === lesson.id).sort((a, b) => a.number - b.number);
    const passing = own.find((round): round is PassingRound => round.passed === true && round.finishedAt !== null);
    const marks = passing ? marksOf(passing, releaseOf(passing.releaseId)) : null;
    return { link: pickLessonNumberAndTitles(lesson), state: computeLessonState(own), passing, marks };
  });
  const passed = lessons.flatMap(({ passing, marks }) => (passing && marks ? [{ passing, marks }] : []));
  return {
    course: { id: content.courseId, title: content.title, subtitle: content.subtitle, language: content.language },
    label: content.label,
    releaseId: release.id,
    objectives: rules.objectives.map(({ text }) => text),
    minutes: content.minutes,
    passMark: rules.passMark,
    passMarkNote: rules.passMarkNote,
    provider: rules.provider,
    accreditation: rules.accreditation,
    lessons: lessons.map(({ link, state }) => ({ ...link, state })),
    result:
      lessons.length > 0 && passed.length === lessons.length
        ? {
            completedAt: latest(passed.map(({ passing }) => passing.finishedAt)),
            points: sum(passed.map(({ marks }) => marks.points)),
            total: sum(passed.map(({ marks }) => marks.total)),
            rounds: rounds.filter((round) => round.passed !== null).length,
          }
        : null,
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
