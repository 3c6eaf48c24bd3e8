import type { ReleaseCache } from "~/content/release/release-cache.server";
import { moveLearnerToNewestEdition } from "~/learning/enrolment/move-learner-to-newest-edition.server";
import type { Pool } from "~/platform/database/database.server";
import type { CertificateClaimInput } from "../issue/get-certificate-claim.server";
import { findClaimLostByMoving } from "./find-claim-lost-by-moving.server";

/**
 * Moves a learner to the newest edition of a course, as `moveLearnerToNewestEdition` does. A learner who would lose a certificate that they
 * can claim now must say so first (`withoutCertificate`). A guest can't claim any, so a guest moves without saying it.
 */
export function moveToNewestEdition(
  pool: Pool,
  releases: ReleaseCache,
  { withoutCertificate, to, ...input }: CertificateClaimInput & { withoutCertificate: boolean; to?: string },
): ReturnType<typeof moveLearnerToNewestEdition> {
  const { learner, courseId, now } = input;
  return moveLearnerToNewestEdition(pool, releases, {
    learnerId: learner.learnerId,
    courseId,
    to,
    confirms: async (db) => withoutCertificate || (await findClaimLostByMoving(db, releases, input)) !== "ready",
    now,
  });
}
