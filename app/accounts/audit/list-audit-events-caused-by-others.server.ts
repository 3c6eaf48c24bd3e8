import type { Db } from "~/platform/database/database.server";
import {
  type AuditEventCausedByOther,
  type AuditEventSearchPeriod,
  selectAuditEventsCausedByOthers,
} from "./audit-events.sql.server";

export type { AuditEventCausedByOther, AuditEventSearchPeriod } from "./audit-events.sql.server";

/**
 * Returns what other people did to a learner, and to groups in the periods when the learner belonged to them; the newest come first. All is
 * read by one SQL statement.
 */
export function listAuditEventsCausedByOthers(
  db: Db,
  asking: { learnerId: string; spans: AuditEventSearchPeriod[]; limit: number; offset: number },
): Promise<AuditEventCausedByOther[]> {
  return selectAuditEventsCausedByOthers(db, asking);
}
