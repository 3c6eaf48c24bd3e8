/** Helpers that the routes about joining and about memberships share. */
import type { JoinRefusal } from "~/cohorts/joining/join-ticket";
import { getCohortForMember } from "~/cohorts/joining/list-memberships.server";
import { takeTryOfEachLimit } from "~/platform/rate-limits.server";
import type { RequestContext } from "~/web/context.server";
import { requireAccount } from "~/web/guards/viewer.server";
import { requireValidId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { tooManyTriesResponse } from "~/web/responses/too-many.server";

/**
 * Counts a look-up of a join code or an invitation against the limit of the client's address, because a short code could be guessed by
 * unlimited tries. Call `giveBack` if the code exists, because a whole class joins from one address.
 * @throws a 429 response after too many look-ups
 */
export async function chargeJoinTicketLookupToLimit({
  limits,
  clientAddress,
}: RequestContext): Promise<{ giveBack(): Promise<void> }> {
  const tries = await takeTryOfEachLimit(limits, ["join-address", clientAddress]);
  if (!tries.ok) throw tooManyTriesResponse(tries.retryAfterSeconds);
  return tries;
}

/** The HTTP status of the page that tells why a person can't join, for each reason. */
export const httpStatusByJoinRefusal: Record<JoinRefusal, number> = {
  unknown: 404,
  revoked: 410,
  withdrawn: 410,
  expired: 410,
  used: 410,
  "cohort-over": 410,
  full: 409,
  removed: 403,
  trainer: 200,
};

/**
 * Returns the viewer's membership.
 * @throws a 404 response if the viewer is not a member.
 */
export async function requireMembership(request: Request, context: RequestContext, cohortId: string | undefined) {
  const { learnerId } = await requireAccount(request, context);
  const key = { learnerId, cohortId: requireValidId(cohortId) };
  const membership = await getCohortForMember(context.pool, key);
  if (!membership) throw notFoundResponse();
  return { key, membership };
}
