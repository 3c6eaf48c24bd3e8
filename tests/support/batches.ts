/** A trainer and a cohort of many members, to whom the trainer sends something at once. */
import type { Pool } from "~/platform/database/database.server";
import { insertCohort, insertMemberWithAccount, insertTrainer } from "./cohorts";

export interface GroupOfMembers {
  cohortId: string;
  trainerId: string;
  learnerIds: string[];
}

/** Inserts a trainer and a cohort with this many members, who are called "Lid 1" and so on. */
export async function insertGroupOf(pool: Pool, people: number, now: Date): Promise<GroupOfMembers> {
  const trainerId = await insertTrainer(pool, "Marieke Postma", now);
  const cohortId = await insertCohort(pool, { trainerId, now });
  const learnerIds: string[] = [];
  for (let number = 1; number <= people; number++)
    learnerIds.push(await insertMemberWithAccount(pool, { cohortId, name: `Lid ${number}`, now }));
  return { cohortId, trainerId, learnerIds };
}
