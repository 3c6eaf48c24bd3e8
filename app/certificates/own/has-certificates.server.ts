import type { Db } from "~/platform/database/database.server";
import { hasCertificateRows } from "../issue/certificates.sql.server";

/**
 * Returns whether a learner has a certificate. If so, the learner is not deleted when their inactive account ends, but becomes a holder.
 */
export function hasCertificates(db: Db, { learnerId }: { learnerId: string }): Promise<boolean> {
  return hasCertificateRows(db, learnerId);
}
