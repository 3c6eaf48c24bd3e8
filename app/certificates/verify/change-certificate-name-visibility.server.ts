import { recordAuditEvent } from "~/accounts/audit/record-audit-event.server";
import type { Pool } from "~/platform/database/database.server";
import { insertCertificateEvent, updateCertificateNameShown } from "../issue/certificates.sql.server";

/** Shows or hides the holder's name on the public page of their certificate. Nothing happens to another learner's certificate. */
export async function changeCertificateNameVisibility(
  pool: Pool,
  { learnerId, id, shown, now }: { learnerId: string; id: string; shown: boolean; now: Date },
): Promise<void> {
  await pool.begin(async (tx) => {
    if (!(await updateCertificateNameShown(tx, { id, learnerId, shown }))) return;
    await insertCertificateEvent(tx, { id, kind: shown ? "name-shown" : "name-hidden", actor: "holder", now });
    const action = shown ? "certificate-name-shown" : "certificate-name-hidden";
    await recordAuditEvent(tx, { actor: learnerId, subject: learnerId, action, now });
  });
}
