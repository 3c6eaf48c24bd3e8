/**
 * Measures the item analysis (statistics of questions) of 200 and of 20,000 first attempts, beside one SQL statement that averages the same
 * scores.
 */

import { recalculateAndStoreLessonStatistics } from "../../app/analysis/statistics/recalculate-statistics-of-all-lessons.server";
import { analyseLessonQuestionsForCohort } from "../../app/cohorts/analysis/analyse-cohort.server";
import { createReleaseCache } from "../../app/content/release/release-cache.server";
import { createMissingBenchLearners, insertBenchGroupOfExistingLearners } from "./fill-learners";
import { median } from "./measure";
import type { BenchScale } from "./scale";
import type { BenchSite } from "./site";

const groupSize = 250;

interface AnalysisMeasurement {
  name: string;
  attempts: number;
  /** Median time of one analysis in ms, confidence intervals included. */
  ms: number;
  /** The longest time in ms for which the analysis delayed everything else in the process. */
  longest_block_ms: number;
  /** Median time in ms of one SQL statement that reads the same scores and averages them. */
  bare_ms: number;
  ratio: number;
}

export async function measureLessonAnalysis(
  site: BenchSite,
  scale: BenchScale,
  step: (text: string) => void,
): Promise<AnalysisMeasurement[]> {
  const { pool, release, trainer } = site;
  const { courseId, label } = release.content;
  const [lesson] = release.content.lessons;
  if (!lesson) throw new Error("The course has no lessons.");
  const { analysed } = scale;
  step(`analysis: making ${analysed} learners with a history`);
  const everybody = await createMissingBenchLearners(pool, { release, upTo: analysed, step: () => {} });
  const { trainerId } = trainer;
  const cohortId = await insertBenchGroupOfExistingLearners(pool, {
    release,
    trainerId,
    size: Math.min(groupSize, everybody),
    everybody,
  });
  const releases = createReleaseCache();
  const key = { cohortId, trainerId, courseId, lessonId: lesson.id, edition: null };
  const bareOf = (where: "member" | "all") => () =>
    pool`
    select question_id, avg(answer.score) from attempt
      join answer on answer.learner_id = attempt.learner_id and answer.attempt_id = attempt.id
     where attempt.course_id = ${courseId} and attempt.label = ${label} and attempt.scope = ${lesson.id} and attempt.number = 1
       ${where === "member" ? pool`and attempt.learner_id in (select learner_id from member where cohort_id = ${cohortId})` : pool``}
     group by question_id`;
  const group = await measure(
    scale,
    async () => (await analyseLessonQuestionsForCohort(pool, releases, key))?.population.n ?? 0,
    bareOf("member"),
  );
  step("analysis: everybody");
  const now = new Date();
  const all = await measure(
    scale,
    async () => (await recalculateAndStoreLessonStatistics(pool, { release, lessonId: lesson.id, now })).n,
    bareOf("all"),
  );
  return [
    { name: "a group, one lesson", ...group },
    { name: "everybody, one lesson", ...all },
  ];
}

async function measure(
  { firstRound, analysisRuns }: BenchScale,
  work: () => Promise<number>,
  bare: () => Promise<unknown>,
): Promise<Omit<AnalysisMeasurement, "name">> {
  const times: number[] = [];
  const bares: number[] = [];
  let attempts = 0;
  let longest = 0;
  // The first run only warms up, so it is not counted.
  for (let run = firstRound; run <= analysisRuns; run++) {
    let last = performance.now();
    const watch = setInterval(() => {
      if (run > 0) longest = Math.max(longest, performance.now() - last - 5);
      last = performance.now();
    }, 5);
    const began = performance.now();
    attempts = await work();
    const took = performance.now() - began;
    clearInterval(watch);
    const bareBegan = performance.now();
    await bare();
    if (run === 0) continue;
    times.push(took);
    bares.push(performance.now() - bareBegan);
  }
  const round = (value: number) => Number(value.toFixed(1));
  const [ms, bareMs] = [median(times), median(bares)];
  return {
    attempts,
    ms: round(ms),
    longest_block_ms: round(longest),
    bare_ms: round(bareMs),
    ratio: round(ms / bareMs),
  };
}
