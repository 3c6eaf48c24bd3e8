import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { selectDeadlinesOfCohort } from "../deadlines/deadlines.sql.server";
import { readCourseOfCohort } from "../editions/read-course-of-cohort.server";
import type { Cohort } from "../group/cohort";
import type { CourseOutline } from "../group/course-outline";
import { composeCohortMoment } from "../group/silence";
import { type MemberKey, selectMemberRoundsMessagesAndExtensions } from "./following.sql.server";
import type { MemberForTrainer } from "./member-for-trainer";
import { selectMembersProgress } from "./member-progress.sql.server";
import { findReasonsMemberNeedsTrainer, listEffectiveDeadlinesOfMember } from "./needs";

/**
 * Returns what a trainer sees of one member, with the course in the member's edition. Returns null if the person is not a member, or if
 * `trainerId` does not train the cohort.
 */
export async function getMemberForTrainer(
  pool: Pool,
  releases: ReleaseCache,
  { cohort, now, ...key }: MemberKey & { cohort: Pick<Cohort, "courseId" | "startsOn" | "endsOn">; now: Date },
): Promise<{ course: CourseOutline; member: MemberForTrainer } | null> {
  const { courseId } = cohort;
  const { cohortId, trainerId } = key;
  const [courses, [progress], followed, deadlines] = await Promise.all([
    readCourseOfCohort(pool, releases, { cohortId, trainerId, courseId }),
    selectMembersProgress(pool, { ...key, courseId, learnerIds: [key.learnerId] }),
    selectMemberRoundsMessagesAndExtensions(pool, { ...key, courseId }),
    selectDeadlinesOfCohort(pool, key),
  ]);
  if (!progress || !followed) return null;
  const { extensions, label } = progress;
  const course = courses.outlineOf(label);
  const lessonIds = course.lessons.map(({ id }) => id);
  const moment = composeCohortMoment(cohort, now);
  // A deadline for a lesson that is only in another edition is not this member's.
  const own = deadlines.filter(({ scope }) => scope === "" || lessonIds.includes(scope));
  const member = {
    ...progress,
    ...followed,
    edition: courses.isMixed ? label : null,
    needs: findReasonsMemberNeedsTrainer({ moment, lessonIds, deadlines, extensions, member: progress }),
    deadlines: listEffectiveDeadlinesOfMember(own, extensions).map(({ scope, dueAt }, at) => {
      return { scope, dueAt, extended: dueAt.getTime() !== own[at]?.dueAt.getTime() };
    }),
  };
  return { course, member };
}
