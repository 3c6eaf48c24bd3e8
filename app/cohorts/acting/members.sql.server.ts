/**
 * SQL for what a trainer does for one member or for many at once. Every statement contains the trainer's id, and their number does not
 * depend on how many members there are. Only code in app/cohorts may import this module.
 */
import type { Db } from "~/platform/database/database.server";
import type { Locale } from "~/platform/locale";
import { type CohortTrainerKey, trainsCohortCondition } from "../group/cohorts.sql.server";
import type { StoredExtension } from "./time-in-force";

export interface MemberToMail {
  learnerId: string;
  name: string;
  /** The member's e-mail address. It is only used for sending mail, and trainers never see it. */
  email: string;
  locale: Locale;
}

/** Returns an SQL condition to follow an id: it is in a list. */
function isAmong(db: Db, learnerIds: readonly string[]) {
  return db`in (select id::uuid from jsonb_array_elements_text(${db.json(learnerIds as string[])}) as asked (id))`;
}

/**
 * Locks the accounts of members, in the order of their ids, so that changes to one member happen one after another. Returns what a mail to
 * each needs. People who are not members are left out.
 */
export async function lockMembersAndFindMailData(
  db: Db,
  { cohortId, trainerId, learnerIds }: CohortTrainerKey & { learnerIds: readonly string[] },
): Promise<MemberToMail[]> {
  const rows = await db<MemberToMail[]>`
    with member as materialized (
      select member.learner_id from trainer join member on member.cohort_id = trainer.cohort_id
       where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
         and member.learner_id ${isAmong(db, learnerIds)}
    )
    select account.learner_id, account.name, account.email, learner.locale
      from member
      join account on account.learner_id = member.learner_id
      join learner on learner.id = member.learner_id
     order by account.learner_id
       for update of account`;
  return [...rows];
}

/** Returns the name of a trainer of the cohort, and the address at which they get replies. */
export async function findWriter(
  db: Db,
  { cohortId, trainerId }: CohortTrainerKey,
): Promise<{ name: string; address: string | null } | null> {
  // An account that gave up its address to another account can't be reached by it.
  const [row] = await db<{ name: string; address: string | null }[]>`
    select account.name, case when account.yielded_email is null then account.email end as address
      from trainer join account on account.learner_id = trainer.learner_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}`;
  return row ?? null;
}

/**
 * Stores a message to each of some members. Returns the ids of the members for whom it was not stored yet: the same form may be sent twice.
 */
export async function insertTrainerMessages(
  db: Db,
  {
    cohortId,
    trainerId,
    id,
    messages,
    now,
  }: CohortTrainerKey & { id: string; messages: readonly MessageRow[]; now: Date },
): Promise<Set<string>> {
  const rows = await db<{ learnerId: string }[]>`
    insert into trainer_message (learner_id, id, cohort_id, actor, subject, text, mail_key, at)
    select message."learnerId", ${id}, ${cohortId}, ${trainerId}, message.subject, message.text, message."mailKey",
           ${now}::timestamptz
      from jsonb_to_recordset(${db.json(messages as never)})
           as message ("learnerId" uuid, subject text, text text, "mailKey" text)
     where ${trainsCohortCondition(db, { cohortId, trainerId })}
    on conflict do nothing
    returning learner_id`;
  return new Set(rows.map(({ learnerId }) => learnerId));
}

interface MessageRow {
  learnerId: string;
  subject: string;
  text: string;
  mailKey: string;
}

/** The latest extension of one deadline for one member. */
export interface HeldExtension {
  learnerId: string;
  scope: string;
  seq: number;
  /** Null if a trainer took the time back. */
  dueAt: Date | null;
  reason: string;
}

/** Returns the latest extension of each deadline that some members of a cohort have. */
export async function selectLatestExtensions(
  db: Db,
  { cohortId, trainerId, learnerIds }: CohortTrainerKey & { learnerIds: readonly string[] },
): Promise<HeldExtension[]> {
  const rows = await db<HeldExtension[]>`
    select distinct on (extension.learner_id, extension.scope)
           extension.learner_id, extension.scope, extension.seq, extension.due_at, extension.reason
      from trainer join extension on extension.cohort_id = trainer.cohort_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
       and extension.learner_id ${isAmong(db, learnerIds)}
     order by extension.learner_id, extension.scope, extension.seq desc`;
  return [...rows];
}

/** Returns all that is stored of the extensions of one member of a cohort: what was given, and what was taken back. */
export async function selectExtensionsOfMember(
  db: Db,
  { cohortId, trainerId, learnerId }: CohortTrainerKey & { learnerId: string },
): Promise<StoredExtension[]> {
  const rows = await db<StoredExtension[]>`
    select extension.scope, extension.seq, extension.due_at, extension.takes_back
      from trainer join extension on extension.cohort_id = trainer.cohort_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId} and extension.learner_id = ${learnerId}`;
  return [...rows];
}

/** Stores that time of one member was taken back. `dueAt`: until when it holds again by what was given before, or null. */
export async function insertTimesTakenBack(
  db: Db,
  {
    cohortId,
    trainerId,
    learnerId,
    taken,
    now,
  }: CohortTrainerKey & { learnerId: string; taken: readonly StoredExtension[]; now: Date },
): Promise<void> {
  await db`
    insert into extension (learner_id, cohort_id, scope, seq, due_at, takes_back, reason, actor, at)
    select ${learnerId}, ${cohortId}, own.scope, own.seq, own."dueAt", own."takesBack", '', ${trainerId}, ${now}::timestamptz
      from jsonb_to_recordset(${db.json(taken as never)})
           as own (scope text, seq integer, "dueAt" timestamptz, "takesBack" integer)
     where ${trainsCohortCondition(db, { cohortId, trainerId })}`;
}

interface ExtensionRow {
  learnerId: string;
  scope: string;
  seq: number;
}

/** Stores the own deadlines of some members, all until the same moment and with the same reason. */
export async function insertDeadlineExtensions(
  db: Db,
  given: CohortTrainerKey & {
    extensions: readonly ExtensionRow[];
    dueAt: Date;
    reason: string;
    now: Date;
  },
): Promise<void> {
  const { cohortId, trainerId, extensions, dueAt, reason, now } = given;
  await db`
    insert into extension (learner_id, cohort_id, scope, seq, due_at, reason, actor, at)
    select own."learnerId", ${cohortId}, own.scope, own.seq, ${dueAt}::timestamptz, ${reason}, ${trainerId},
           ${now}::timestamptz
      from jsonb_to_recordset(${db.json(extensions as never)}) as own ("learnerId" uuid, scope text, seq integer)
     where ${trainsCohortCondition(db, { cohortId, trainerId })}`;
}

/** Stores that a trainer removed members from the cohort. Returns the ids of those who were members. */
export async function insertMembershipRemovals(
  db: Db,
  { cohortId, trainerId, learnerIds, now }: CohortTrainerKey & { learnerIds: readonly string[]; now: Date },
): Promise<string[]> {
  const rows = await db<{ learnerId: string }[]>`
    insert into membership (cohort_id, learner_id, seq, state, at)
    select member.cohort_id, member.learner_id,
           (select max(seq) + 1 from membership held where held.cohort_id = member.cohort_id and held.learner_id = member.learner_id),
           'removed', ${now}::timestamptz
      from trainer join member on member.cohort_id = trainer.cohort_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
       and member.learner_id ${isAmong(db, learnerIds)}
    returning learner_id`;
  return rows.map(({ learnerId }) => learnerId);
}
