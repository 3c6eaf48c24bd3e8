import type { Viewer } from "~/accounts/session/viewer";
import { findClaimLostByMoving } from "~/certificates/moving/find-claim-lost-by-moving.server";
import { getNewerEdition } from "~/learning/enrolment/get-newer-edition.server";
import type { RequestContext } from "~/web/context.server";
import type { NewerEditionOfferData } from "./newer-edition-offer";

/** Returns what a viewer should know before they move to the newest edition of a course. Returns null if they are in it. */
export async function readNewerEditionOffer(
  context: RequestContext,
  viewer: Viewer,
  courseId: string,
): Promise<NewerEditionOfferData | null> {
  const { pool, releases, config } = context;
  const now = context.now();
  const edition = await getNewerEdition(pool, releases, { learnerId: viewer.learnerId, courseId, now });
  if (!edition) return null;
  const isPublic = config.publicUrl !== null;
  return {
    courseId,
    edition,
    lostClaim: await findClaimLostByMoving(pool, releases, { learner: viewer, courseId, isPublic, now }),
  };
}
