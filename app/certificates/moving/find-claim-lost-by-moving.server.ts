import type { ReleaseCache } from "~/content/release/release-cache.server";
import { getCourseCompletion, getCourseCompletionAfterMoving } from "~/learning/progress/get-course-completion.server";
import type { Db } from "~/platform/database/database.server";
import type { LostClaim } from "../issue/certificate-claim";
import { type CertificateClaimInput, getCertificateClaim } from "../issue/get-certificate-claim.server";

/**
 * Returns which certificate a learner would lose by moving to the newest edition of a course: they earned it, do not have it yet, and could
 * not claim it just after moving. Returns null if there is none. A certificate that they could claim then is only the same one if it rests
 * on an attempt at the pool of the edition that they leave. Otherwise it is another one, which they may have already.
 */
export async function findClaimLostByMoving(
  db: Db,
  releases: ReleaseCache,
  input: CertificateClaimInput,
): Promise<LostClaim | null> {
  const claim = await getCertificateClaim(db, releases, input);
  const isGuest = claim?.kind === "guest" && claim.isEarned;
  // Who waits until a sitting is closed earned it, too.
  if (!isGuest && claim?.kind !== "ready" && claim?.kind !== "waiting") return null;
  const lost = isGuest ? "guest" : "ready";
  const key = { learnerId: input.learner.learnerId, courseId: input.courseId };
  const after = (await getCourseCompletionAfterMoving(db, releases, key))?.result;
  if (after?.form !== "final-test") return lost;
  const now = await getCourseCompletion(db, releases, key);
  return now?.finalTest?.attemptIds.includes(after.attemptId) ? null : lost;
}
