import { setImmediate as nextTurn } from "node:timers/promises";
import type { CompiledLesson } from "~/content/release/release";
import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { listCountedPlaces } from "~/learning/practice/lesson-rounds";
import type { Db } from "~/platform/database/database.server";
import type { QuestionRecord } from "~/questions/table";
import type { Population } from "../population";
import { analyseFirstAnswersOfLesson, type LessonAnalysis } from "./analyse";
import { createFirstAnswerCollector } from "./first-answer-collector";
import { selectFirstAnswers } from "./first-answers.sql.server";
import { selectStoredStatistics } from "./statistics.sql.server";
import { composeLessonAnalysisFromStoredRows } from "./stored-analysis";

export interface LessonWithAnalyses {
  release: ReleaseWithQuestions;
  lesson: CompiledLesson;
  /** The variants of each place of the lesson, in the order of its page. Look-backs are not among them. */
  places: QuestionRecord[][];
  /** Figures of the learners in the given population. */
  population: LessonAnalysis;
  /** Figures of all learners, as they were last calculated and stored, or null if they never were. */
  all: (LessonAnalysis & { computedAt: Date }) | null;
}

export interface CourseWithAnalysedLessons {
  release: ReleaseWithQuestions;
  lessons: Omit<LessonWithAnalyses, "release">[];
}

/**
 * Returns the item analysis of one lesson (statistics of its questions), over the rounds in the edition of `release`. Returns null if that
 * has no such lesson.
 */
export async function getLessonWithAnalyses(
  db: Db,
  release: ReleaseWithQuestions,
  { lessonId, population }: { lessonId: string; population: Population },
): Promise<LessonWithAnalyses | null> {
  const lesson = release.lessons.get(lessonId);
  if (!lesson) return null;
  const { courseId, label } = release.content;
  const [own, stored] = await Promise.all([
    analysePopulation(db, release, { population, lessonId }),
    selectStoredStatistics(db, { courseId, label, lessonId }),
  ]);
  const places = listCountedPlaces(release, lessonId);
  return { release, lesson, places, population: own, all: composeLessonAnalysisFromStoredRows(places, stored) };
}

/** Returns the item analysis of every lesson (statistics of its questions), in the order of the course: see `getLessonWithAnalyses`. */
export async function getCourseWithAnalysedLessons(
  db: Db,
  release: ReleaseWithQuestions,
  { population }: { population: Population },
): Promise<CourseWithAnalysedLessons> {
  const { courseId, label } = release.content;
  const stored = await selectStoredStatistics(db, { courseId, label });
  const analysed: CourseWithAnalysedLessons["lessons"] = [];
  for (const lesson of release.content.lessons) {
    const places = listCountedPlaces(release, lesson.id);
    const rows = stored.filter(({ lessonId }) => lessonId === lesson.id);
    const own = await analysePopulation(db, release, { population, lessonId: lesson.id, draws: 200 });
    analysed.push({ lesson, places, population: own, all: composeLessonAnalysisFromStoredRows(places, rows) });
  }
  return { release, lessons: analysed };
}

async function analysePopulation(
  db: Db,
  release: ReleaseWithQuestions,
  { population, lessonId, draws }: { population: Population; lessonId: string; draws?: number },
): Promise<LessonAnalysis> {
  const { courseId, label } = release.content;
  const places = listCountedPlaces(release, lessonId);
  const { addFirstRound, addLaterAnswer, getCollected } = createFirstAnswerCollector(places);
  const laterVariants = places.flatMap((variants) => variants.slice(1)).map(({ id }) => id);
  const learners = await selectFirstAnswers(db, population, { courseId, label, lessonId, laterVariants });
  for (const { first, later } of learners) {
    if (first) addFirstRound(first);
    for (const answer of later ?? []) addLaterAnswer(answer);
  }
  return analyseFirstAnswersOfLesson(getCollected(), {
    seed: `${population.seed}/${lessonId}`,
    draws,
    pause: async () => void (await nextTurn()),
  });
}
