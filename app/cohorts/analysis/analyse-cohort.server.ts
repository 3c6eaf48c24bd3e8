/** Item analysis (statistics of questions) over the answers of a cohort's members, for one of its trainers. */
import {
  type CourseWithAnalysedLessons,
  getCourseWithAnalysedLessons,
  getLessonWithAnalyses,
  type LessonWithAnalyses,
} from "~/analysis/statistics/get-lesson-with-analyses.server";
import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import { readCourseOfCohort } from "../editions/read-course-of-cohort.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { createPopulationOfCohortMembers } from "./members.sql.server";

interface CohortToAnalyse extends CohortTrainerKey {
  courseId: string;
  /** The label of the edition to analyse. The edition of the group is analysed if it is null, or if no member follows it. */
  edition: string | null;
}

/** The editions that members of a cohort follow, the newest first, and the one that was analysed. */
export interface AnalysedEdition {
  edition: string;
  editions: string[];
}

/**
 * Returns the statistics of the questions of one lesson, over the members of a cohort in one edition. Returns null if that edition has no such
 * lesson.
 */
export async function analyseLessonQuestionsForCohort(
  db: Db,
  releases: ReleaseCache,
  { lessonId, ...input }: CohortToAnalyse & { lessonId: string },
): Promise<(LessonWithAnalyses & AnalysedEdition) | null> {
  const { release, ...chosen } = await chooseEdition(db, releases, input);
  const population = createPopulationOfCohortMembers(input);
  const analysed = await getLessonWithAnalyses(db, release, { lessonId, population });
  return analysed && { ...analysed, ...chosen };
}

/** Returns the statistics of the questions of every lesson, over the members of a cohort in one edition, in the order of the course. */
export async function analyseCourseQuestionsForCohort(
  db: Db,
  releases: ReleaseCache,
  input: CohortToAnalyse,
): Promise<CourseWithAnalysedLessons & AnalysedEdition> {
  const { release, ...chosen } = await chooseEdition(db, releases, input);
  const population = createPopulationOfCohortMembers(input);
  return { ...(await getCourseWithAnalysedLessons(db, release, { population })), ...chosen };
}

async function chooseEdition(
  db: Db,
  releases: ReleaseCache,
  { edition, ...key }: CohortToAnalyse,
): Promise<AnalysedEdition & { release: ReleaseWithQuestions }> {
  const { held, release: ofGroup } = await readCourseOfCohort(db, releases, key);
  const release = held.find(({ content }) => content.label === edition) ?? ofGroup;
  return { release, edition: release.content.label, editions: held.map(({ content }) => content.label) };
}
