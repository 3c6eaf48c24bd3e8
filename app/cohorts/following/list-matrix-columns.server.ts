import type { ReleaseReader } from "~/content/release/releases.server";
import type { Db } from "~/platform/database/database.server";
import type { Cohort } from "../group/cohort";
import { composeFollowedCourse } from "../group/followed-course";

/** Returns the number of questions of each lesson. Every lesson is a column in the matrix of members by lessons. */
export async function listMatrixColumns(
  db: Db,
  releases: ReleaseReader,
  cohort: Pick<Cohort, "id" | "courseId">,
): Promise<{ cohortId: string; questions: number[] }> {
  const release = await releases.current(db, cohort.courseId);
  const lessons = release ? composeFollowedCourse(release.content).lessons : [];
  return { cohortId: cohort.id, questions: lessons.map(({ questions }) => questions) };
}
