import type { Db } from "~/platform/database/database.server";
import { isHolder } from "../issue/certificates.sql.server";

/** Returns whether a learner has a certificate. If so, an inactive account becomes a holder and is not deleted. */
export function hasCertificates(db: Db, { learnerId }: { learnerId: string }): Promise<boolean> {
  return isHolder(db, learnerId);
}
