/** SQL that gives a cohort another owner. The caller locks the cohort's row first. Only code in app/cohorts may import this module. */
import type { Db } from "~/platform/database/database.server";
import type { MemberKey } from "../following/following.sql.server";
import { trainsCohortCondition } from "../group/cohorts.sql.server";
import type { CohortForAdministrator, TrainerWithGroupCount } from "./lists-for-administrators";

/** Makes one of the trainers of a cohort its owner, on behalf of the owner. All others become co-trainers. */
export async function updateOwnerOfCohort(tx: Db, key: MemberKey): Promise<void> {
  await tx`
    update cohort_trainer set part = case when learner_id = ${key.learnerId} then 'owner' else 'co-trainer' end
     where cohort_id = ${key.cohortId} and ${trainsCohortCondition(tx, key, "owner")}`;
}

/**
 * Returns cohorts for an administrator: those without a trainer first, then the one that starts last. It reads nothing about a member but
 * how many there are.
 */
export async function selectCohortsForAdministrator(
  db: Db,
  { limit, offset }: { limit: number; offset: number },
): Promise<CohortForAdministrator[]> {
  const rows = await db<CohortForAdministrator[]>`
    select cohort.id, cohort.course_id, cohort.name, to_char(cohort.starts_on, 'YYYY-MM-DD') as starts_on,
           to_char(cohort.ends_on, 'YYYY-MM-DD') as ends_on, cohort.archived_at, held.trainers,
           (select count(*)::int from member where member.cohort_id = cohort.id) as members
      from cohort
      cross join lateral (
        select coalesce(json_agg(account.name order by trainer.part desc, trainer.added_at), '[]') as trainers, count(*) as number
          from trainer join account on account.learner_id = trainer.learner_id
         where trainer.cohort_id = cohort.id
      ) held
     order by held.number > 0, cohort.starts_on desc, cohort.id desc
     limit ${limit} offset ${offset}`;
  return [...rows];
}

/** Returns the name of a cohort that nobody trains now, or null if somebody does or there is no such cohort. */
export async function findNameOfCohortWithoutTrainer(
  db: Db,
  { cohortId }: { cohortId: string },
): Promise<string | null> {
  const [row] = await db<{ name: string }[]>`
    select name from cohort
     where id = ${cohortId} and not exists (select from trainer where trainer.cohort_id = cohort.id)`;
  return row?.name ?? null;
}

/**
 * Makes a trainer the owner of a cohort that nobody trains now. Returns false if the person has no trainer role, or is a member of the
 * cohort.
 */
export async function giveCohortWithoutTrainer(
  tx: Db,
  { cohortId, learnerId, now }: { cohortId: string; learnerId: string; now: Date },
): Promise<boolean> {
  // Withdrawing the role locks the learner's row, so it is done before this, or waits.
  await tx`select from learner where id = ${learnerId} for key share`;
  const { count } = await tx`
    insert into cohort_trainer (cohort_id, learner_id, part, added_at)
    select ${cohortId}, account.learner_id, 'owner', ${now}::timestamptz from account
     where account.learner_id = ${learnerId}
       and (select granted from role_grant where learner_id = account.learner_id and role = 'trainer' order by id desc limit 1)
       and not exists (select from member where member.cohort_id = ${cohortId} and member.learner_id = account.learner_id)
    on conflict (cohort_id, learner_id) do update set part = 'owner'`;
  if (count === 0) return false;
  await tx`
    update cohort_trainer set part = 'co-trainer' where cohort_id = ${cohortId} and learner_id <> ${learnerId}`;
  await tx`update cohort set untrained_since = null where id = ${cohortId}`;
  return true;
}

/** Returns everybody who has the trainer role now, sorted by name as the database sorts. */
export async function selectTrainersWithGroupCounts(db: Db): Promise<TrainerWithGroupCount[]> {
  const rows = await db<TrainerWithGroupCount[]>`
    select account.learner_id, account.name, account.email,
           (select count(*)::int from cohort_trainer where cohort_trainer.learner_id = account.learner_id) as groups
      from (select distinct on (learner_id) learner_id, granted
              from role_grant where role = 'trainer' order by learner_id, id desc) latest
      join account on account.learner_id = latest.learner_id
     where latest.granted
     order by account.name, account.learner_id`;
  return [...rows];
}
