import { allowDeletesFromAppendOnlyTables } from "~/platform/database/allow-deletes-from-append-only-tables.server";
import type { Pool } from "~/platform/database/database.server";
import { problemReportRetention } from "./problem-report-retention";
import { deleteProblemReportsClosedBefore, eraseProblemReportSenders } from "./problem-reports.sql.server";

const dayMs = 86_400_000;

/**
 * Erases the sender's address of a problem report some time after the report was closed, and of every very old report. Deletes closed
 * reports after a longer time. The periods are in `problemReportRetention`.
 */
export async function deleteExpiredProblemReportData(
  pool: Pool,
  { now }: { now: Date },
): Promise<{ addresses: number; reports: number }> {
  const addressBefore = new Date(now.getTime() - problemReportRetention.addressDays * dayMs);
  const reportBefore = monthsBefore(now, problemReportRetention.reportMonths);
  return pool.begin(async (tx) => {
    await allowDeletesFromAppendOnlyTables(tx);
    const addresses = await eraseProblemReportSenders(tx, { addressBefore, reportBefore });
    const reports = await deleteProblemReportsClosedBefore(tx, reportBefore);
    return { addresses, reports };
  });
}

function monthsBefore(now: Date, months: number): Date {
  const date = new Date(now);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date;
}
