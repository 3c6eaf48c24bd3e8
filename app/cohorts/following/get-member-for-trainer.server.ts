import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { selectDeadlinesOfCohort } from "../deadlines/deadlines.sql.server";
import type { Cohort } from "../group/cohort";
import { composeCohortMoment } from "../group/silence";
import { type MemberKey, selectMemberRoundsMessagesAndExtensions } from "./following.sql.server";
import type { MemberForTrainer } from "./member-for-trainer";
import { selectMembersProgress } from "./member-progress.sql.server";
import { findReasonsMemberNeedsTrainer, listEffectiveDeadlinesOfMember } from "./needs";

/** Returns what a trainer sees of one member. Returns null if the person is not a member, or if `trainerId` does not train the cohort. */
export async function getMemberForTrainer(
  pool: Pool,
  releases: ReleaseCache,
  { cohort, now, ...key }: MemberKey & { cohort: Pick<Cohort, "courseId" | "startsOn" | "endsOn">; now: Date },
): Promise<MemberForTrainer | null> {
  const { courseId } = cohort;
  const [release, [progress], followed, deadlines] = await Promise.all([
    releases.current(pool, courseId),
    selectMembersProgress(pool, { ...key, courseId, learnerIds: [key.learnerId] }),
    selectMemberRoundsMessagesAndExtensions(pool, { ...key, courseId }),
    selectDeadlinesOfCohort(pool, key),
  ]);
  if (!progress || !followed) return null;
  const { extensions } = progress;
  const lessonIds = release?.content.rules.lessonOrder ?? [];
  const moment = composeCohortMoment(cohort, now);
  return {
    ...progress,
    ...followed,
    needs: findReasonsMemberNeedsTrainer({ moment, lessonIds, deadlines, extensions, member: progress }),
    deadlines: listEffectiveDeadlinesOfMember(deadlines, extensions).map(({ scope, dueAt }, at) => {
      return { scope, dueAt, extended: dueAt.getTime() !== deadlines[at]?.dueAt.getTime() };
    }),
  };
}
