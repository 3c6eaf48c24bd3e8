/** Item analysis (statistics of questions) over the answers of a cohort's members, for one of its trainers. */
import {
  type CourseWithAnalysedLessons,
  getCourseWithAnalysedLessons,
  getLessonWithAnalyses,
  type LessonWithAnalyses,
} from "~/analysis/statistics/get-lesson-with-analyses.server";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { createPopulationOfCohortMembers } from "./members.sql.server";

/** Returns the statistics of the questions of one lesson, over the members of a cohort. Returns null if the course has no such lesson. */
export function analyseLessonQuestionsForCohort(
  db: Db,
  releases: ReleaseCache,
  { courseId, lessonId, ...key }: CohortTrainerKey & { courseId: string; lessonId: string },
): Promise<LessonWithAnalyses | null> {
  return getLessonWithAnalyses(db, releases, { courseId, lessonId, population: createPopulationOfCohortMembers(key) });
}

/** Returns the statistics of the questions of every lesson, in the order of the course. Returns null if there is no such course. */
export function analyseCourseQuestionsForCohort(
  db: Db,
  releases: ReleaseCache,
  { courseId, ...key }: CohortTrainerKey & { courseId: string },
): Promise<CourseWithAnalysedLessons | null> {
  return getCourseWithAnalysedLessons(db, releases, { courseId, population: createPopulationOfCohortMembers(key) });
}
