import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { getOwnValue } from "~/platform/own-value";
import { selectDeadlinesOfCohort } from "../deadlines/deadlines.sql.server";
import { readCourseOfCohort } from "../editions/read-course-of-cohort.server";
import type { Cohort } from "../group/cohort";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import type { CourseOutline } from "../group/course-outline";
import { selectLessonPassTimesOfMembers } from "./following.sql.server";
import { composeWeeklyCohortProgress, type WeeklyCohortProgress } from "./weekly-cohort-progress";

/**
 * Returns the progress of a cohort week by week, with the course for the whole group, for one of its trainers. For anyone else, the result
 * shows a cohort without members.
 */
export async function getWeeklyCohortProgress(
  pool: Pool,
  releases: ReleaseCache,
  { cohort, now, ...key }: CohortTrainerKey & { cohort: Pick<Cohort, "courseId" | "startsOn" | "endsOn">; now: Date },
): Promise<{ course: CourseOutline; progress: WeeklyCohortProgress }> {
  const ofCourse = { ...key, courseId: cohort.courseId };
  const [courses, deadlines, members] = await Promise.all([
    readCourseOfCohort(pool, releases, ofCourse),
    selectDeadlinesOfCohort(pool, key),
    selectLessonPassTimesOfMembers(pool, ofCourse),
  ]);
  const passes = members.map(({ label, passes: own }) =>
    courses.outlineOf(label).lessons.flatMap(({ id }) => getOwnValue(own, id) ?? []),
  );
  const { course } = courses;
  const lessonIds = course.lessons.map(({ id }) => id);
  return { course, progress: composeWeeklyCohortProgress({ passes, deadlines, lessonIds, cohort, now }) };
}
