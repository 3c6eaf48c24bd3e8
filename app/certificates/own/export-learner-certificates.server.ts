import type { Db } from "~/platform/database/database.server";
import { selectLearnerCertificatesInLatestVersion } from "../issue/certificates.sql.server";
import type { CertificateFacts } from "../issue/facts";

/**
 * What is stored about one certificate of a learner, for the file with all data about them. The PDF itself is at the certificate's address.
 */
interface CertificateExport {
  code: string;
  course: string;
  edition: string;
  name: string;
  /** The holder's number in a register, or null if none was given. */
  registerNumber: string | null;
  issuedAt: string;
  state: string;
  nameShown: boolean;
  /** SHA-256 hash of the certificate's PDF. */
  sha256: string;
  facts: CertificateFacts;
}

export async function exportLearnerCertificates(db: Db, learnerId: string): Promise<CertificateExport[]> {
  const rows = await selectLearnerCertificatesInLatestVersion(db, learnerId);
  return rows.map(({ id, courseId, label, issuedAt, ...rest }) => {
    return { code: id, course: courseId, edition: label, issuedAt: issuedAt.toISOString(), ...rest };
  });
}
