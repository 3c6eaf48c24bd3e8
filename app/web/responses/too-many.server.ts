import { type RateLimitName, takeTryOfEachLimit } from "~/platform/rate-limits.server";
import type { FormNotSavedReason } from "~/ui/form-not-saved-reason";
import type { RequestContext } from "../context.server";

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
