/** SQL for certificates whose retention period is over. Only files in `app/certificates` may import it. */
import type { Db } from "~/platform/database/database.server";
import { insertCertificateEvent } from "../issue/certificates.sql.server";
import { certificateRetentionYears } from "./certificate-retention-period";

export interface OldCertificate {
  learnerId: string;
  id: string;
}

/** Stands before all certificates, in their order. */
export const beforeAllCertificates: OldCertificate = { learnerId: "00000000-0000-0000-0000-000000000000", id: "" };

/**
 * Returns certificates whose retention period is over, and whose holder has no account. The period counts from the latest version, because
 * a corrected name is a new issue. `after`: they come after this one, in the order of learner and id.
 */
export async function listOldCertificatesWithoutAccount(
  db: Db,
  { now, after, limit }: { now: Date; after: OldCertificate; limit: number },
): Promise<OldCertificate[]> {
  const rows = await db<OldCertificate[]>`
    select c.learner_id, c.id from certificate c join learner l on l.id = c.learner_id and l.kind = 'holder'
     where (c.learner_id, c.id) > (${after.learnerId}::uuid, ${after.id})
     group by c.learner_id, c.id
    having max(c.issued_at) + make_interval(years => ${certificateRetentionYears}) <= ${now}
     order by c.learner_id, c.id limit ${limit}`;
  return [...rows];
}

/**
 * Deletes a certificate and what identifies its holder, and records that it was erased. Call
 * `allowDeletesFromAppendOnlyTables` in the transaction first.
 */
export async function eraseOldCertificate(
  db: Db,
  { learnerId, id, now }: OldCertificate & { now: Date },
): Promise<void> {
  await db`delete from certificate where learner_id = ${learnerId} and id = ${id}`;
  await db`update certificate_status set learner_id = null, name_shown = false where id = ${id}`;
  await insertCertificateEvent(db, { id, kind: "erased", actor: "retention", now });
}

export async function deleteHolderIfNoCertificatesLeft(db: Db, learnerId: string): Promise<void> {
  await db`
    delete from learner where id = ${learnerId} and kind = 'holder'
       and not exists (select from certificate where learner_id = ${learnerId})`;
}
