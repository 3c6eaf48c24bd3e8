import { setImmediate as nextTurn } from "node:timers/promises";
import type { CompiledLesson } from "~/content/release/release";
import type { Release, ReleaseReader } from "~/content/release/releases.server";
import { lessonQuestions } from "~/learning/practice/lesson-rounds";
import type { Db } from "~/platform/database/database.server";
import type { QuestionRecord } from "~/questions/question";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { analyse, type LessonAnalysis } from "./analyse";
import { selectFirstRounds } from "./first-attempts.sql.server";
import { gatherer } from "./gather";
import { selectStatistics } from "./statistics.sql.server";
import { composeStored } from "./stored-analysis";

export interface AnalysedLesson {
  release: Release;
  lesson: CompiledLesson;
  records: QuestionRecord[];
  /** Of the members of the cohort. */
  cohort: LessonAnalysis;
  /** Of everybody, as last rolled up; null before the first time. */
  all: (LessonAnalysis & { computedAt: Date }) | null;
}

/** Item analysis of one lesson, for a trainer of the cohort. Null when the course has no such lesson. */
export async function getLessonAnalysis(
  db: Db,
  releases: ReleaseReader,
  { courseId, lessonId, ...key }: CohortTrainerKey & { courseId: string; lessonId: string },
): Promise<AnalysedLesson | null> {
  const release = await releases.current(db, courseId);
  const lesson = release?.lessons.get(lessonId);
  if (!release || !lesson) return null;
  const { label } = release.content;
  const [cohort, stored] = await Promise.all([
    analyseCohort(db, release, { ...key, lessonId }),
    selectStatistics(db, { courseId, label, lessonId }),
  ]);
  const records = lessonQuestions(release, lessonId);
  return { release, lesson, records, cohort, all: composeStored(records, stored) };
}

/** Item analysis of every lesson, in the order of the course. */
export async function listLessonAnalyses(
  db: Db,
  releases: ReleaseReader,
  { courseId, ...key }: CohortTrainerKey & { courseId: string },
): Promise<{ release: Release; lessons: Omit<AnalysedLesson, "release">[] } | null> {
  const release = await releases.current(db, courseId);
  if (!release) return null;
  const { label } = release.content;
  const stored = await selectStatistics(db, { courseId, label });
  const lessons = [...release.content.lessons].sort((a, b) => a.number - b.number);
  const analysed: Omit<AnalysedLesson, "release">[] = [];
  for (const lesson of lessons) {
    const records = lessonQuestions(release, lesson.id);
    const rows = stored.filter(({ lessonId }) => lessonId === lesson.id);
    const cohort = await analyseCohort(db, release, { ...key, lessonId: lesson.id, draws: 200 });
    analysed.push({ lesson, records, cohort, all: composeStored(records, rows) });
  }
  return { release, lessons: analysed };
}

async function analyseCohort(
  db: Db,
  release: Release,
  { lessonId, draws, ...key }: CohortTrainerKey & { lessonId: string; draws?: number },
): Promise<LessonAnalysis> {
  const { courseId, label } = release.content;
  const { take, done } = gatherer(lessonQuestions(release, lessonId));
  for (const { answers } of await selectFirstRounds(db, { ...key, courseId, label, lessonId })) take(answers);
  return analyse(done(), { seed: `${key.cohortId}/${lessonId}`, draws, pause: async () => void (await nextTurn()) });
}
