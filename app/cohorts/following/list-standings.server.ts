import type { Db } from "~/platform/database/database.server";
import { type Member, selectMembers, type TrainerKey } from "../group/cohorts.sql.server";
import type { MemberStanding } from "./member-standing";
import { selectStandings } from "./standings.sql.server";

export type { Member } from "../group/cohorts.sql.server";

/** The members of a cohort by name, for one of its trainers; nobody for anyone else. */
export async function listMembers(db: Db, key: TrainerKey): Promise<Member[]> {
  const { compare } = new Intl.Collator("nl");
  return (await selectMembers(db, key)).sort((a, b) => compare(a.name, b.name));
}

/** Where these members stand, in the order of `learnerIds`; who is no member (any more) is left out. */
export function listStandings(
  db: Db,
  input: TrainerKey & { courseId: string; learnerIds: readonly string[] },
): Promise<MemberStanding[]> {
  return selectStandings(db, input);
}
