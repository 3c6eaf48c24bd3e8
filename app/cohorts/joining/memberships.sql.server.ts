/** SQL for joining and leaving a cohort, and for a cohort as its member sees it. Only code in app/cohorts may import this module. */
import type { Db, SqlFragment } from "~/platform/database/database.server";
import { composeOwnColumnsOfMemberFragment } from "../columns/own-columns.sql.server";
import { joinLatestExtensionOfDeadline } from "../deadlines/deadlines.sql.server";
import { type Cohort, mostMembersPerCohort } from "../group/cohort";
import {
  composeCohortColumnsFragment,
  composeTrainerNamesColumnFragment,
  showsChoicesCondition,
  showsFinalTestsCondition,
} from "../group/cohorts.sql.server";
import { joinConsentTextVersion } from "./consent-text";
import type { CohortForMember, CohortForMemberWithSittings, FormerMembership } from "./membership";

export type MembershipKey = { cohortId: string; learnerId: string };

/** What is stored about one learner in one cohort. It is read before the learner joins or leaves. */
export interface MembershipStatus {
  /** True if the learner is a trainer of the cohort. */
  trains: boolean;
  /** The latest state of the membership. Null if the learner never joined. */
  state: "joined" | "left" | "removed" | null;
  at: Date | null;
  /** The number of the latest state, from 1; 0 if the learner never joined. */
  seq: number;
  /** The version of the text to which the learner agreed; empty if they are not a member. */
  consent: string;
  /** When the membership began, if the latest state only agrees to a newer text. Otherwise null. */
  since: Date | null;
}

export async function findMembershipStatus(db: Db, { cohortId, learnerId }: MembershipKey): Promise<MembershipStatus> {
  const [row] = await db<MembershipStatus[]>`
    select exists (select from cohort_trainer where cohort_id = ${cohortId} and learner_id = ${learnerId}) as trains,
           latest.state, latest.at, coalesce(latest.seq, 0) as seq, coalesce(latest.consent, '') as consent, latest.since
      from (select) one
      left join lateral (
        select state, at, seq, consent, since from membership where cohort_id = ${cohortId} and learner_id = ${learnerId} order by seq desc limit 1
      ) latest on true`;
  return row ?? { trains: false, state: null, at: null, seq: 0, consent: "", since: null };
}

/** Locks the row of a cohort, so that joining, leaving and removal happen one after another. Returns null if there is no such cohort. */
export async function lockCohortRow(
  tx: Db,
  { cohortId }: { cohortId: string },
): Promise<Pick<Cohort, "courseId" | "lessonOrder"> | null> {
  const [row] = await tx<Pick<Cohort, "courseId" | "lessonOrder">[]>`
    select course_id, lesson_order from cohort where id = ${cohortId} for no key update`;
  return row ?? null;
}

export async function insertMembershipState(
  tx: Db,
  step: MembershipKey & { seq: number; state: "joined" | "left"; consent: string; since?: Date | null; now: Date },
): Promise<void> {
  const { cohortId, learnerId, seq, state, consent, since = null, now } = step;
  await tx`
    insert into membership (cohort_id, learner_id, seq, state, consent, since, at)
    values (${cohortId}, ${learnerId}, ${seq}, ${state}, ${consent}, ${since}, ${now})`;
}

/** Returns whether the cohort has room for one more member. */
export async function hasCohortRoomForMember(db: Db, { cohortId }: { cohortId: string }): Promise<boolean> {
  const [row] = await db<{ room: boolean }[]>`
    select count(*) < ${mostMembersPerCohort} as room from member where cohort_id = ${cohortId}`;
  return row?.room ?? false;
}

/**
 * Returns a cohort as its member sees it, with the member's own deadlines. Returns null if the learner is not a member. It takes one
 * statement.
 */
export async function findCohortForMember(
  db: Db,
  { cohortId, learnerId }: MembershipKey,
): Promise<CohortForMember | null> {
  const [row] = await selectCohortsOfMember(db, { learnerId, cohortId });
  return row ?? null;
}

/** Returns the membership of somebody who was a member of a cohort and is not now. Null for everybody else. */
export async function findFormerMembership(
  db: Db,
  { cohortId, learnerId }: MembershipKey,
): Promise<FormerMembership | null> {
  const [row] = await db<FormerMembership[]>`
    select cohort.name, cohort.course_id, latest.state, latest.at
      from (
        select state, at from membership where cohort_id = ${cohortId} and learner_id = ${learnerId} order by seq desc limit 1
      ) latest
      join cohort on cohort.id = ${cohortId}
     where latest.state <> 'joined'`;
  return row ?? null;
}

