/** SQL for sittings. Only this room (the folder app/learning) uses this module. Callers check who may do what. */
import type { Db } from "~/platform/database/database.server";
import type { AttemptInSitting, Sitting } from "./sitting";
import { joinSittingOfAttempt } from "./sitting-of-attempt.fragment.sql.server";

const composeColumns = (db: Db) => db`
  sitting.id, sitting.cohort_id, sitting.cohort_name, sitting.course_id, sitting.room, sitting.supervised_by, sitting.opens_at,
  sitting.closes_at, sitting.closed_at, sitting.code, sitting.withdrawn`;

/** Stores a sitting. Returns false, and stores nothing, if the code was used before. */
export async function insertSitting(
  tx: Db,
  sitting: Omit<Sitting, "closedAt" | "withdrawn"> & { codeHash: string; openedBy: string; now: Date },
): Promise<boolean> {
  const { id, cohortId, cohortName, courseId, room, supervisedBy, opensAt, closesAt } = sitting;
  const { count } = await tx`
    insert into sitting (id, cohort_id, cohort_name, course_id, room, supervised_by, opens_at, closes_at, code_hash, code, opened_by,
      opened_at)
    values (${id}, ${cohortId}, ${cohortName}, ${courseId}, ${room}, ${supervisedBy}, ${opensAt}, ${closesAt}, ${sitting.codeHash},
      ${sitting.code}, ${sitting.openedBy}, ${sitting.now})
    on conflict (code_hash) do nothing`;
  return count > 0;
}

/** Returns the sittings of a group, the one that begins last first; at most a hundred. */
export async function selectSittingsOfCohort(db: Db, cohortId: string): Promise<Sitting[]> {
  const rows = await db<Sitting[]>`
    select ${composeColumns(db)} from sitting where cohort_id = ${cohortId} order by opens_at desc, id desc limit 100`;
  return [...rows];
}

/** Returns a sitting of this group, or null. `lock`: other changes of the sitting, and attempts that begin in it, wait for this transaction. */
export async function findSittingOfCohort(
  db: Db,
  { cohortId, sittingId }: { cohortId: string; sittingId: string },
  lock = false,
): Promise<Sitting | null> {
  const [row] = await db<Sitting[]>`
    select ${composeColumns(db)} from sitting where id = ${sittingId} and cohort_id = ${cohortId}
    ${lock ? db`for no key update` : db``}`;
  return row ?? null;
}

export async function findSittingByCodeHash(db: Db, codeHash: string): Promise<Sitting | null> {
  const [row] = await db<Sitting[]>`select ${composeColumns(db)} from sitting where code_hash = ${codeHash}`;
  return row ?? null;
}

/** Stores that a sitting is closed, and erases its code. The caller locked it and knows that it is not closed yet. */
export async function updateSittingClosed(
  tx: Db,
  { sittingId, closedBy, now }: { sittingId: string; closedBy: string; now: Date },
): Promise<void> {
  await tx`
    update sitting set closed_at = ${now}, closed_by = ${closedBy}, code = null where id = ${sittingId} and closed_at is null`;
}

/**
 * Stores that a sitting is withdrawn, and erases its code, if nobody began with it. Returns false, and stores nothing, if somebody did. The
 * caller locked it and knows that it is not closed yet.
 */
export async function updateSittingWithdrawn(
  tx: Db,
  { sittingId, withdrawnBy, now }: { sittingId: string; withdrawnBy: string; now: Date },
): Promise<boolean> {
  const { count } = await tx`
    update sitting set closed_at = ${now}, closed_by = ${withdrawnBy}, code = null, withdrawn = true
     where id = ${sittingId} and closed_at is null
       and not exists (select from sitting_attempt where sitting_attempt.sitting_id = sitting.id)`;
  return count > 0;
}

/**
 * Stores that an attempt was begun with the code of a sitting. Returns false if the sitting is not open now. A trainer who closes it at the
 * same moment waits, or comes first.
 */
export async function insertAttemptBegunInSitting(
  tx: Db,
  begun: { learnerId: string; attemptId: string; sittingId: string; afterPass: boolean; now: Date },
): Promise<boolean> {
  const { learnerId, attemptId, sittingId, afterPass, now } = begun;
  const { count } = await tx`
    insert into sitting_attempt (learner_id, attempt_id, no, sitting_id, begun_with_code, present, identity_seen, after_pass, at)
    select ${learnerId}, ${attemptId}, 0, sitting.id, true, false, false, ${afterPass}::boolean, ${now}::timestamptz
      from sitting where id = ${sittingId} and closed_at is null and opens_at <= ${now} and closes_at > ${now} for share`;
  return count > 0;
}

/**
 * Returns the open attempt of a learner that was begun with the code of a sitting, or null. `left`: whether the learner left the group since, so
 * that it can't count as supervised.
 */
export async function findOpenAttemptInSitting(
  db: Db,
  { learnerId, sittingId }: { learnerId: string; sittingId: string },
): Promise<{ left: boolean } | null> {
  const [row] = await db<{ left: boolean }[]>`
    select exists (
        select from sitting_attempt later
         where later.learner_id = begun.learner_id and later.attempt_id = begun.attempt_id and later.left_at is not null
      ) as "left"
      from sitting_attempt begun
     where begun.learner_id = ${learnerId} and begun.sitting_id = ${sittingId} and begun.no = 0
       and not exists (
         select from attempt_result where learner_id = begun.learner_id and attempt_id = begun.attempt_id
       )`;
  return row ?? null;
}

