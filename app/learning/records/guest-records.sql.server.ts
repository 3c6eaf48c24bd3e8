/**
 * SQL that copies a guest's records to an account. What the account chose stays its choice, and a text that both wrote becomes one. Only this
 * room (the folder app/learning) uses this module.
 */
import type { Db } from "~/platform/database/database.server";

export async function copyGuestEnrolments(db: Db, guestId: string, learnerId: string): Promise<void> {
  await db`
    insert into enrolment (learner_id, course_id, seq, label, at)
    select ${learnerId}, guest.course_id, guest.seq, guest.label, guest.at from enrolment guest
    where guest.learner_id = ${guestId} and not exists (
      select from enrolment own where own.learner_id = ${learnerId} and own.course_id = guest.course_id
    )
    on conflict do nothing`;
}

export async function copyGuestAttempts(db: Db, guestId: string, learnerId: string): Promise<number> {
  const copied = await db`
    insert into attempt (learner_id, id, course_id, label, kind, scope, number, release_id, seed, started_at, closes_at)
    select ${learnerId}, guest.id, guest.course_id, guest.label, guest.kind, guest.scope,
      coalesce(own.last, 0) + row_number() over (
        partition by guest.course_id, guest.label, guest.kind, guest.scope order by guest.number
      ),
      guest.release_id, guest.seed, guest.started_at, guest.closes_at
    from attempt guest
    left join lateral (
      select max(number) as last from attempt
      where learner_id = ${learnerId} and course_id = guest.course_id and label = guest.label and kind = guest.kind
        and scope = guest.scope
    ) own on true
    where guest.learner_id = ${guestId}
    on conflict do nothing`;
  return copied.count;
}

export async function copyGuestAttemptContents(db: Db, guestId: string, learnerId: string): Promise<void> {
  await db`
    insert into attempt_item (learner_id, attempt_id, question_id, position, revision)
    select ${learnerId}, attempt_id, question_id, position, revision from attempt_item where learner_id = ${guestId}
    on conflict do nothing`;
  await db`
    insert into answer (learner_id, attempt_id, question_id, seq, response, score, confidence, answered_at, sent_at)
    select ${learnerId}, attempt_id, question_id, seq, response, score, confidence, answered_at, sent_at
    from answer where learner_id = ${guestId}
    on conflict do nothing`;
  await db`
    insert into marking (learner_id, attempt_id, question_id, no, revision, score, cause, at)
    select ${learnerId}, attempt_id, question_id, no, revision, score, cause, at from marking where learner_id = ${guestId}
    on conflict do nothing`;
  await db`
    insert into attempt_result (learner_id, attempt_id, no, score, passed, per_objective, at)
    select ${learnerId}, attempt_id, no, score, passed, per_objective, at from attempt_result where learner_id = ${guestId}
    on conflict do nothing`;
}

/**
 * Copies the guest's notes. Where both typed something, the guest's text is put under that of the account, unless one contains the other. The
 * choice of a pre-question can't be put together: that of the account stays.
 */
export async function copyGuestNotes(db: Db, guestId: string, learnerId: string): Promise<void> {
  await db`
    insert into note (learner_id, id, course_id, lesson_id, place, text, heading, saved_at)
    select ${learnerId}, id, course_id, lesson_id, place, text, heading, saved_at from note where learner_id = ${guestId}
    on conflict (learner_id, course_id, lesson_id, place) do update set
      text = case
        when position(note.text in excluded.text) > 0 then excluded.text
        else concat(note.text, e'\\n\\n', excluded.text)
      end,
      heading = coalesce(note.heading, excluded.heading),
      saved_at = greatest(note.saved_at, excluded.saved_at)
    where note.place not like 'pre-question:%' and position(excluded.text in note.text) = 0`;
}

/**
 * Copies the guest's choices in closing cases. At a step where both chose, the account's choice counts: the guest's come after it, and then
 * the account's latest once more, because the latest row counts and no row is changed.
 */
export async function copyGuestClosingCaseChoices(db: Db, guestId: string, learnerId: string): Promise<void> {
  await db`
    with own as (
      select distinct on (course_id, label, step_id) course_id, label, step_id, seq, option, reason, chosen_at
      from closing_case_choice where learner_id = ${learnerId} order by course_id, label, step_id, seq desc
    ), coming as (
      select guest.*, own.seq as own_seq,
        row_number() over (partition by guest.course_id, guest.label, guest.step_id order by guest.seq) as no,
        count(*) over (partition by guest.course_id, guest.label, guest.step_id) as total
      from closing_case_choice guest left join own using (course_id, label, step_id)
      where guest.learner_id = ${guestId}
    )
    insert into closing_case_choice (learner_id, course_id, label, step_id, seq, option, reason, chosen_at)
    select ${learnerId}::uuid, course_id, label, step_id, coalesce(own_seq, 0) + no, option, reason, chosen_at from coming
    union all
    select ${learnerId}::uuid, course_id, label, step_id, own.seq + coming.total + 1, own.option, own.reason, own.chosen_at
    from own join coming using (course_id, label, step_id) where coming.no = 1`;
}

/** Makes the account the sender of the problem reports that the guest sent. */
export async function moveGuestProblemReports(db: Db, guestId: string, learnerId: string): Promise<void> {
  await db`update problem_report_sender set learner_id = ${learnerId} where learner_id = ${guestId}`;
}

/** Locks two learners until the transaction ends, always in the order of their ids. Returns those that still exist. */
export async function lockAndListLearners(
  db: Db,
  learnerIds: [string, string],
): Promise<{ id: string; kind: string }[]> {
  const [one, other] = learnerIds;
  const rows = await db<{ id: string; kind: string }[]>`
    select id, kind from learner where id in (${one}, ${other}) order by id for update`;
  return [...rows];
}

export async function deleteGuest(db: Db, guestId: string): Promise<void> {
  await db`delete from learner where id = ${guestId} and kind = 'guest'`;
}
