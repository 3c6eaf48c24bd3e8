import { setImmediate as nextTurn } from "node:timers/promises";
import { listCurrentReleases } from "~/content/release/find-mended-questions.server";
import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { listCountedPlaces } from "~/learning/practice/lesson-rounds";
import { readFirstAnswers } from "~/learning/progress/read-first-answers.server";
import type { Pool } from "~/platform/database/database.server";
import { runForEach, throwCollectedErrors } from "~/platform/run-for-each";
import { analyseFirstAnswersOfLesson, type LessonAnalysis } from "./analyse";
import { createFirstAnswerCollector } from "./first-answer-collector";
import { type LessonOrQuestionStatisticsRow, replaceLessonStatistics } from "./statistics.sql.server";

/**
 * Calculates the statistics of all learners' first answers again and stores them, for every lesson of every edition. Nothing is lost if
 * they are deleted, because they can be calculated again. Returns the number of lessons. One that fails does not stop the others.
 * @throws AggregateError at the end, if some failed
 */
export async function recalculateStatisticsOfAllLessons(
  pool: Pool,
  releases: ReleaseCache,
  { now }: { now: Date },
): Promise<number> {
  const courses = await releases.list(pool);
  const editions = await Promise.all(
    courses.map(({ content }) => listCurrentReleases(pool, releases, content.courseId)),
  );
  const lessons = editions.flat().flatMap((release) => release.content.lessons.map(({ id }) => ({ release, id })));
  const errors: unknown[] = [];
  const recalculate = async ({ release, id }: { release: ReleaseWithQuestions; id: string }) => {
    await recalculateAndStoreLessonStatistics(pool, { release, lessonId: id, now });
    return true;
  };
  const done = await runForEach(lessons, recalculate, errors);
  throwCollectedErrors(errors);
  return done;
}

/** Calculates and stores the statistics of one lesson. It reads the answers in portions and keeps only their marks in memory. */
export async function recalculateAndStoreLessonStatistics(
  pool: Pool,
  { release, lessonId, now }: { release: ReleaseWithQuestions; lessonId: string; now: Date },
): Promise<LessonAnalysis> {
  const { courseId, label } = release.content;
  const places = listCountedPlaces(release, lessonId);
  const collector = createFirstAnswerCollector(places);
  const key = { courseId, label, lessonId };
  const firstVariants = places.flatMap((variants) => variants.slice(0, 1)).map(({ id }) => id);
  const laterVariants = places.flatMap((variants) => variants.slice(1)).map(({ id }) => id);
  await readFirstAnswers(pool, { ...key, firstVariants, laterVariants }, collector);
  const analysis = await analyseFirstAnswersOfLesson(collector.getCollected(), {
    seed: `${courseId}/${lessonId}`,
    pause: async () => void (await nextTurn()),
  });
  const whole = {
    questionId: "",
    revision: "",
    rounds: "first" as const,
    n: analysis.n,
    missed: null,
    figures: analysis.figures,
    chosen: {},
  };
  const rows: LessonOrQuestionStatisticsRow[] = [whole, ...analysis.questions].map((each) => ({
    ...each,
    computedAt: now,
  }));
  await pool.begin((tx) => replaceLessonStatistics(tx, key, rows));
  return analysis;
}
