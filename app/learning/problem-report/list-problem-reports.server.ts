import type { Db } from "~/platform/database/database.server";
import {
  type ProblemReportCounts,
  type ProblemReportDetails,
  type ProblemReportRow,
  selectProblemReport,
  selectProblemReportCounts,
  selectProblemReports,
} from "./problem-reports.sql.server";

export type { ProblemReportDetails, ProblemReportRow } from "./problem-reports.sql.server";

const perPage = 25;

/**
 * Returns one page of the open or the closed problem reports, for administrators, the newest first. `page`: the number of the page, from 1.
 */
export async function listProblemReports(
  db: Db,
  { closed, page }: { closed: boolean; page: number },
): Promise<{ reports: ProblemReportRow[]; more: boolean }> {
  const rows = await selectProblemReports(db, { closed, limit: perPage + 1, offset: (page - 1) * perPage });
  return { reports: rows.slice(0, perPage), more: rows.length > perPage };
}

/** Returns one problem report with everything that happened to it, for administrators. Returns null if there is no such report. */
export function getProblemReport(db: Db, id: string): Promise<ProblemReportDetails | null> {
  return selectProblemReport(db, id);
}

/** Returns the number of open problem reports, and the number of new ones in each of the last eight weeks, the oldest week first. */
export function countProblemReports(db: Db, { now }: { now: Date }): Promise<ProblemReportCounts> {
  const since = new Date(now.getTime() - 8 * 7 * 86_400_000);
  return selectProblemReportCounts(db, since);
}
