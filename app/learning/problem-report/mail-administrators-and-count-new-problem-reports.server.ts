import { listAdministrators } from "~/accounts/role/administrators.server";
import type { Pool } from "~/platform/database/database.server";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import { insertNotifiedEventsForNewProblemReports } from "./problem-reports.sql.server";

/**
 * Sends every administrator one mail with the number of new problem reports. A job calls this every hour. If there is no administrator, the
 * reports wait until there is one. Returns the number of new reports.
 */
export function mailAdministratorsAndCountNewProblemReports(
  pool: Pool,
  { mail, now }: { mail: MailQueue; now: Date },
): Promise<number> {
  return pool.begin(async (tx) => {
    const administrators = await listAdministrators(tx);
    if (administrators.length === 0) return 0;
    // The inserted rows act as a lock: if two processes do this at once, one inserts the rows, and the other finds no new reports.
    const count = await insertNotifiedEventsForNewProblemReports(tx, now);
    if (count === 0) return 0;
    for (const { learnerId, email, name, locale } of administrators) {
      const idempotencyKey = `problem-reports-${now.getTime()}-${learnerId}`;
      const data = { name, count };
      await mail.enqueue(tx, { idempotencyKey, recipient: email, template: "problem-reports", locale, data }, now);
    }
    return count;
  });
}
