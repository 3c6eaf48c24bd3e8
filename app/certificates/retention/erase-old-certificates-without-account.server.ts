import { allowDeletesFromAppendOnlyTables } from "~/platform/database/allow-deletes-from-append-only-tables.server";
import type { Pool } from "~/platform/database/database.server";
import { runForEach, throwCollectedErrors } from "~/platform/run-for-each";
import {
  beforeAllCertificates,
  deleteHolderIfNoCertificatesLeft,
  eraseOldCertificate,
  listOldCertificatesWithoutAccount,
  type OldCertificate,
} from "./old-certificates-without-account.sql.server";

const atOnce = 500;

/**
 * Deletes certificates of people who have no account any more, seven years after issue. The status stays, without personal data, so that
 * the certificate's page can say that it was issued. A holder without certificates is deleted, too. Returns the number of deleted
 * certificates. One that fails does not stop the others.
 * @throws AggregateError at the end, if some failed
 */
export async function eraseOldCertificatesWithoutAccount(pool: Pool, { now }: { now: Date }): Promise<number> {
  const errors: unknown[] = [];
  const erase = ({ learnerId, id }: OldCertificate) =>
    pool.begin(async (tx) => {
      await allowDeletesFromAppendOnlyTables(tx);
      await eraseOldCertificate(tx, { learnerId, id, now });
      await deleteHolderIfNoCertificatesLeft(tx, learnerId);
      return true;
    });
  let removed = 0;
  let after = beforeAllCertificates;
  for (;;) {
    const old = await listOldCertificatesWithoutAccount(pool, { now, after, limit: atOnce });
    removed += await runForEach(old, erase, errors);
    if (old.length < atOnce) break;
    after = old.at(-1) ?? after;
  }
  throwCollectedErrors(errors);
  return removed;
}
