import type { Pool } from "~/platform/database/database.server";
import { problemRetention } from "./problem-retention";

const dayMs = 86_400_000;

/**
 * An address goes some time after its report was closed, and never outlives the longest time, however long a report stays
 * open; from then on nobody knows whose report it was. A closed report goes later. Times are in `problemRetention`.
 */
export async function cleanProblemReports(
  pool: Pool,
  { now }: { now: Date },
): Promise<{ addresses: number; reports: number }> {
  const addressBefore = new Date(now.getTime() - problemRetention.addressDays * dayMs);
  const reportBefore = monthsBefore(now, problemRetention.reportMonths);
  return pool.begin(async (tx) => {
    await tx`set local leerdossier.retention = 'on'`;
    const closedBefore = (moment: Date) => tx`
      (select e.at from problem_report_event e where e.report_id = r.id and e.kind <> 'notified' order by no desc limit 1) < ${moment}
      and (select e.kind from problem_report_event e where e.report_id = r.id and e.kind <> 'notified' order by no desc limit 1) = 'closed'`;
    const addresses = await tx`
      update problem_report_sender s set email = '', learner_id = null from problem_report r
       where r.id = s.report_id and s.email <> '' and (r.at < ${reportBefore} or (${closedBefore(addressBefore)}))`;
    const reports = await tx`delete from problem_report r where ${closedBefore(reportBefore)}`;
    return { addresses: addresses.count, reports: reports.count };
  });
}

function monthsBefore(now: Date, months: number): Date {
  const date = new Date(now);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date;
}
