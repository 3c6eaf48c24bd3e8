import { allowDeletesFromAppendOnlyTables } from "../../app/platform/database/allow-deletes-from-append-only-tables.server";
import type { Db, Pool } from "../../app/platform/database/database.server";
import { deleteOrArchiveExampleCourse } from "./example-course-in-database";
import { demoEmailDomain } from "./people";

/**
 * Deletes the demo: all its people and everything that belongs to them, audit records included, and the example course. Returns the number of
 * people.
 */
export function deleteDemoPeopleAndData(pool: Pool, now: Date): Promise<number> {
  return pool.begin(async (tx) => {
    const people = await tx<{ learnerId: string }[]>`
      select learner_id from account where email like ${`%@${demoEmailDomain}`} for update`;
    const ids = people.map(({ learnerId }) => learnerId);
    await allowDeletesFromAppendOnlyTables(tx);
    const certificates = await tx<{ id: string }[]>`select id from certificate_status where learner_id = any(${ids})`;
    const certificateIds = certificates.map(({ id }) => id);
    await tx`delete from certificate_event where certificate_id = any(${certificateIds})`;
    await tx`delete from certificate_status where id = any(${certificateIds})`;
    const groups = await tx<{ cohortId: string }[]>`
      select cohort_id from cohort_trainer where part = 'owner' and learner_id = any(${ids})`;
    await emptyGroups(
      tx,
      groups.map(({ cohortId }) => cohortId),
    );
    await tx`delete from audit_event where subject = any(${ids})`;
    await tx`delete from mail_outbox where recipient like ${`%@${demoEmailDomain}`}`;
    await tx`delete from learner where id = any(${ids})`;
    // In others, somebody outside the demo made a test.
    await tx`
      delete from sitting where cohort_id = any(${groups.map(({ cohortId }) => cohortId)})
         and not exists (select from sitting_attempt where sitting_attempt.sitting_id = sitting.id)`;
    await deleteOrArchiveExampleCourse(tx, now);
    return ids.length;
  });
}

/**
 * Deletes these groups with everything that happened in them, also what people outside the demo did there. These people lose their
 * membership.
 */
async function emptyGroups(tx: Db, cohortIds: string[]): Promise<void> {
  // Old mails contain no address any more, so they are found by their idempotency key.
  await tx`
    delete from mail_outbox where idempotency_key in (
      select mail_key from invitation where cohort_id = any(${cohortIds})
      union all select mail_key from trainer_message where cohort_id = any(${cohortIds})
      union all select mail_key from reminder where cohort_id = any(${cohortIds})
    )`;
  await tx`delete from fixed_order where source = any(${cohortIds})`;
  await tx`
    delete from audit_event
     where subject = any(${cohortIds}) or split_part(object, ':', 1) = any(${cohortIds}::uuid[]::text[])`;
  await tx`delete from cohort where id = any(${cohortIds})`;
}

/** Returns the number of accounts that belong to the demo. */
export async function countDemoAccounts(pool: Pool): Promise<number> {
  const [row] = await pool<{ count: number }[]>`
    select count(*)::int as count from account where email like ${`%@${demoEmailDomain}`}`;
  return row?.count ?? 0;
}