/** An attempt that was begun with the code of a sitting, without its result. */
export interface SittingAttempt {
  learnerId: string;
  attemptId: string;
  startedAt: Date;
  handedInAt: Date | null;
  present: boolean;
  identitySeen: boolean;
  /** When the learner left the group or was removed, if the sitting was undecided then. */
  leftAt: Date | null;
}

/** Returns the attempts that were begun with the code of a sitting, the first one first. */
export async function selectAttemptsOfSitting(db: Db, sittingId: string): Promise<SittingAttempt[]> {
  const rows = await db<SittingAttempt[]>`
    select a.learner_id, a.id as attempt_id, a.started_at, result.at as handed_in_at, tick.present, tick.identity_seen,
           tick.left_at
      from sitting_attempt begun
      join attempt a on a.learner_id = begun.learner_id and a.id = begun.attempt_id
      left join attempt_result result on result.learner_id = a.learner_id and result.attempt_id = a.id and result.no = 0
      cross join lateral (
        select present, identity_seen, left_at from sitting_attempt
         where learner_id = begun.learner_id and attempt_id = begun.attempt_id order by no desc limit 1
      ) tick
     where begun.sitting_id = ${sittingId} and begun.no = 0 and begun.begun_with_code
     order by a.started_at, a.id`;
  return [...rows];
}

export interface TickOfAttempt {
  learnerId: string;
  attemptId: string;
  present: boolean;
  identitySeen: boolean;
}

/** Adds a row to each of these attempts of a sitting. An attempt of another sitting gets none. The caller locked the sitting. */
export async function insertTicks(
  tx: Db,
  { sittingId, ticks, actor, now }: { sittingId: string; ticks: readonly TickOfAttempt[]; actor: string; now: Date },
): Promise<void> {
  await tx`
    insert into sitting_attempt (learner_id, attempt_id, no, sitting_id, begun_with_code, present, identity_seen, after_pass, left_at,
      actor, at)
    select last.learner_id, last.attempt_id, last.no + 1, last.sitting_id, last.begun_with_code, tick."present", tick."identitySeen",
           last.after_pass, last.left_at, ${actor}, ${now}::timestamptz
      from jsonb_to_recordset(${tx.json(ticks as never)})
        as tick ("learnerId" uuid, "attemptId" uuid, "present" boolean, "identitySeen" boolean)
      cross join lateral (
        select * from sitting_attempt where learner_id = tick."learnerId" and attempt_id = tick."attemptId" order by no desc limit 1
      ) last
     where last.sitting_id = ${sittingId}`;
}

/**
 * Adds to each attempt of these learners in a sitting of a group that they left it, with the ticks as they are. It is about sittings that are
 * not closed and whose window ended after `endedAfter`. They are locked first, so that an attempt that begins at this moment is among them.
 */
export async function insertLeaving(
  tx: Db,
  {
    cohortId,
    learnerIds,
    endedAfter,
    now,
  }: { cohortId: string; learnerIds: readonly string[]; endedAfter: Date; now: Date },
): Promise<void> {
  const undecided = tx`cohort_id = ${cohortId} and closed_at is null and closes_at > ${endedAfter}`;
  const sittings = await tx`select from sitting where ${undecided} order by id for no key update`;
  if (sittings.count === 0) return;
  await tx`
    insert into sitting_attempt (learner_id, attempt_id, no, sitting_id, begun_with_code, present, identity_seen, after_pass, left_at, at)
    select last.learner_id, last.attempt_id, last.no + 1, last.sitting_id, last.begun_with_code, last.present, last.identity_seen,
           last.after_pass, ${now}::timestamptz, ${now}::timestamptz
      from (
        select distinct on (learner_id, attempt_id) * from sitting_attempt
         where sitting_id in (select id from sitting where ${undecided})
           and learner_id in (select id::uuid from jsonb_array_elements_text(${tx.json(learnerIds as string[])}) as asked (id))
         order by learner_id, attempt_id, no desc
      ) last
     where last.left_at is null`;
}

/** Returns the attempts of these learners in the sittings of a group that are not closed, as far as supervision depends on them. */
export async function selectAttemptsInUnclosedSittings(
  db: Db,
  { cohortId, learnerIds }: { cohortId: string; learnerIds: readonly string[] },
): Promise<(AttemptInSitting & { learnerId: string })[]> {
  const rows = await db<(AttemptInSitting & { learnerId: string })[]>`
    select begun.learner_id, to_json(a.started_at) #>> '{}' as started_at, to_json(result.at) #>> '{}' as handed_in_at, in_sitting.json as sitting
      from sitting_attempt begun
      join sitting held on held.id = begun.sitting_id
      join attempt a on a.learner_id = begun.learner_id and a.id = begun.attempt_id
      left join attempt_result result on result.learner_id = a.learner_id and result.attempt_id = a.id and result.no = 0
      ${joinSittingOfAttempt(db)}
     where begun.learner_id in (select id::uuid from jsonb_array_elements_text(${db.json([...learnerIds])}) as asked (id))
       and begun.no = 0 and held.cohort_id = ${cohortId} and held.closed_at is null`;
  return [...rows];
}

/** Erases the codes of sittings whose window is over. */
export async function eraseCodesOfEndedSittings(db: Db, now: Date): Promise<void> {
  await db`update sitting set code = null where code is not null and closes_at <= ${now}`;
}

/** Deletes the sittings that ended before a moment and on which no attempt rests any more. */
export async function deleteOldSittingsWithoutAttempts(db: Db, before: Date): Promise<void> {
  await db`
    delete from sitting where closes_at < ${before}
       and not exists (select from sitting_attempt where sitting_attempt.sitting_id = sitting.id)`;
}
