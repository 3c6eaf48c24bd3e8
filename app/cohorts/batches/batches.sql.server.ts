/**
 * SQL for the selections of trainers. A trainer reaches only their own batches, of a cohort that they train now. Only code in app/cohorts
 * may import this module.
 */
import type { Db } from "~/platform/database/database.server";
import { type CohortTrainerKey, trainsCohortCondition } from "../group/cohorts.sql.server";
import type { Batch, BatchAct, BatchDraft, BatchOutcome, BatchPerson } from "./batch";

export type BatchKey = CohortTrainerKey & { batchId: string };

/**
 * Stores a selection. People who are not members are left out and counted. `learnerIds`: null for the whole cohort. Nothing is stored if
 * nobody of them is a member, or if the batch is stored already. It takes one statement.
 */
export async function insertBatch(
  db: Db,
  {
    cohortId,
    trainerId,
    batchId,
    act,
    learnerIds,
    now,
  }: BatchKey & { act: BatchAct; learnerIds: string[] | null; now: Date },
): Promise<void> {
  await db`
    with chosen as materialized (
      select member.learner_id from trainer join member on member.cohort_id = trainer.cohort_id
       where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
         and (${learnerIds === null} or member.learner_id in (
           select id::uuid from jsonb_array_elements_text(${db.json(learnerIds ?? [])}) as asked (id)))
    ), counted as (
      select count(*)::int as members from chosen
    ), stored as (
      insert into member_batch (id, cohort_id, actor, act, to_group, chosen, strangers, created_at)
      select ${batchId}, ${cohortId}, ${trainerId}, ${act}, ${learnerIds === null}, members, greatest(${learnerIds?.length ?? 0}::int - members, 0),
             ${now}::timestamptz
        from counted where members > 0
      on conflict do nothing
      returning id
    )
    insert into member_batch_person (batch_id, learner_id) select stored.id, chosen.learner_id from stored, chosen`;
}

type BatchRow = Omit<Batch, "left"> & { chosen: number };

/** Returns a batch of a trainer, in one statement. `lock`: holds it until the transaction ends. */
export async function findBatch(
  db: Db,
  { cohortId, trainerId, batchId }: BatchKey,
  { lock = false }: { lock?: boolean } = {},
): Promise<Batch | null> {
  const [row] = await db<BatchRow[]>`
    select batch.id, batch.act, batch.to_group, batch.chosen, batch.strangers, batch.draft, batch.draft_no, batch.outcome, (
        select coalesce(json_agg(json_build_object('learnerId', member.learner_id, 'name', account.name)), '[]')
          from member_batch_person person
          join member on member.cohort_id = batch.cohort_id and member.learner_id = person.learner_id
          join account on account.learner_id = person.learner_id
         where person.batch_id = batch.id
      ) as members
      from trainer join member_batch batch on batch.cohort_id = trainer.cohort_id and batch.actor = trainer.learner_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId} and batch.id = ${batchId}
     ${lock ? db`for update of batch` : db``}`;
  if (!row) return null;
  const { chosen, ...batch } = row;
  return { ...batch, members: sortByName(batch.members), left: chosen - batch.members.length };
}

/** Where a batch stands, without its people. */
export interface BatchStanding {
  act: BatchAct;
  draftNo: number;
  hasDraft: boolean;
  isSent: boolean;
}

/** Returns where a batch of a trainer stands. It reads nothing of its people, so it costs little. `lock`: holds the batch until the transaction ends. */
export async function findBatchStanding(
  db: Db,
  { cohortId, trainerId, batchId }: BatchKey,
  { lock = false }: { lock?: boolean } = {},
): Promise<BatchStanding | null> {
  const [row] = await db<BatchStanding[]>`
    select batch.act, batch.draft_no, batch.draft is not null as has_draft, batch.sent_at is not null as is_sent
      from trainer join member_batch batch on batch.cohort_id = trainer.cohort_id and batch.actor = trainer.learner_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId} and batch.id = ${batchId}
     ${lock ? db`for update of batch` : db``}`;
  return row ?? null;
}

