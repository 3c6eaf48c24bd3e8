/** SQL for what a guest did, before an account takes it over. Only this room (the folder app/learning) uses this module. */
import type { Db } from "~/platform/database/database.server";
import type { GuestWorkKind, MergeOverlap, PlaceOfOtherEdition } from "./guest-work";

/** Returns whether a learner has attempts, notes, or choices in a closing case. */
export async function hasAttemptsOrNotes(db: Db, learnerId: string): Promise<boolean> {
  const [row] = await db<{ has: boolean }[]>`
    select exists (select from attempt where learner_id = ${learnerId})
      or exists (select from note where learner_id = ${learnerId})
      or exists (select from closing_case_choice where learner_id = ${learnerId}) as has`;
  return row?.has ?? false;
}

/**
 * Returns the kinds of work that a guest did. `otherEdition`: where the account finds it, if the account is in another edition of that
 * course; else null. A note belongs to the edition that the guest is in, and a guest who is in none reads the newest.
 */
export async function listGuestWork(
  db: Db,
  guestId: string,
  learnerId: string,
): Promise<{ kind: GuestWorkKind; otherEdition: PlaceOfOtherEdition | null }[]> {
  const rows = await db<{ kind: GuestWorkKind; otherEdition: PlaceOfOtherEdition | null }[]>`
    with newest as (
      select distinct on (course_id) course_id, label from edition
      where opened_at is not null and current_release_id is not null order by course_id, opened_at desc
    ), held as (
      select distinct on (learner_id, course_id) learner_id, course_id, label
      from enrolment where learner_id in (${guestId}, ${learnerId}) order by learner_id, course_id, seq desc
    ), work as (
      select 'answers' as kind, course_id, label from attempt where learner_id = ${guestId}
      union select 'choices', course_id, label from closing_case_choice where learner_id = ${guestId}
      union select case when place like 'pre-question:%' then 'guesses' else 'notes' end, note.course_id,
        coalesce(held.label, newest.label)
      from note
      left join held on held.learner_id = note.learner_id and held.course_id = note.course_id
      left join newest on newest.course_id = note.course_id
      where note.learner_id = ${guestId}
    )
    select distinct work.kind, case
        when own.label is null or own.label = work.label then null
        when work.kind in ('notes', 'guesses') then work.kind
        when newest.label = work.label then work.kind || '-after-moving'
        else work.kind || '-in-download'
      end as other_edition
    from work
    left join held own on own.learner_id = ${learnerId} and own.course_id = work.course_id
    left join newest on newest.course_id = work.course_id`;
  return [...rows];
}

/** Returns what a guest and an account both have. */
export async function findMergeOverlap(db: Db, guestId: string, learnerId: string): Promise<MergeOverlap> {
  const [row] = await db<MergeOverlap[]>`
    with notes as (
      select place from note own join note guest using (course_id, lesson_id, place)
      where own.learner_id = ${learnerId} and guest.learner_id = ${guestId} and own.text <> guest.text
    ), choices as (
      select distinct on (learner_id, course_id, label, step_id) learner_id, course_id, label, step_id, option, reason
      from closing_case_choice where learner_id in (${learnerId}, ${guestId})
      order by learner_id, course_id, label, step_id, seq desc
    )
    select exists (select from notes where place not like 'pre-question:%') as notes,
      exists (select from notes where place like 'pre-question:%') as guesses,
      exists (
        select from choices own join choices guest using (course_id, label, step_id)
        where own.learner_id = ${learnerId} and guest.learner_id = ${guestId}
          and (own.option, own.reason) <> (guest.option, guest.reason)
      ) as choices`;
  return row ?? { notes: false, guesses: false, choices: false };
}
