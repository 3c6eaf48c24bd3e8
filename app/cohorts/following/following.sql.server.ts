/** SQL for what a trainer does for one member and sees of that member. Every statement contains the trainer's id. Private to this room. */
import type { RoundResult } from "~/learning/progress/result-view";
import { joinLessonPassTimes, joinRoundResults } from "~/learning/progress/results.fragment.sql.server";
import type { Db } from "~/platform/database/database.server";
import type { Locale } from "~/platform/locale";
import { type CohortTrainerKey, trainsCohortCondition } from "../group/cohorts.sql.server";
import type { DeadlineExtension, SentMessage } from "./member-for-trainer";

export type MemberKey = CohortTrainerKey & { learnerId: string };

/** Returns a relation `member` with one row; it is empty if the person is not a member or `trainerId` does not train the cohort. */
function oneMember(db: Db, { cohortId, trainerId, learnerId }: MemberKey) {
  return db`
    member as materialized (
      select member.learner_id, member.cohort_id, member.joined_at
        from trainer join member on member.cohort_id = trainer.cohort_id
       where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
         and member.learner_id = ${learnerId}
    )`;
}

export interface ContactableMember {
  name: string;
  /** The address is for sending mail and is never shown. */
  email: string;
  locale: Locale;
  cohortName: string;
  courseId: string;
  trainerName: string;
}

/** Locks the member to whom a trainer writes, so that changes to one member happen one after another. */
export async function lockMemberRow(db: Db, key: MemberKey): Promise<ContactableMember | null> {
  const [row] = await db<ContactableMember[]>`
    with ${oneMember(db, key)}
    select account.name, account.email, learner.locale, cohort.name as cohort_name, cohort.course_id, writer.name as trainer_name
      from member
      join account on account.learner_id = member.learner_id
      join learner on learner.id = member.learner_id
      join cohort on cohort.id = member.cohort_id
      join account writer on writer.learner_id = ${key.trainerId}
       for update of account`;
  return row ?? null;
}

/** Returns false if it already exists, because the form was sent twice. */
export async function insertMessage(
  db: Db,
  message: MemberKey & { id: string; subject: string; text: string; mailKey: string; now: Date },
): Promise<boolean> {
  const { id, learnerId, cohortId, trainerId, subject, text, mailKey, now } = message;
  const { count } = await db`
    insert into trainer_message (learner_id, id, cohort_id, actor, subject, text, mail_key, at)
    select ${learnerId}, ${id}, ${cohortId}, ${trainerId}, ${subject}, ${text}, ${mailKey}, ${now}::timestamptz
     where ${trainsCohortCondition(db, message)}
    on conflict do nothing`;
  return count > 0;
}

export async function isMessageSent(
  db: Db,
  { cohortId, learnerId, trainerId, id }: MemberKey & { id: string },
): Promise<boolean> {
  const [row] = await db`
    select from trainer join trainer_message sent on sent.cohort_id = trainer.cohort_id and sent.actor = trainer.learner_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
       and sent.learner_id = ${learnerId} and sent.id = ${id}`;
  return row !== undefined;
}

/** Returns the group's deadline of a scope, and the member's latest extension. Returns null if the scope has no deadline. */
export async function findDeadlineWithExtension(
  db: Db,
  { cohortId, learnerId, trainerId }: MemberKey,
  scope: string,
): Promise<{ dueAt: Date; own: { seq: number; dueAt: string; reason: string } | null } | null> {
  const [row] = await db<{ dueAt: Date; own: { seq: number; dueAt: string; reason: string } | null }[]>`
    select deadline.due_at, (
        select json_build_object('seq', seq, 'dueAt', due_at, 'reason', reason) from extension
         where learner_id = ${learnerId} and cohort_id = deadline.cohort_id and scope = deadline.scope order by seq desc limit 1
      ) as own
      from trainer join deadline on deadline.cohort_id = trainer.cohort_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId} and deadline.scope = ${scope}`;
  return row ?? null;
}

