import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import type { CohortWithMemberCount } from "../group/cohort";
import { findDeadlineOfWeek } from "./deadlines-of-week";
import type { GroupOfTrainer } from "./groups-of-trainer";
import { countMembersBeforeDeadline, readGroupsOfTrainer } from "./read-groups-of-trainer.server";

/**
 * Returns the groups of a trainer, each with how many members need the trainer, and the deadline of this week or the next one; and apart from
 * these the groups in the archive, the one that started last first. It takes three statements, however many groups there are.
 */
export async function listGroupsOfTrainer(
  pool: Pool,
  releases: ReleaseCache,
  input: { trainerId: string; now: Date },
): Promise<{ groups: GroupOfTrainer[]; archived: CohortWithMemberCount[] }> {
  const { groups, archived } = await readGroupsOfTrainer(pool, releases, input);
  return {
    groups: groups.map(({ group, courses, members, figures }) => {
      const deadline = findDeadlineOfWeek(group.deadlines, input.now);
      const counted = deadline && countMembersBeforeDeadline(members, deadline);
      return {
        cohort: group,
        course: courses.course,
        figures,
        deadline: counted,
        hasDeadlines: group.deadlines.length > 0,
      };
    }),
    archived,
  };
}
