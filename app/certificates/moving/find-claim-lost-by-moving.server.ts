import type { ReleaseCache } from "~/content/release/release-cache.server";
import { getCourseCompletionAfterMoving } from "~/learning/progress/get-course-completion.server";
import type { Db } from "~/platform/database/database.server";
import type { LostClaim } from "../issue/certificate-claim";
import { type CertificateClaimInput, getCertificateClaim } from "../issue/get-certificate-claim.server";

/**
 * Returns which certificate a learner would lose by moving to the newest edition of a course: they earned it, do not have it yet, and could
 * not claim any just after moving. Returns null if there is none.
 */
export async function findClaimLostByMoving(
  db: Db,
  releases: ReleaseCache,
  input: CertificateClaimInput,
): Promise<LostClaim | null> {
  const claim = await getCertificateClaim(db, releases, input);
  if (claim?.kind !== "ready" && !(claim?.kind === "guest" && claim.isEarned)) return null;
  const { learner, courseId } = input;
  const after = await getCourseCompletionAfterMoving(db, releases, { learnerId: learner.learnerId, courseId });
  return after?.result ? null : claim.kind;
}
