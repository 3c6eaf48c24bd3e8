import type { Db } from "~/platform/database/database.server";
import { listOwnCertificates } from "../issue/certificates.sql.server";
import type { CertificateFacts } from "../issue/facts";

/** Everything that this room stores about one learner's certificate, as JSON. The PDF is at the certificate's address. */
export interface CertificateExport {
  code: string;
  course: string;
  edition: string;
  name: string;
  issuedAt: string;
  state: string;
  nameShown: boolean;
  /** Hash of the PDF. */
  sha256: string;
  facts: CertificateFacts;
}

export async function exportCertificates(db: Db, learnerId: string): Promise<CertificateExport[]> {
  const rows = await listOwnCertificates(db, learnerId);
  return rows.map(({ id, courseId, label, issuedAt, ...rest }) => {
    return { code: id, course: courseId, edition: label, issuedAt: issuedAt.toISOString(), ...rest };
  });
}
