/** What the routes of joining and of memberships share. */
import type { JoinRefusal } from "~/cohorts/joining/join-ticket";
import { getMembership } from "~/cohorts/joining/list-memberships.server";
import { takeTries } from "~/platform/rate-limits.server";
import type { RequestContext } from "~/web/context.server";
import { requireAccount } from "~/web/guards/viewer.server";
import { requireId } from "~/web/params/address";
import { notFound } from "~/web/responses/refusals";
import { tooManyTries } from "~/web/responses/too-many.server";

/**
 * A code is short enough to guess, for whoever may try for ever. Give the try back when there is such a code: a class joins from
 * one address. @throws a 429 response.
 */
export async function allowTicket({ limits, clientAddress }: RequestContext): Promise<{ giveBack(): Promise<void> }> {
  const tries = await takeTries(limits, ["join-address", clientAddress]);
  if (!tries.ok) throw tooManyTries(tries.retryAfterSeconds);
  return tries;
}

/** Of the page that says why somebody can't join. */
export const refusalStatus: Record<JoinRefusal, number> = {
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

/** One's own membership. @throws a 404 response for whoever is no member. */
export async function requireMembership(request: Request, context: RequestContext, cohortId: string | undefined) {
  const { learnerId } = await requireAccount(request, context);
  const key = { learnerId, cohortId: requireId(cohortId) };
  const membership = await getMembership(context.pool, key);
  if (!membership) throw notFound();
  return { key, membership };
}
