import { setImmediate as nextTurn } from "node:timers/promises";
import type { CompiledLesson } from "~/content/release/release";
import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { listFirstRoundQuestions } from "~/learning/practice/lesson-rounds";
import type { Db } from "~/platform/database/database.server";
import type { QuestionRecord } from "~/questions/table";
import type { Population } from "../population";
import { analyseFirstRoundsOfLesson, type LessonAnalysis } from "./analyse";
import { createFirstRoundCollector } from "./first-round-collector";
import { selectFirstRoundAnswers } from "./first-rounds.sql.server";
import { selectStoredStatistics } from "./statistics.sql.server";
import { composeLessonAnalysisFromStoredRows } from "./stored-analysis";

export interface LessonWithAnalyses {
  release: ReleaseWithQuestions;
  lesson: CompiledLesson;
  records: QuestionRecord[];
  /** Figures of the learners in the given population. */
  population: LessonAnalysis;
  /** Figures of all learners, as they were last calculated and stored, or null if they never were. */
  all: (LessonAnalysis & { computedAt: Date }) | null;
}

export interface CourseWithAnalysedLessons {
  release: ReleaseWithQuestions;
  lessons: Omit<LessonWithAnalyses, "release">[];
}

/** Returns the item analysis of one lesson (statistics of its questions), or null if the course has no such lesson. */
export async function getLessonWithAnalyses(
  db: Db,
  releases: ReleaseCache,
  { courseId, lessonId, population }: { courseId: string; lessonId: string; population: Population },
): Promise<LessonWithAnalyses | null> {
  const release = await releases.current(db, courseId);
  const lesson = release?.lessons.get(lessonId);
  if (!release || !lesson) return null;
  const { label } = release.content;
  const [own, stored] = await Promise.all([
    analysePopulation(db, release, { population, lessonId }),
    selectStoredStatistics(db, { courseId, label, lessonId }),
  ]);
  const records = listFirstRoundQuestions(release, lessonId);
  return { release, lesson, records, population: own, all: composeLessonAnalysisFromStoredRows(records, stored) };
}

/**
 * Returns the item analysis of every lesson (statistics of its questions), in the order of the course. Returns null if there is no such
 * course.
 */
export async function getCourseWithAnalysedLessons(
  db: Db,
  releases: ReleaseCache,
  { courseId, population }: { courseId: string; population: Population },
): Promise<CourseWithAnalysedLessons | null> {
  const release = await releases.current(db, courseId);
  if (!release) return null;
  const { label } = release.content;
  const stored = await selectStoredStatistics(db, { courseId, label });
  const analysed: CourseWithAnalysedLessons["lessons"] = [];
  for (const lesson of release.content.lessons) {
    const records = listFirstRoundQuestions(release, lesson.id);
    const rows = stored.filter(({ lessonId }) => lessonId === lesson.id);
    const own = await analysePopulation(db, release, { population, lessonId: lesson.id, draws: 200 });
    analysed.push({ lesson, records, population: own, all: composeLessonAnalysisFromStoredRows(records, rows) });
  }
  return { release, lessons: analysed };
}

async function analysePopulation(
  db: Db,
  release: ReleaseWithQuestions,
  { population, lessonId, draws }: { population: Population; lessonId: string; draws?: number },
): Promise<LessonAnalysis> {
  const { courseId, label } = release.content;
  const { addRound, getCollected } = createFirstRoundCollector(listFirstRoundQuestions(release, lessonId));
  for (const { answers } of await selectFirstRoundAnswers(db, population, { courseId, label, lessonId }))
    addRound(answers);
  return analyseFirstRoundsOfLesson(getCollected(), {
    seed: `${population.seed}/${lessonId}`,
    draws,
    pause: async () => void (await nextTurn()),
  });
}
