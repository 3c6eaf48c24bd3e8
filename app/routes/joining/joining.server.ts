/** Helpers that the routes about joining and about memberships share. */
import type { JoinRefusal } from "~/cohorts/joining/join-ticket";
import { getCohortForMember, getFormerMembership } from "~/cohorts/joining/list-memberships.server";
import type { RequestContext } from "~/web/context.server";
import { requireAccount } from "~/web/guards/viewer.server";
import { requireValidId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";

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
 * Returns the viewer's membership, or how it ended.
 * @throws a 404 response if the viewer never was a member.
 */
export async function requirePresentOrFormerMembership(
  request: Request,
  context: RequestContext,
  cohortId: string | undefined,
) {
  const { learnerId } = await requireAccount(request, context);
  const key = { learnerId, cohortId: requireValidId(cohortId) };
  const membership = await getCohortForMember(context.pool, key);
  if (membership) return { key, membership, former: null };
  const former = await getFormerMembership(context.pool, key);
  if (!former) throw notFoundResponse();
  return { key, membership: null, former };
}

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
