import type { Viewer } from "~/accounts/session/viewer";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import { getCourseCompletion } from "~/learning/progress/get-course-completion.server";
import type { Pool } from "~/platform/database/database.server";
import { type CertificateClaim, isCertificateFinal } from "./certificate-claim";
import { findLatestCertificateVersion } from "./certificates.sql.server";

interface CertificateClaimInput {
  learner: Pick<Viewer, "learnerId" | "kind" | "name">;
  courseId: string;
  /** Whether this installation is public. If not, a certificate is marked as a trial. */
  isPublic: boolean;
}

/** Returns how far a learner is with the certificate of a course, such as `incomplete` or `issued`. Returns null if there is no such course. */
export async function getCertificateClaim(
  pool: Pool,
  releases: ReleaseCache,
  { learner, courseId, isPublic }: CertificateClaimInput,
): Promise<CertificateClaim | null> {
  const { learnerId, kind, name } = learner;
  const completion = await getCourseCompletion(pool, releases, { learnerId, courseId });
  if (!completion) return null;
  const { label, lessons, result } = completion;
  const held = kind === "account" ? await findLatestCertificateVersion(pool, { learnerId, courseId, label }) : null;
  if (held && isCertificateFinal(held, isPublic)) return { kind: "issued", id: held.id };
  if (!result) {
    const missing = lessons.filter(({ state }) => state !== "passed");
    return { kind: "incomplete", passed: lessons.length - missing.length, total: lessons.length, missing };
  }
  return kind === "account" ? { kind: "ready", name: name ?? "", trial: !isPublic } : { kind: "guest" };
}
