import { setImmediate as nextTurn } from "node:timers/promises";
import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { listFirstRoundQuestions } from "~/learning/practice/lesson-rounds";
import { forEachFirstRound } from "~/learning/progress/for-each-first-round.server";
import type { Pool } from "~/platform/database/database.server";
import { analyseFirstRoundsOfLesson, type LessonAnalysis } from "./analyse";
import { createFirstRoundCollector } from "./first-round-collector";
import { type LessonOrQuestionStatisticsRow, replaceLessonStatistics } from "./statistics.sql.server";

/**
 * Calculates the statistics of all learners' first rounds again and stores them, for every lesson of every course. Nothing is lost if they
 * are deleted, because they can be calculated again. Returns the number of lessons.
 */
export async function recalculateStatisticsOfAllLessons(
  pool: Pool,
  releases: ReleaseCache,
  { now }: { now: Date },
): Promise<number> {
  let lessons = 0;
  for (const release of await releases.list(pool)) {
    for (const { id } of release.content.lessons) {
      await recalculateAndStoreLessonStatistics(pool, { release, lessonId: id, now });
      lessons += 1;
    }
  }
  return lessons;
}

/** Calculates and stores the statistics of one lesson. It reads the rounds in portions and keeps only their marks in memory. */
export async function recalculateAndStoreLessonStatistics(
  pool: Pool,
  { release, lessonId, now }: { release: ReleaseWithQuestions; lessonId: string; now: Date },
): Promise<LessonAnalysis> {
  const { courseId, label } = release.content;
  const records = listFirstRoundQuestions(release, lessonId);
  const { addRound, getCollected } = createFirstRoundCollector(records);
  const key = { courseId, label, lessonId };
  await forEachFirstRound(pool, { ...key, questionIds: records.map(({ id }) => id) }, addRound);
  const analysis = await analyseFirstRoundsOfLesson(getCollected(), {
    seed: `${courseId}/${lessonId}`,
    pause: async () => void (await nextTurn()),
  });
  const whole = { questionId: "", revision: "", n: analysis.n, figures: analysis.figures, chosen: {} };
  const rows: LessonOrQuestionStatisticsRow[] = [whole, ...analysis.questions].map((each) => ({
    ...each,
    computedAt: now,
  }));
  await pool.begin((tx) => replaceLessonStatistics(tx, key, rows));
  return analysis;
}
