/** Whether a course is completed, and the result, from a release and the rounds of one learner. A pure function. */

import type { EditionRules } from "~/content/release/release";
import type { Release } from "~/content/release/releases.server";
import { isScored } from "~/questions/question";
import { createLessonLink } from "../practice/compose-lesson-view";
import { computeLessonState } from "../practice/lesson-score";
import type { LessonState } from "../practice/lesson-state";
import type { LessonLink } from "../practice/lesson-view";
import { listRoundQuestions, listRoundScores } from "./compose-course-progress";
import type { RoundRows } from "./progress.sql.server";

export interface CourseCompletion {
  course: { id: string; title: string; subtitle: string; language: string };
  label: string;
  /** The release of the titles. */
  releaseId: string;
  objectives: string[];
  /** Estimated study time of the whole course in minutes. */
  minutes: number;
  passMark: number;
  passMarkNote: string;
  provider: EditionRules["provider"];
  accreditation: string | null;
  lessons: (LessonLink & { state: LessonState; score: number | null })[];
  /** It is null until every lesson is passed. */
  result: CompletionResult | null;
}

/** From the first round that passed each lesson; later rounds change nothing. */
export interface CompletionResult {
  /** When the last of those rounds was completed. */
  completedAt: string;
  /** Marks on scored questions, at most one for each question. */
  points: number;
  /** The number of scored questions. */
  total: number;
  /** Complete practice rounds of all lessons, passed or not. */
  rounds: number;
}

type PassingRound = RoundRows & { finishedAt: string };

/** `releaseOf`: returns the release from which a round was drawn. */
export function composeCourseCompletion(
  release: Release,
  rounds: RoundRows[],
  releaseOf: (releaseId: string) => Release,
): CourseCompletion {
  const { content } = release;
  const { rules } = content;
  const lessons = [...content.lessons]
    .sort((a, b) => a.number - b.number)
    .map((lesson) => {
      const own = rounds.filter((round) => round.lessonId === lesson.id).sort((a, b) => a.number - b.number);
      const passing = own.find((round): round is PassingRound => round.passed === true && round.finishedAt !== null);
      const marks = passing ? marksOf(passing, releaseOf(passing.releaseId)) : null;
      return { link: createLessonLink(lesson), state: computeLessonState(own), passing, marks };
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
    lessons: lessons.map(({ link, state, marks }) => ({ ...link, state, score: marks && share(marks) })),
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

function marksOf(round: RoundRows, drawnFrom: Release): Marks {
  const scored = listRoundQuestions(round, drawnFrom).filter(isScored);
  const scores = listRoundScores(round);
  return { points: sum(scored.map(({ id }) => scores.get(id) ?? 0)), total: scored.length };
}

/** A round without scored questions counts as full marks. */
const share = ({ points, total }: Marks) => (total === 0 ? 1 : points / total);
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const latest = (times: string[]) => new Date(Math.max(...times.map((time) => Date.parse(time)))).toISOString();
