import { allowAppendOnlyDeletes } from "~/platform/database/append-only-deletes.server";
import type { Pool } from "~/platform/database/database.server";
import { deleteEmptyHolder, deleteOldCertificate, listOldCertificates } from "./old-certificates.sql.server";

const atOnce = 500;

/**
 * Seven years after issue a certificate whose holder has no account goes. Its status stays, with nothing personal, so that its page
 * can say that it was issued and that the server knows nothing more; a holder without certificates goes too. Returns how many went.
 */
export async function removeOldCertificates(pool: Pool, { now }: { now: Date }): Promise<number> {
  let removed = 0;
  for (;;) {
    const old = await listOldCertificates(pool, { now, limit: atOnce });
    for (const { learnerId, id } of old) {
      await pool.begin(async (tx) => {
        await allowAppendOnlyDeletes(tx);
        await deleteOldCertificate(tx, { learnerId, id, now });
        await deleteEmptyHolder(tx, learnerId);
      });
    }
    removed += old.length;
    if (old.length < atOnce) return removed;
  }
}
