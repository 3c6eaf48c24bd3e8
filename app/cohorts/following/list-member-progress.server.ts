import type { Db } from "~/platform/database/database.server";
import { type CohortMember, type CohortTrainerKey, selectCohortMembers } from "../group/cohorts.sql.server";
import { type MemberProgressWithExtensions, selectMembersProgress } from "./member-progress.sql.server";

export type { CohortMember } from "../group/cohorts.sql.server";

/** Returns the members of a cohort, sorted by name. The result is empty if `trainerId` does not train the cohort. */
export async function listCohortMembers(db: Db, key: CohortTrainerKey): Promise<CohortMember[]> {
  const { compare } = new Intl.Collator("nl");
  return (await selectCohortMembers(db, key)).sort((a, b) => compare(a.name, b.name));
}

/** Returns the progress of some members of a cohort with what files tell of it, in the order of `learnerIds`. Ids of people who are not members are left out. */
export async function listMemberProgress(
  db: Db,
  input: CohortTrainerKey & { courseId: string; learnerIds: readonly string[] },
): Promise<MemberProgressWithExtensions[]> {
  const members = await selectMembersProgress(db, { ...input, forFiles: true });
  const byId = new Map(members.map((member) => [member.learnerId, member]));
  return input.learnerIds.flatMap((id) => byId.get(id) ?? []);
}
