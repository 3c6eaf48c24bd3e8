/** SQL for sittings of cohorts. Only code in app/cohorts may import this module. */
import { composeNextEditionOpenedAtSql } from "~/learning/enrolment/next-edition.fragment.sql.server";
import type { Db } from "~/platform/database/database.server";
import { type CohortTrainerKey, trainsCohortCondition } from "../group/cohorts.sql.server";
import type { SittingForMember } from "./sitting-views";

/** Whose sittings a member asks for. */
export interface SittingsOfMember {
  learnerId: string;
  courseId: string;
  cohortId?: string;
  now: Date;
}

export async function isMemberOfCohort(
  db: Db,
  { cohortId, learnerId }: { cohortId: string; learnerId: string },
): Promise<boolean> {
  const [row] = await db`select from member where cohort_id = ${cohortId} and learner_id = ${learnerId}`;
  return row !== undefined;
}

/**
 * Returns the sittings of a course that are open or still to come, in the groups of a learner; the first one first. `cohortId`: only those of
 * this group.
 */
export async function selectSittingsOfMember(
  db: Db,
  { learnerId, courseId, cohortId, now }: SittingsOfMember,
): Promise<SittingForMember[]> {
  const rows = await db<SittingForMember[]>`
    select sitting.id, sitting.cohort_name, sitting.room, sitting.opens_at, sitting.closes_at
      from member join sitting on sitting.cohort_id = member.cohort_id
     where member.learner_id = ${learnerId} and sitting.course_id = ${courseId} and sitting.closed_at is null
       and sitting.closes_at > ${now} ${cohortId === undefined ? db`` : db`and member.cohort_id = ${cohortId}`}
     order by sitting.opens_at, sitting.id limit 10`;
  return [...rows];
}

/** A sitting that waits for its closing, and a trainer who gets a mail about it. */
export interface SittingToClose {
  sittingId: string;
  cohortId: string;
  cohortName: string;
  room: string;
  opensAt: Date;
  closesAt: Date;
  trainerId: string;
  mailKey: string;
}

/**
 * Returns the sittings whose window ended between two moments, that nobody closed, and in which somebody began; each with the trainer who
 * opened it and the owner of the group, as far as they did not get this mail yet. Who does not train the group any more is left out.
 */
export async function selectSittingsToClose(
  db: Db,
  { after, until }: { after: Date; until: Date },
): Promise<SittingToClose[]> {
  const rows = await db<SittingToClose[]>`
    select * from (
      select sitting.id as sitting_id, cohort.id as cohort_id, cohort.name as cohort_name, sitting.room, sitting.opens_at,
             sitting.closes_at, trainer.learner_id as trainer_id,
             'sitting-to-close:' || sitting.id || case when trainer.learner_id = sitting.opened_by then ':opener' else ':owner' end as mail_key
        from sitting
        join cohort on cohort.id = sitting.cohort_id
        join trainer on trainer.cohort_id = cohort.id and (trainer.learner_id = sitting.opened_by or trainer.part = 'owner')
       where sitting.closed_at is null and sitting.closes_at > ${after} and sitting.closes_at <= ${until}
         and exists (select from sitting_attempt where sitting_attempt.sitting_id = sitting.id)
    ) due
     where not exists (select from mail_outbox where idempotency_key = due.mail_key)
     order by closes_at, mail_key`;
  return [...rows];
}

/**
 * Returns the attempts that were handed in and that were begun in a sitting whose window ended between two moments and that nobody closed, as
 * far as their learners did not get a mail about it yet.
 */
export async function selectAttemptsOfLapsedSittings(
  db: Db,
  { after, until }: { after: Date; until: Date },
): Promise<{ learnerId: string; attemptId: string; courseId: string; cohort: string }[]> {
  const rows = await db<{ learnerId: string; attemptId: string; courseId: string; cohort: string }[]>`
    select begun.learner_id, begun.attempt_id, sitting.course_id, sitting.cohort_name as cohort
      from sitting
      join sitting_attempt begun on begun.sitting_id = sitting.id and begun.no = 0
      join attempt_result result
        on result.learner_id = begun.learner_id and result.attempt_id = begun.attempt_id and result.no = 0
     where sitting.closed_at is null and sitting.closes_at > ${after} and sitting.closes_at <= ${until}
       and not exists (
         select from mail_outbox where idempotency_key = 'certificate-after-sitting:' || begun.attempt_id
       )
     order by begun.attempt_id`;
  return [...rows];
}

/** Returns for each edition of a course, by its label, when the next one opened. */
export async function selectNextEditionOpenings(
  db: Db,
  { courseId, ...key }: CohortTrainerKey & { courseId: string },
): Promise<Map<string, Date | null>> {
  const rows = await db<{ label: string; openedAt: Date | null }[]>`
    select held.label, ${composeNextEditionOpenedAtSql(db)} as opened_at from edition held
     where held.course_id = ${courseId} and ${trainsCohortCondition(db, key)}`;
  return new Map(rows.map(({ label, openedAt }) => [label, openedAt]));
}

/** Returns which trainer of a cohort closed a sitting; null if none did, or if they do not train it any more. */
export async function findTrainerWhoClosed(
  db: Db,
  { cohortId, trainerId, sittingId }: CohortTrainerKey & { sittingId: string },
): Promise<{ name: string; isViewer: boolean } | null> {
  const [row] = await db<{ name: string; isViewer: boolean }[]>`
    select account.name, closer.learner_id = trainer.learner_id as is_viewer
      from trainer
      join sitting on sitting.cohort_id = trainer.cohort_id and sitting.id = ${sittingId}
      join trainer closer on closer.cohort_id = trainer.cohort_id and closer.learner_id = sitting.closed_by
      join account on account.learner_id = closer.learner_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}`;
  return row ?? null;
}

/** Returns the names of the trainers of a cohort, in lower case; none if `trainerId` is not one of them. */
export async function selectTrainerNames(db: Db, { cohortId, trainerId }: CohortTrainerKey): Promise<string[]> {
  const rows = await db<{ name: string }[]>`
    select account.name from trainer
      join trainer each on each.cohort_id = trainer.cohort_id
      join account on account.learner_id = each.learner_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}`;
  return rows.map(({ name }) => name);
}

/** Deletes the message about a sitting that a trainer made ready and did not send. It has the id of the sitting. */
export async function deleteUnsentMessageAboutSitting(
  tx: Db,
  { sittingId, ...key }: CohortTrainerKey & { sittingId: string },
): Promise<void> {
  await tx`
    delete from member_batch where id = ${sittingId} and cohort_id = ${key.cohortId} and sent_at is null
       and ${trainsCohortCondition(tx, key)}`;
}

/** Returns the members who got the message about a sitting. It has the id of the sitting. */
export async function selectReadersOfMessageAboutSitting(
  db: Db,
  { sittingId, ...key }: CohortTrainerKey & { sittingId: string },
): Promise<string[]> {
  const rows = await db<{ learnerId: string }[]>`
    select message.learner_id from member
      join trainer_message message on message.learner_id = member.learner_id and message.id = ${sittingId}
     where member.cohort_id = ${key.cohortId} and message.cohort_id = member.cohort_id and ${trainsCohortCondition(db, key)}`;
  return rows.map(({ learnerId }) => learnerId);
}
