import { allowAppendOnlyDeletes } from "~/platform/database/append-only-deletes.server";
import type { Pool } from "~/platform/database/database.server";
import {
  deleteHolderWithoutCertificates,
  deleteOldCertificate,
  listOldCertificates,
} from "./old-certificates.sql.server";

const atOnce = 500;

/**
 * Deletes certificates of people who have no account any more, seven years after issue. The status stays, without personal data, so that
 * the certificate's page can say that it was issued. A holder without certificates is deleted, too. Returns the number of deleted
 * certificates.
 */
export async function removeOldCertificates(pool: Pool, { now }: { now: Date }): Promise<number> {
  let removed = 0;
  for (;;) {
    const old = await listOldCertificates(pool, { now, limit: atOnce });
    for (const { learnerId, id } of old) {
      await pool.begin(async (tx) => {
        await allowAppendOnlyDeletes(tx);
        await deleteOldCertificate(tx, { learnerId, id, now });
        await deleteHolderWithoutCertificates(tx, learnerId);
      });
    }
    removed += old.length;
    if (old.length < atOnce) return removed;
  }
}
