import type { ReleaseReader } from "~/content/release/releases.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { selectDeadlines } from "../deadlines/deadlines.sql.server";
import type { Cohort } from "../group/cohort";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { compareMembersByNeed, findMemberNeeds, type MemberNeed } from "./needs";
import { type BouncedInvitation, selectBouncedInvitations, selectMembersWithProgress } from "./needs.sql.server";

export type { BouncedInvitation } from "./needs.sql.server";

export interface MemberInNeed {
  learnerId: string;
  name: string;
  /** Why the member needs their trainer, the most urgent reason first. There is at least one. */
  needs: MemberNeed[];
}

/** Returns the members who need their trainer, the most urgent first. It takes three statements, however many members there are. */
export async function listMembersInNeed(
  pool: Pool,
  releases: ReleaseReader,
  { cohort, now, ...key }: CohortTrainerKey & { cohort: Pick<Cohort, "courseId" | "startsOn" | "endsOn">; now: Date },
): Promise<MemberInNeed[]> {
  const [release, deadlines, members] = await Promise.all([
    releases.current(pool, cohort.courseId),
    selectDeadlines(pool, key),
    selectMembersWithProgress(pool, { ...key, courseId: cohort.courseId }),
  ]);
  const lessonIds = release?.content.rules.lessonOrder ?? [];
  return members
    .map((row): MemberInNeed => {
      const extensions = row.extensions.map(({ scope, dueAt }) => ({ scope, dueAt: new Date(dueAt) }));
      const { learnerId, name } = row;
      return {
        learnerId,
        name,
        needs: findMemberNeeds({ now, cohort, lessonIds, deadlines, extensions, member: row }),
      };
    })
    .filter(({ needs }) => needs.length > 0)
    .sort(compareMembersByNeed);
}

/** Returns the open invitations to this cohort that a mail server refused. The trainer has to do something about these too. */
export function listBouncedInvitations(db: Db, key: CohortTrainerKey): Promise<BouncedInvitation[]> {
  return selectBouncedInvitations(db, key);
}
