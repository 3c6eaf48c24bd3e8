import type { Db } from "~/platform/database/database.server";
import { type FullReport, type ReportRow, selectReport, selectReports } from "./problem-reports.sql.server";

export type { FullReport, ReportRow } from "./problem-reports.sql.server";

const perPage = 25;

/** For administrators: reports of one kind of state, newest first; `page` from 1. */
export async function listProblemReports(
  db: Db,
  { closed, page }: { closed: boolean; page: number },
): Promise<{ reports: ReportRow[]; more: boolean }> {
  const rows = await selectReports(db, { closed, limit: perPage + 1, offset: (page - 1) * perPage });
  return { reports: rows.slice(0, perPage), more: rows.length > perPage };
}

/** For administrators: one report with all that was done about it. Null when there is none. */
export function getProblemReport(db: Db, id: string): Promise<FullReport | null> {
  return selectReport(db, id);
}

/** The number of open and closed reports, and of new reports in each of the last eight weeks, the oldest week first. */
export async function countProblemReports(
  db: Db,
  { now }: { now: Date },
): Promise<{ open: number; closed: number; weeks: number[] }> {
  const since = new Date(now.getTime() - 8 * 7 * 86_400_000);
  const [row] = await db<{ open: number; closed: number; weeks: number[] }[]>`
    with report as (
      select r.at, exists (
               select from (select kind from problem_report_event e where e.report_id = r.id and e.kind <> 'notified'
                             order by no desc limit 1) latest where latest.kind = 'closed') as closed
        from problem_report r
    )
    select count(*) filter (where not closed)::int as open, count(*) filter (where closed)::int as closed,
           (select json_agg((select count(*)::int from report
                              where report.at > ${since}::timestamptz + make_interval(weeks => w)
                                and report.at <= ${since}::timestamptz + make_interval(weeks => w + 1)) order by w)
              from generate_series(0, 7) w) as weeks
      from report`;
  return row ?? { open: 0, closed: 0, weeks: [] };
}