/** Returns the name of somebody who was removed from a cohort since a moment, for its trainers. Null if nobody was, or the account is gone. */
export async function findNameOfRemovedMember(
  db: Db,
  { cohortId, trainerId, learnerId, since }: MembershipKey & { trainerId: string; since: Date },
): Promise<string | null> {
  const [row] = await db<{ name: string }[]>`
    select account.name
      from trainer
      join lateral (
        select state, at from membership
         where membership.cohort_id = trainer.cohort_id and membership.learner_id = ${learnerId} order by seq desc limit 1
      ) latest on latest.state = 'removed' and latest.at >= ${since}
      join account on account.learner_id = ${learnerId}
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}`;
  return row?.name ?? null;
}

/** Returns the cohorts of which a learner is a member, or only `cohortId`. The cohort that ends first comes first. */
export function selectCohortsOfMember(
  db: Db,
  { learnerId, cohortId = null }: { learnerId: string; cohortId?: string | null },
): Promise<CohortForMember[]> {
  return selectMemberships(db, { learnerId, cohortId, extra: db`` });
}

/**
 * Returns the same cohorts, each with its sittings that are open or begin before `until`. Sittings are read by the index of their cohort, so that
 * this costs next to nothing for who has none.
 */
export async function selectCohortsOfMemberWithSittings(
  db: Db,
  { learnerId, now, until }: { learnerId: string; now: Date; until: Date },
): Promise<CohortForMemberWithSittings[]> {
  const sittings = db`,
           (
             select coalesce(json_agg(json_build_object('id', sitting.id, 'room', sitting.room, 'opensAt', sitting.opens_at,
                 'closesAt', sitting.closes_at) order by sitting.opens_at, sitting.id), '[]')
               from sitting
              where sitting.cohort_id = cohort.id and sitting.course_id = cohort.course_id and sitting.closed_at is null
                and sitting.opens_at < ${until} and sitting.closes_at > ${now}
           ) as sittings`;
  const rows = await selectMemberships(db, { learnerId, cohortId: null, extra: sittings });
  return rows as CohortForMemberWithSittings[];
}

/** `extra`: further columns. */
async function selectMemberships(
  db: Db,
  { learnerId, cohortId, extra }: { learnerId: string; cohortId: string | null; extra: SqlFragment },
): Promise<CohortForMember[]> {
  const rows = await db<CohortForMember[]>`
    select ${composeCohortColumnsFragment(db)}, cohort.lesson_order, cohort.welcome, member.joined_at,
           member.consent <> ${joinConsentTextVersion} as asks_consent, ${showsFinalTestsCondition(db)} as shows_final_tests,
           ${showsChoicesCondition(db)} as shows_choices,
           coalesce(choice.reminders, true) as reminders,
           cohort.deadline_reminders or cohort.silence_reminders as reminds,
           ${composeTrainerNamesColumnFragment(db)},
           ${composeOwnColumnsOfMemberFragment(db)},
           (
             select coalesce(json_agg(json_build_object('scope', deadline.scope, 'dueAt', greatest(deadline.due_at, own.due_at),
                 'extended', coalesce(own.due_at > deadline.due_at, false))
               order by greatest(deadline.due_at, own.due_at), deadline.scope), '[]')
               from deadline
               ${joinLatestExtensionOfDeadline(db)}
              where deadline.cohort_id = cohort.id
           ) as deadlines ${extra}
      from member
      join cohort on cohort.id = member.cohort_id
      left join member_choice choice on choice.learner_id = member.learner_id and choice.cohort_id = cohort.id
     where member.learner_id = ${learnerId} and (${cohortId}::uuid is null or member.cohort_id = ${cohortId})
     order by cohort.ends_on, cohort.id`;
  return [...rows];
}

export async function selectCohortsAskingConsent(
  db: Db,
  { learnerId }: { learnerId: string },
): Promise<{ id: string; name: string }[]> {
  const rows = await db<{ id: string; name: string }[]>`
    select cohort.id, cohort.name from member join cohort on cohort.id = member.cohort_id
     where member.learner_id = ${learnerId} and member.consent <> ${joinConsentTextVersion}
     order by cohort.ends_on, cohort.id`;
  return [...rows];
}
