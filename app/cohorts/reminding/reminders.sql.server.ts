/** SQL for the job that sends reminders, and for members who switch reminders off. Only code in app/cohorts may import this module. */
import { joinLatestCertificateOfMember } from "~/certificates/verify/certificate.fragment.sql.server";
import type { LessonProgressSummary } from "~/learning/progress/progress-summary";
import { composeProgressSummaryJoinSql } from "~/learning/progress/progress-summary.fragment.sql.server";
import type { Db } from "~/platform/database/database.server";
import type { Locale } from "~/platform/locale";
import {
  type DeadlineInJson,
  joinLatestDeadlineExtensions,
  parseDeadlineInJson,
} from "../deadlines/deadlines.sql.server";
import { composeCohortColumnsFragment } from "../group/cohorts.sql.server";
import type { Deadline } from "../needs/reasons";

export interface CohortWithReminders {
  id: string;
  courseId: string;
  name: string;
  startsOn: string;
  endsOn: string;
  deadlineReminders: boolean;
  silenceReminders: boolean;
  deadlines: Deadline[];
}

/** Returns the cohorts that have begun, are not over or in the archive, and send reminders. `today`: the day in Amsterdam. */
export async function selectRunningCohortsWithReminders(
  db: Db,
  { today }: { today: string },
): Promise<CohortWithReminders[]> {
  const rows = await db<(Omit<CohortWithReminders, "deadlines"> & { deadlines: DeadlineInJson[] })[]>`
    select ${composeCohortColumnsFragment(db)}, deadline_reminders, silence_reminders,
           (select coalesce(json_agg(json_build_object('scope', scope, 'dueAt', due_at)), '[]')
              from deadline where cohort_id = cohort.id) as deadlines
      from cohort
     where ${today}::date between starts_on and ends_on and archived_at is null and (deadline_reminders or silence_reminders)
       and exists (select from trainer where trainer.cohort_id = cohort.id)
     order by id`;
  return rows.map((row) => ({ ...row, deadlines: row.deadlines.map(parseDeadlineInJson) }));
}

interface ReminderCandidate {
  learnerId: string;
  joinedAt: Date;
  /** The label of the member's edition, or null before enrolment. */
  label: string | null;
  lessons: LessonProgressSummary[];
  lastActiveAt: Date | null;
  certifiedAt: Date | null;
  extensions: Deadline[];
  silenceReminders: number;
}

/** Returns the members of a cohort who want reminders and got none since `quietSince`, with their progress. */
export async function selectReminderCandidatesWithProgress(
  db: Db,
  { cohortId, courseId, quietSince }: { cohortId: string; courseId: string; quietSince: Date },
): Promise<ReminderCandidate[]> {
  const rows = await db<(Omit<ReminderCandidate, "extensions"> & { extensions: DeadlineInJson[] })[]>`
    with member as materialized (
      select member.learner_id, member.joined_at from member join account on account.learner_id = member.learner_id
       where member.cohort_id = ${cohortId}
         and not exists (select from reminder where learner_id = member.learner_id and at > ${quietSince})
         and not exists (select from member_choice where learner_id = member.learner_id and cohort_id = ${cohortId} and not reminders)
    )
    select member.learner_id, member.joined_at, progress.label, progress.lessons, progress.last_active_at, certificate.issued_at as certified_at,
           coalesce(more.extensions, '[]') as extensions,
           (select count(*)::int from reminder where learner_id = member.learner_id and cohort_id = ${cohortId} and kind = 'silence'
               and at > coalesce(progress.last_active_at, member.joined_at)) as silence_reminders
      from member
      ${composeProgressSummaryJoinSql(db, courseId, db`true`)}
      ${joinLatestCertificateOfMember(db, courseId)}
      ${joinLatestDeadlineExtensions(db, cohortId)}`;
  return rows.map((row) => ({ ...row, extensions: row.extensions.map(parseDeadlineInJson) }));
}

interface ReminderMailData {
  name: string;
  email: string;
  locale: Locale;
}

/**
 * Locks the account of a member who wants reminders and got none since `quietSince`. Returns null if that is not true any more, for example
 * because another job has sent a reminder.
 */
export async function lockReminderCandidateAndFindMailData(
  tx: Db,
  { learnerId, cohortId, quietSince }: { learnerId: string; cohortId: string; quietSince: Date },
): Promise<ReminderMailData | null> {
  const [account] = await tx<ReminderMailData[]>`
    select account.name, account.email, learner.locale from account join learner on learner.id = account.learner_id
     where account.learner_id = ${learnerId} for no key update of account`;
  // The check is a separate statement after the lock, so that it sees what another job wrote while it had the lock.
  const [free] = await tx`
    select from member
     where learner_id = ${learnerId} and cohort_id = ${cohortId}
       and not exists (select from reminder where learner_id = ${learnerId} and at > ${quietSince})
       and not exists (select from member_choice where learner_id = ${learnerId} and cohort_id = ${cohortId} and not reminders)`;
  return account && free ? account : null;
}

export async function insertReminder(
  tx: Db,
  reminder: {
    learnerId: string;
    sentOn: string;
    cohortId: string;
    kind: "deadline" | "silence";
    mailKey: string;
    now: Date;
  },
): Promise<boolean> {
  const { learnerId, sentOn, cohortId, kind, mailKey, now } = reminder;
  const { count } = await tx`
    insert into reminder (learner_id, sent_on, cohort_id, kind, mail_key, at)
    values (${learnerId}, ${sentOn}, ${cohortId}, ${kind}, ${mailKey}, ${now}) on conflict do nothing`;
  return count > 0;
}

/** Stores whether a member wants reminders. Returns false if the learner is not a member. */
export async function saveReminderChoice(
  db: Db,
  { learnerId, cohortId, reminders }: { learnerId: string; cohortId: string; reminders: boolean },
): Promise<boolean> {
  const { count } = await db`
    insert into member_choice (learner_id, cohort_id, reminders)
    select learner_id, cohort_id, ${reminders} from member where learner_id = ${learnerId} and cohort_id = ${cohortId}
    on conflict (learner_id, cohort_id) do update set reminders = excluded.reminders`;
  return count > 0;
}

export async function findCohortName(db: Db, cohortId: string): Promise<string | null> {
  const [row] = await db<{ name: string }[]>`select name from cohort where id::text = ${cohortId}`;
  return row?.name ?? null;
}
