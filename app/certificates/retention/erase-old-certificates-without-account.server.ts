import { allowDeletesFromAppendOnlyTables } from "~/platform/database/allow-deletes-from-append-only-tables.server";
import type { Pool } from "~/platform/database/database.server";
import {
  deleteHolderIfNoCertificatesLeft,
  eraseOldCertificate,
  listOldCertificatesWithoutAccount,
} from "./old-certificates-without-account.sql.server";

const atOnce = 500;

/**
 * Deletes certificates of people who have no account any more, seven years after issue. The status stays, without personal data, so that
 * the certificate's page can say that it was issued. A holder without certificates is deleted, too. Returns the number of deleted
 * certificates.
 */
export async function eraseOldCertificatesWithoutAccount(pool: Pool, { now }: { now: Date }): Promise<number> {
  let removed = 0;
  for (;;) {
    const old = await listOldCertificatesWithoutAccount(pool, { now, limit: atOnce });
    for (const { learnerId, id } of old) {
      await pool.begin(async (tx) => {
        await allowDeletesFromAppendOnlyTables(tx);
        await eraseOldCertificate(tx, { learnerId, id, now });
        await deleteHolderIfNoCertificatesLeft(tx, learnerId);
      });
    }
    removed += old.length;
    if (old.length < atOnce) return removed;
  }
}
