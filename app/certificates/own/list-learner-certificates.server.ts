import type { Db } from "~/platform/database/database.server";
import { selectLearnerCertificatesInLatestVersion } from "../issue/certificates.sql.server";
import type { LearnerCertificate } from "./learner-certificate";

/** Returns the certificates of a learner, the newest first. */
export async function listLearnerCertificates(
  db: Db,
  { learnerId }: { learnerId: string },
): Promise<LearnerCertificate[]> {
  const rows = await selectLearnerCertificatesInLatestVersion(db, learnerId);
  return rows.map(({ id, courseId, label, name, facts, issuedAt, state, nameShown }) => ({
    id,
    courseId,
    edition: label,
    title: facts.course.title,
    language: facts.course.language,
    name,
    issuedAt: issuedAt.toISOString(),
    state,
    trial: facts.trial,
    nameShown,
    supervisedBy: facts.supervised || null,
  }));
}