export async function insertExtension(
  db: Db,
  extension: MemberKey & { scope: string; seq: number; dueAt: Date; reason: string; now: Date },
): Promise<void> {
  const { learnerId, cohortId, trainerId, scope, seq, dueAt, reason, now } = extension;
  await db`
    insert into extension (learner_id, cohort_id, scope, seq, due_at, reason, actor, at)
    select ${learnerId}, ${cohortId}, ${scope}, ${seq}::integer, ${dueAt}::timestamptz, ${reason}, ${trainerId},
           ${now}::timestamptz
     where ${trainsCohortCondition(db, extension)}`;
}

/** Adds the state `removed` to a membership. Returns false if the person is not a member. */
export async function insertMembershipRemoval(
  db: Db,
  { cohortId, trainerId, learnerId }: MemberKey,
  now: Date,
): Promise<boolean> {
  const { count } = await db`
    insert into membership (cohort_id, learner_id, seq, state, at)
    select member.cohort_id, member.learner_id,
           (select max(seq) + 1 from membership where cohort_id = ${cohortId} and learner_id = ${learnerId}),
           'removed', ${now}::timestamptz
      from trainer join member on member.cohort_id = trainer.cohort_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId} and member.learner_id = ${learnerId}`;
  return count > 0;
}

export interface MemberDetailsRow {
  rounds: RoundResult[];
  extensions: DeadlineExtension[];
  messages: SentMessage[];
}

/** Returns the rounds of a member, and what trainers of this cohort did for them. One statement. */
export async function selectMemberDetails(
  db: Db,
  key: MemberKey & { courseId: string },
): Promise<MemberDetailsRow | null> {
  const [row] = await db<MemberDetailsRow[]>`
    with ${oneMember(db, key)}
    select coalesce(reached.rounds, '[]') as rounds, done.extensions, done.messages
    from member
    ${joinRoundResults(db, key.courseId)}
    cross join lateral (
      select
        (select coalesce(json_agg(json_build_object('scope', e.scope, 'seq', e.seq, 'dueAt', e.due_at, 'reason', e.reason,
            'by', a.name, 'at', e.at) order by e.at desc), '[]')
          from extension e left join account a on a.learner_id = e.actor
         where e.learner_id = member.learner_id and e.cohort_id = member.cohort_id) as extensions,
        (select coalesce(json_agg(json_build_object('id', m.id, 'subject', m.subject, 'text', m.text, 'by', a.name, 'at', m.at)
            order by m.at desc), '[]')
          from trainer_message m left join account a on a.learner_id = m.actor
         where m.learner_id = member.learner_id and m.cohort_id = member.cohort_id) as messages
    ) done`;
  return row ?? null;
}

/** Returns the messages for a learner in one cohort, also after they left it. */
export async function selectMessagesToLearner(
  db: Db,
  { learnerId, cohortId }: { learnerId: string; cohortId: string | null },
): Promise<(SentMessage & { cohortId: string })[]> {
  const rows = await db<(SentMessage & { cohortId: string })[]>`
    select m.cohort_id, m.id, m.subject, m.text, a.name as by, m.at
      from trainer_message m left join account a on a.learner_id = m.actor
     where m.learner_id = ${learnerId} and (${cohortId}::uuid is null or m.cohort_id = ${cohortId})
     order by m.at desc`;
  return [...rows];
}

export async function selectExtensionsOfLearner(
  db: Db,
  { learnerId, cohortId }: { learnerId: string; cohortId: string | null },
): Promise<(DeadlineExtension & { cohortId: string })[]> {
  const rows = await db<(DeadlineExtension & { cohortId: string })[]>`
    select e.cohort_id, e.scope, e.seq, e.due_at, e.reason, a.name as by, e.at
      from extension e left join account a on a.learner_id = e.actor
     where e.learner_id = ${learnerId} and (${cohortId}::uuid is null or e.cohort_id = ${cohortId})
     order by e.at desc`;
  return [...rows];
}

/** Returns for each member the ISO time at which they passed each lesson. It takes one statement. */
export async function selectPassedLessons(
  db: Db,
  { cohortId, trainerId, courseId }: CohortTrainerKey & { courseId: string },
): Promise<Record<string, string>[]> {
  const rows = await db<{ passes: Record<string, string> | null }[]>`
    with member as materialized (
      select member.learner_id from trainer join member on member.cohort_id = trainer.cohort_id
       where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
    )
    select reached.passes from member ${joinLessonPassTimes(db, courseId)}`;
  return rows.map(({ passes }) => passes ?? {});
}