/** Other batches of this trainer, of any cohort, wait until the transaction ends. */
export async function lockBatchesOfTrainer(tx: Db, trainerId: string): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtext('leerdossier.batches'), hashtext(${trainerId}))`;
}

/** Returns when a trainer sent each batch with mail that reached somebody, of any cohort, since a moment. The latest comes first. */
export async function selectTimesOfSentBatches(
  db: Db,
  { trainerId, since }: { trainerId: string; since: Date },
): Promise<Date[]> {
  const rows = await db<{ sentAt: Date }[]>`
    select sent_at from member_batch
     where actor = ${trainerId} and act <> 'remove' and sent_at > ${since} and (outcome ->> 'reached')::int > 0
     order by sent_at desc`;
  return rows.map(({ sentAt }) => sentAt);
}

// The database sorts by bytes and not by language.
const sortByName = (people: BatchPerson[]) =>
  people.sort((a, b) => a.name.localeCompare(b.name, "nl") || a.learnerId.localeCompare(b.learnerId));

/** Stores what a trainer typed for a batch. Returns false if it was sent meanwhile, or is not theirs. */
export async function updateBatchDraft(
  db: Db,
  { cohortId, trainerId, batchId }: BatchKey,
  draft: BatchDraft,
): Promise<boolean> {
  const { count } = await db`
    update member_batch set draft = ${db.json(draft as never)}, draft_no = draft_no + 1
     where id = ${batchId} and cohort_id = ${cohortId} and actor = ${trainerId} and sent_at is null
       and ${trainsCohortCondition(db, { cohortId, trainerId })}`;
  return count > 0;
}

/**
 * Takes people out of a batch that is not sent yet. The number of its draft rises, because another window shows more people than would get it.
 */
export async function deletePersonsOfBatch(
  db: Db,
  { cohortId, trainerId, batchId }: BatchKey,
  learnerIds: readonly string[],
): Promise<void> {
  await db`
    with gone as (
      delete from member_batch_person person using member_batch batch
       where batch.id = person.batch_id and batch.id = ${batchId} and batch.cohort_id = ${cohortId}
         and batch.actor = ${trainerId} and batch.sent_at is null and ${trainsCohortCondition(db, { cohortId, trainerId })}
         and person.learner_id in (
           select id::uuid from jsonb_array_elements_text(${db.json(learnerIds as string[])}) as asked (id))
      returning person.learner_id
    )
    update member_batch set chosen = chosen - (select count(*) from gone)::int, draft_no = draft_no + 1
     where id = ${batchId} and exists (select from gone)`;
}

/** Puts members back into a batch that is not sent yet. The number of its draft rises, because another window shows fewer people. */
export async function addMembersToBatch(
  db: Db,
  { cohortId, trainerId, batchId }: BatchKey,
  learnerIds: readonly string[],
): Promise<void> {
  await db`
    with added as (
      insert into member_batch_person (batch_id, learner_id)
      select batch.id, member.learner_id from member_batch batch
        join member on member.cohort_id = batch.cohort_id
       where batch.id = ${batchId} and batch.cohort_id = ${cohortId} and batch.actor = ${trainerId}
         and batch.sent_at is null and ${trainsCohortCondition(db, { cohortId, trainerId })}
         and member.learner_id in (
           select id::uuid from jsonb_array_elements_text(${db.json(learnerIds as string[])}) as asked (id))
      on conflict do nothing
      returning learner_id
    )
    update member_batch set chosen = chosen + (select count(*) from added)::int, draft_no = draft_no + 1
     where id = ${batchId} and exists (select from added)`;
}

/** Stores that a batch was sent. Who was selected and what was typed is deleted; only numbers stay. */
export async function markBatchSent(
  tx: Db,
  { cohortId, trainerId, batchId }: BatchKey,
  { outcome, now }: { outcome: BatchOutcome; now: Date },
): Promise<void> {
  await tx`
    update member_batch set sent_at = ${now}, outcome = ${tx.json(outcome as never)}, draft = null
     where id = ${batchId} and cohort_id = ${cohortId} and actor = ${trainerId}
       and ${trainsCohortCondition(tx, { cohortId, trainerId })}`;
  await tx`
    delete from member_batch_person where batch_id = ${batchId} and ${trainsCohortCondition(tx, { cohortId, trainerId })}`;
}

/** Deletes the batches that were made before a moment. */
export async function deleteBatchesBefore(db: Db, before: Date): Promise<void> {
  await db`delete from member_batch where created_at < ${before}`;
}

export async function countMembersOfCohort(db: Db, { cohortId, trainerId }: CohortTrainerKey): Promise<number> {
  const [row] = await db<{ members: number }[]>`
    select count(*)::int as members from trainer join member on member.cohort_id = trainer.cohort_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}`;
  return row?.members ?? 0;
}
