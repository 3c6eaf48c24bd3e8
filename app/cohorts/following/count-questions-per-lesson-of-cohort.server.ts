import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import type { Cohort } from "../group/cohort";
import { composeCourseOutline } from "../group/course-outline";

/** Returns the number of questions of each lesson. Every lesson is a column in the matrix of members by lessons. */
export async function countQuestionsPerLessonOfCohort(
  db: Db,
  releases: ReleaseCache,
  cohort: Pick<Cohort, "id" | "courseId">,
): Promise<{ cohortId: string; questions: number[] }> {
  const release = await releases.current(db, cohort.courseId);
  const lessons = release ? composeCourseOutline(release).lessons : [];
  return { cohortId: cohort.id, questions: lessons.map(({ questions }) => questions) };
}
