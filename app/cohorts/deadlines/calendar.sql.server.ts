/** SQL for the calendars in which learners see their deadlines. Only code in app/cohorts may import this module. */
import type { Db } from "~/platform/database/database.server";
import type { Locale } from "~/platform/locale";
import { joinLatestExtensionOfDeadline } from "./deadlines.sql.server";

export async function upsertCalendarAddressToken(
  db: Db,
  { learnerId, token, now }: { learnerId: string; token: string; now: Date },
): Promise<void> {
  await db`
    insert into calendar_feed (learner_id, token, created_at) values (${learnerId}, ${token}, ${now})
    on conflict (learner_id) do update set token = excluded.token, created_at = excluded.created_at`;
}

export async function findCalendarAddressToken(db: Db, { learnerId }: { learnerId: string }): Promise<string | null> {
  const [row] = await db<{ token: string }[]>`select token from calendar_feed where learner_id = ${learnerId}`;
  return row?.token ?? null;
}

export async function findCalendarOwnerByToken(
  db: Db,
  { token }: { token: string },
): Promise<{ learnerId: string; locale: Locale } | null> {
  const [row] = await db<{ learnerId: string; locale: Locale }[]>`
    select learner.id as learner_id, learner.locale from calendar_feed join learner on learner.id = calendar_feed.learner_id
     where calendar_feed.token = ${token}`;
  return row ?? null;
}

interface CalendarDeadlineRow {
  /** True if the learner trains the cohort, and false if the learner is a member. */
  trains: boolean;
  cohortId: string;
  cohort: string;
  courseId: string;
  scope: string;
  dueAt: Date;
}

/**
 * Returns the deadlines of all cohorts of a learner that are not over or in the archive. Where the learner is a member, their own extensions are included.
 * Where they are the trainer, the deadlines are those of the cohort.
 */
export async function selectCalendarDeadlines(
  db: Db,
  { learnerId, today }: { learnerId: string; today: string },
): Promise<CalendarDeadlineRow[]> {
  const rows = await db<CalendarDeadlineRow[]>`
    select false as trains, cohort.id as cohort_id, cohort.name as cohort, cohort.course_id, deadline.scope,
           greatest(deadline.due_at, own.due_at) as due_at
      from member
      join cohort on cohort.id = member.cohort_id and ${today}::date <= cohort.ends_on and cohort.archived_at is null
      join deadline on deadline.cohort_id = cohort.id
      ${joinLatestExtensionOfDeadline(db)}
     where member.learner_id = ${learnerId}
    union all
    select true, cohort.id, cohort.name, cohort.course_id, deadline.scope, deadline.due_at
      from trainer
      join cohort on cohort.id = trainer.cohort_id and ${today}::date <= cohort.ends_on and cohort.archived_at is null
      join deadline on deadline.cohort_id = cohort.id
     where trainer.learner_id = ${learnerId}
     order by due_at, cohort_id, scope`;
  return [...rows];
}
