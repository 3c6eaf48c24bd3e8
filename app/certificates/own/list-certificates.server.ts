import type { Db } from "~/platform/database/database.server";
import { listOwnCertificates } from "../issue/certificates.sql.server";
import type { OwnCertificate } from "./own-certificate";

/** Returns the certificates of a learner, the newest first. */
export async function listCertificates(db: Db, { learnerId }: { learnerId: string }): Promise<OwnCertificate[]> {
  const rows = await listOwnCertificates(db, learnerId);
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
  }));
}
