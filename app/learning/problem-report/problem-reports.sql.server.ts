/** SQL for problem reports. Only this room (the folder app/learning) uses this module. */
import type { Db } from "~/platform/database/database.server";
import type { Locale } from "~/platform/locale";
import type { ProblemReportPlaceWithLesson } from "./problem-report-place";
import type { ReportedProblemKind } from "./reported-problem-kinds";

export async function insertProblemReport(
  db: Db,
  report: { id: string; place: ProblemReportPlaceWithLesson; kind: ReportedProblemKind; text: string; now: Date },
): Promise<void> {
  const { id, place, kind, text, now } = report;
  const { course, lesson, releaseId } = place;
  await db`
    insert into problem_report (id, at, course_id, label, release_id, lesson_id, place, lesson_title, place_title, kind, text)
    values (${id}, ${now}, ${course.id}, ${course.label}, ${releaseId}, ${lesson.id}, ${place.place}, ${lesson.title},
      ${place.title}, ${kind}, ${text})`;
}

export async function insertProblemReportSender(
  db: Db,
  sender: { reportId: string; email: string; locale: Locale; learnerId: string | null },
): Promise<void> {
  await db`
    insert into problem_report_sender (report_id, email, locale, learner_id)
    values (${sender.reportId}, ${sender.email}, ${sender.locale}, ${sender.learnerId})`;
}

type ReportState = "new" | "seen" | "answered" | "closed";

export interface ProblemReportRow {
  id: string;
  at: Date;
  courseId: string;
  label: string;
  lessonId: string;
  place: string;
  lessonTitle: string;
  placeTitle: string;
  kind: ReportedProblemKind;
  text: string;
  state: ReportState;
  /** Whether somebody waits for a reply: the sender asked for one, and their address is not erased. */
  asksAnswer: boolean;
}

/**
 * Returns SQL that selects the latest event of a problem report `r`, which decides the state of the report. Events of the kind `notified`
 * are skipped, because they only say that the administrators got a mail.
 */
const selectLatestEvent = (db: Db) => db`
  select kind, at from problem_report_event e where e.report_id = r.id and e.kind <> 'notified' order by no desc limit 1`;
const joinLatestEvent = (db: Db) => db`left join lateral (${selectLatestEvent(db)}) latest on true`;
const stateOf = (db: Db) => db`
  case latest.kind when 'seen' then 'seen' when 'answered' then 'answered' when 'closed' then 'closed' else 'new' end`;

/**
 * Returns problem reports, the newest first. `closed`: whether to return the closed reports or all others. A caller asks for one report
 * more than fits on a page, to see whether there is a next page.
 */
export async function selectProblemReports(
  db: Db,
  { closed, limit, offset }: { closed: boolean; limit: number; offset: number },
): Promise<ProblemReportRow[]> {
  const rows = await db<ProblemReportRow[]>`
    select r.id, r.at, r.course_id, r.label, r.lesson_id, r.place, r.lesson_title, r.place_title, r.kind, r.text,
           ${stateOf(db)} as state,
           exists (select from problem_report_sender s where s.report_id = r.id and s.email <> '') as asks_answer
      from problem_report r ${joinLatestEvent(db)}
     where (latest.kind is not distinct from 'closed') = ${closed}
     order by r.id desc limit ${limit} offset ${offset}`;
  return [...rows];
}

interface ReportEvent {
  no: number;
  kind: "notified" | "seen" | "answered" | "closed" | "reopened";
  /** In ISO form. */
  at: string;
  /** The name of the administrator who caused the event. Null if a background job caused it, or if the account was deleted. */
  by: string | null;
  note: string;
}

export type ProblemReportDetails = ProblemReportRow & { email: string | null; events: ReportEvent[] };

export async function selectProblemReport(db: Db, id: string): Promise<ProblemReportDetails | null> {
  const [row] = await db<ProblemReportDetails[]>`
    select r.id, r.at, r.course_id, r.label, r.lesson_id, r.place, r.lesson_title, r.place_title, r.kind, r.text,
           ${stateOf(db)} as state, s.email, s.email is not null as asks_answer, coalesce(done.events, '[]') as events
      from problem_report r ${joinLatestEvent(db)}
      left join problem_report_sender s on s.report_id = r.id and s.email <> ''
      left join lateral (
        select json_agg(json_build_object('no', e.no, 'kind', e.kind, 'at', e.at, 'note', e.note, 'by', a.name) order by e.no) as events
          from problem_report_event e left join account a on a.learner_id::text = e.actor
         where e.report_id = r.id
      ) done on true
     where r.id = ${id}`;
  return row ?? null;
}

