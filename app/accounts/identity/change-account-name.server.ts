import type { Pool } from "~/platform/database/database.server";
import { recordAuditEvent } from "../audit/record-audit-event.server";
import { updateAccountName } from "./accounts.sql.server";

/** Changes the name of an account, and records in the audit that it changed. `name` must be a result of `validatePersonName`. */
export async function changeAccountName(
  pool: Pool,
  { learnerId, name, now }: { learnerId: string; name: string; now: Date },
): Promise<void> {
  await pool.begin(async (tx) => {
    if (await updateAccountName(tx, learnerId, name)) {
      await recordAuditEvent(tx, { actor: learnerId, subject: learnerId, action: "name-changed", now });
    }
  });
}
