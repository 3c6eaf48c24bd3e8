import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import type { Cohort } from "../group/cohort";
import type { CourseOutline } from "../group/course-outline";
import { readMembersWithReasons } from "../needs/read-members-with-reasons.server";
import { listEffectiveDeadlinesOfMember } from "../needs/reasons";
import { type MemberKey, selectMemberRoundsMessagesAndExtensions } from "./following.sql.server";
import type { MemberForTrainer } from "./member-for-trainer";

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
  const asked = { cohortId, trainerId, cohort, learnerIds: [key.learnerId], now };
  const [{ courses, deadlines, members }, followed] = await Promise.all([
    readMembersWithReasons(pool, releases, asked),
    selectMemberRoundsMessagesAndExtensions(pool, { ...key, courseId }),
  ]);
  const [found] = members;
  if (!found || !followed) return null;
  const { member: progress, own: course, needs, standing } = found;
  const { extensions, label } = progress;
  const lessonIds = course.lessons.map(({ id }) => id);
  // A deadline for a lesson that is only in another edition is not this member's.
  const own = deadlines.filter(({ scope }) => scope === "" || lessonIds.includes(scope));
  const member = {
    ...progress,
    ...followed,
    edition: courses.isMixed ? label : null,
    needs,
    standing,
    deadlines: listEffectiveDeadlinesOfMember(own, extensions).map(({ scope, dueAt }, at) => {
      return { scope, dueAt, extended: dueAt.getTime() !== own[at]?.dueAt.getTime() };
    }),
  };
  return { course, member };
}
