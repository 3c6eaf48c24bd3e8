/**
 * SQL for the stored statistics of all learners, which can be calculated again from answers. Only files in `app/analysis` may import it.
 */
import type { Db } from "~/platform/database/database.server";
import type { FigureWithConfidenceInterval, QuestionAnalysis } from "./analyse";

export interface LessonOrQuestionStatisticsRow {
  /** Id of the question. It is empty in the row about the lesson as a whole. */
  questionId: string;
  revision: string;
  /** Which rounds the figures come from: first rounds, or later ones. */
  rounds: QuestionAnalysis["rounds"];
  n: number;
  /** How many did not get the whole mark. It is null in the row about the lesson as a whole. */
  missed: number | null;
  figures: Record<string, FigureWithConfidenceInterval>;
  chosen: Record<string, number>;
  computedAt: Date;
}

interface LessonOfEdition {
  courseId: string;
  label: string;
  lessonId: string;
}

/** Replaces all stored statistics of a lesson by new rows. */
export async function replaceLessonStatistics(
  tx: Db,
  { courseId, label, lessonId }: LessonOfEdition,
  rows: readonly LessonOrQuestionStatisticsRow[],
): Promise<void> {
  await tx`
    delete from question_statistic
     where course_id = ${courseId} and label = ${label} and lesson_id = ${lessonId} and population = 'all'`;
  for (const { questionId, revision, rounds, n, missed, figures, chosen, computedAt } of rows) {
    await tx`
      insert into question_statistic (course_id, label, lesson_id, question_id, population, revision, rounds, n, missed, figures, chosen, computed_at)
      values (${courseId}, ${label}, ${lessonId}, ${questionId}, 'all', ${revision}, ${rounds}, ${n}, ${missed}, ${tx.json(figures as never)},
        ${tx.json(chosen)}, ${computedAt})`;
  }
}

/** Returns the stored statistics of one lesson, or of all lessons of an edition if `lessonId` is absent. */
export async function selectStoredStatistics(
  db: Db,
  { courseId, label, lessonId = null }: { courseId: string; label: string; lessonId?: string | null },
): Promise<(LessonOrQuestionStatisticsRow & { lessonId: string })[]> {
  const rows = await db<(LessonOrQuestionStatisticsRow & { lessonId: string })[]>`
    select lesson_id, question_id, revision, rounds, n, missed, figures, chosen, computed_at from question_statistic
     where course_id = ${courseId} and label = ${label} and population = 'all'
       and (${lessonId}::text is null or lesson_id = ${lessonId})`;
  return [...rows];
}
