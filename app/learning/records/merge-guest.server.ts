import { recordAccountEvent } from "~/accounts/identity/record-account-event.server";
import type { Db, Pool } from "~/platform/database/database.server";

export type MergeOutcome = { ok: true; rounds: number } | { ok: false; reason: "no-guest" | "no-account" };

/** Whether a learner has answers or notes: something to keep when a guest logs in. */
export async function hasAnswers(db: Db, learnerId: string): Promise<boolean> {
  const [row] = await db<{ has: boolean }[]>`
    select exists (select from attempt where learner_id = ${learnerId})
      or exists (select from note where learner_id = ${learnerId}) as has`;
  return row?.has ?? false;
}

/**
 * Copies what a guest did under an account and removes the guest, in one transaction. Rounds keep their id and are numbered on after the
 * account's own; an enrolment or a note that the account has already stays as it is. Done twice, the second finds no guest.
 */
export async function mergeGuest(
  pool: Pool,
  { guestId, learnerId, now }: { guestId: string; learnerId: string; now: Date },
): Promise<MergeOutcome> {
  return pool.begin(async (db): Promise<MergeOutcome> => {
    // Rounds before the learner, as answers do, so that the two never wait for each other; and once more for a round that
    // began in between. From here on no answer can slip in that would be acknowledged and then removed with the guest.
    await lockAttempts(db, guestId);
    const locked = await db<{ id: string; kind: string }[]>`
      select id, kind from learner where id in (${guestId}, ${learnerId}) order by id for update`;
    if (!locked.some(({ id, kind }) => id === guestId && kind === "guest")) return { ok: false, reason: "no-guest" };
    if (!locked.some(({ id, kind }) => id === learnerId && kind === "account"))
      return { ok: false, reason: "no-account" };
    await lockAttempts(db, guestId);
    await copyEnrolments(db, guestId, learnerId);
    const rounds = await copyAttempts(db, guestId, learnerId);
    await copyForms(db, guestId, learnerId);
    await copyNotes(db, guestId, learnerId);
    await db`update problem_report_sender set learner_id = ${learnerId} where learner_id = ${guestId}`;
    await db`delete from learner where id = ${guestId} and kind = 'guest'`;
    const event = { actor: learnerId, subject: learnerId, action: "guest-merged", object: guestId, now } as const;
    await recordAccountEvent(db, event);
    return { ok: true, rounds };
  });
}

async function lockAttempts(db: Db, learnerId: string): Promise<void> {
  await db`select from attempt where learner_id = ${learnerId} order by id for update`;
}

async function copyEnrolments(db: Db, guestId: string, learnerId: string): Promise<void> {
  await db`
    insert into enrolment (learner_id, course_id, seq, label, at)
    select ${learnerId}, guest.course_id, guest.seq, guest.label, guest.at from enrolment guest
    where guest.learner_id = ${guestId} and not exists (
      select from enrolment own where own.learner_id = ${learnerId} and own.course_id = guest.course_id
    )
    on conflict do nothing`;
}

async function copyAttempts(db: Db, guestId: string, learnerId: string): Promise<number> {
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

async function copyForms(db: Db, guestId: string, learnerId: string): Promise<void> {
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

async function copyNotes(db: Db, guestId: string, learnerId: string): Promise<void> {
  await db`
    insert into note (learner_id, id, course_id, lesson_id, place, text, saved_at)
    select ${learnerId}, id, course_id, lesson_id, place, text, saved_at from note where learner_id = ${guestId}
    on conflict do nothing`;
}
