import type { Viewer } from "~/accounts/session/viewer";
import { type RateLimitName, takeTryOfEachLimit } from "~/platform/rate-limits.server";
import type { FormNotSavedReason } from "~/ui/form-not-saved-reason";
import type { RequestContext } from "../context.server";
import { listTypedTextsToShowAgain } from "../forms/typed-texts-to-show-again";

/**
 * Creates the response after too many tries: `Retry-After` for programs. From the body, the error page tells people the same time in words.
 */
export function tooManyTriesResponse(retryAfterSeconds: number): Response {
  return new Response(JSON.stringify({ retryAfterSeconds }), {
    status: 429,
    headers: { "Retry-After": String(retryAfterSeconds), "Content-Type": "application/json; charset=utf-8" },
  });
}

/** Returns the headers of a page that explains why a form was not saved: `Retry-After` if it was sent too often. */
export function composeRetryAfterHeaders(why: FormNotSavedReason): Record<string, string> {
  return why.kind === "too-often" ? { "Retry-After": String(why.retryAfterSeconds) } : {};
}

/**
 * Uses one of the client address's tries to look something up by a code, so that nobody can guess codes without end. Call `giveBack` if the
 * code exists, so that only unknown codes count: a whole class may share one address.
 * @throws a 429 response after too many unknown codes from this address
 */
export async function chargeLookupToLimit(
  { limits, clientAddress }: RequestContext,
  name: Extract<RateLimitName, "certificate-address" | "join-address">,
): Promise<{ giveBack(): Promise<void> }> {
  const tries = await takeTryOfEachLimit(limits, [name, clientAddress]);
  if (!tries.ok) throw tooManyTriesResponse(tries.retryAfterSeconds);
  return tries;
}

/**
 * Counts a file that a trainer downloads, because each takes much work.
 * @throws a 429 response after too many files
 */
export async function chargeDownloadToLimit({ limits }: RequestContext, learnerId: string): Promise<void> {
  const limit = await limits.consume("trainer-export", learnerId);
  if (!limit.ok) throw tooManyTriesResponse(limit.retryAfterSeconds);
}

/**
 * Counts a search: of a learner, and of the network address of a visitor. A guest counts as both, because anybody can be many guests.
 * @throws a 429 response after too many searches
 */
export async function chargeSearchToLimit(
  { limits, clientAddress }: Pick<RequestContext, "limits" | "clientAddress">,
  viewer: Pick<Viewer, "kind" | "learnerId"> | null,
): Promise<void> {
  const ofAddress = [
    ["search-burst-address", clientAddress],
    ["search-address", clientAddress],
  ] as const;
  const limit = await takeTryOfEachLimit(
    limits,
    ...(viewer ? [["search-learner", viewer.learnerId] as const] : []),
    ...(viewer?.kind === "account" ? [] : ofAddress),
  );
  if (!limit.ok) throw tooManyTriesResponse(limit.retryAfterSeconds);
}

/**
 * Uses one of a learner's tries to save something of which each save can be another row. `back`: the page of the form.
 * @throws a 429 response if the learner saves too often. The page gate then shows what was typed, and leads back.
 */
export async function chargeSaveToLimit(
  context: RequestContext,
  name: Extract<RateLimitName, "final-test-choice" | "closing-case-choice">,
  { learnerId, back, fields }: { learnerId: string; back: string; fields: Record<string, string[]> },
): Promise<void> {
  const limit = await context.limits.consume(name, learnerId);
  if (limit.ok) return;
  const { retryAfterSeconds } = limit;
  const why = { kind: "too-often" as const, retryAfterSeconds };
  context.notTaken = { why, back, typed: listTypedTextsToShowAgain(back, fields), status: 429 };
  throw tooManyTriesResponse(retryAfterSeconds);
}
