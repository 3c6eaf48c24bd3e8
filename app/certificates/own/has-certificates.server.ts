import type { Db } from "~/platform/database/database.server";
import { isHolder } from "../issue/certificates.sql.server";

/** Whether a learner holds a certificate: then something is left to keep when the account is not used any more. */
export function hasCertificates(db: Db, { learnerId }: { learnerId: string }): Promise<boolean> {
  return isHolder(db, learnerId);
}