/** Locks a problem report until the transaction ends, and returns its state and its sender. Returns null if there is no such report. */
export async function lockAndReadProblemReport(
  db: Db,
  id: string,
): Promise<{
  state: ReportState;
  email: string | null;
  locale: Locale | null;
  lessonTitle: string;
  placeTitle: string;
} | null> {
  // The lock comes first, and another statement reads the report. A single statement would not see what another request wrote while it
  // waited for the lock.
  const [held] = await db`select from problem_report where id = ${id} for update`;
  if (!held) return null;
  const [row] = await db<
    { state: ReportState; email: string | null; locale: Locale | null; lessonTitle: string; placeTitle: string }[]
  >`
    select ${stateOf(db)} as state, s.email, s.locale, r.lesson_title, r.place_title
      from problem_report r ${joinLatestEvent(db)}
      left join problem_report_sender s on s.report_id = r.id and s.email <> ''
     where r.id = ${id}`;
  return row ?? null;
}

export async function insertProblemReportEvent(
  db: Db,
  event: { reportId: string; kind: ReportEvent["kind"]; actor: string; note: string; now: Date },
): Promise<void> {
  const { reportId, kind, actor, note, now } = event;
  await db`
    insert into problem_report_event (report_id, no, kind, at, actor, note)
    select ${reportId}, coalesce(max(no), 0) + 1, ${kind}, ${now}, ${actor}, ${note}
      from problem_report_event where report_id = ${reportId}`;
}

/** Records that the administrators were notified of every new problem report. Returns the number of these reports. */
export async function insertNotifiedEventsForNewProblemReports(db: Db, now: Date): Promise<number> {
  const { count } = await db`
    insert into problem_report_event (report_id, no, kind, at, actor)
    select r.id, 1, 'notified', ${now}, 'job' from problem_report r
     where not exists (select from problem_report_event e where e.report_id = r.id)
    on conflict do nothing`;
  return count;
}

export interface ProblemReportCounts {
  open: number;
  weeks: number[];
}

/** Returns the number of open problem reports. `weeks`: the number of new ones in each of the eight weeks after `since`. */
export async function selectProblemReportCounts(db: Db, since: Date): Promise<ProblemReportCounts> {
  const [row] = await db<ProblemReportCounts[]>`
    with report as (
      select r.at, latest.kind is not distinct from 'closed' as closed from problem_report r ${joinLatestEvent(db)}
    )
    select count(*) filter (where not closed)::int as open,
           (select json_agg((select count(*)::int from report
                              where report.at > ${since}::timestamptz + make_interval(weeks => w)
                                and report.at <= ${since}::timestamptz + make_interval(weeks => w + 1)) order by w)
              from generate_series(0, 7) w) as weeks
      from report`;
  return row ?? { open: 0, weeks: [] };
}

/** Returns an SQL condition for a problem report `r`: it was closed before a moment, and not opened again. */
function isClosedBefore(db: Db, moment: Date) {
  return db`
    exists (select from (${selectLatestEvent(db)}) latest where latest.kind = 'closed' and latest.at < ${moment})`;
}

/**
 * Erases the senders' addresses of problem reports that were closed before `addressBefore` or made before `reportBefore`. Returns the
 * number of erased addresses.
 */
export async function eraseProblemReportSenders(
  db: Db,
  { addressBefore, reportBefore }: { addressBefore: Date; reportBefore: Date },
): Promise<number> {
  const { count } = await db`
    update problem_report_sender s set email = '', learner_id = null from problem_report r
     where r.id = s.report_id and s.email <> '' and (r.at < ${reportBefore} or (${isClosedBefore(db, addressBefore)}))`;
  return count;
}

/**
 * Deletes the problem reports that were closed before a moment and not opened again. Call
 * `allowDeletesFromAppendOnlyTables` in the transaction first. Returns the number of deleted reports.
 */
export async function deleteProblemReportsClosedBefore(db: Db, before: Date): Promise<number> {
  const { count } = await db`delete from problem_report r where ${isClosedBefore(db, before)}`;
  return count;
}

/** Returns the senders' addresses that contain a character outside ASCII, each once. */
export async function selectNonAsciiProblemReportSenderEmails(db: Db): Promise<string[]> {
  const rows = await db<{ email: string }[]>`
    select distinct email from problem_report_sender where octet_length(email) <> char_length(email)`;
  return rows.map(({ email }) => email);
}

export async function replaceProblemReportSenderEmail(db: Db, email: string, changed: string): Promise<void> {
  await db`update problem_report_sender set email = ${changed} where email = ${email}`;
}
