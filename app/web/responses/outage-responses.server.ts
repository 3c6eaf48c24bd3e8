/**
 * This file answers requests while the database can't be reached: with status 503, and when to try again. Nothing that was sent is stored,
 * not even in part.
 */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { isDatabaseUnavailable } from "~/platform/database/database.server";
import type { Logger } from "~/platform/log.server";
import { retryAfterSecondsWhenFileReadingIsBusy } from "~/platform/reading/reading";
import { negotiateLocale } from "../params/locale";

/** How long a client waits before it tries again. A restart of the database, or a free connection, takes a few seconds. */
export const outageRetryAfterSeconds = 5;

/** The shortest time between two log lines about an outage, because in an outage every request fails in the same way. */
const logEveryMs = 1_000;
let loggedAt = Number.NEGATIVE_INFINITY;

/** Returns the response of a request during which the database could not be reached; null for any other error. */
export function composeOutageResponse(
  error: unknown,
  { context, request }: Pick<LoaderFunctionArgs, "context" | "request">,
): Response | null {
  if (!isDatabaseUnavailable(error)) return null;
  logDatabaseOutage(context.log, error);
  return away(request, outageRetryAfterSeconds);
}

export function logDatabaseOutage(log: Logger, error: unknown): void {
  if (performance.now() - loggedAt <= logEveryMs) return;
  loggedAt = performance.now();
  log.warn({ err: error }, "no database");
}

/** Creates the response if a large file can't be written now, because others wait for theirs. It says so, for the words of the page. */
export function busyResponse(request: Request): Response {
  return away(request, retryAfterSecondsWhenFileReadingIsBusy, { busy: true });
}

/** Creates the response with status 503. It contains the language, because the page around an error has no loader that could give it. */
function away({ headers }: Request, retryAfterSeconds: number, told: { busy?: true } = {}): Response {
  const locale = negotiateLocale(headers.get("cookie"), headers.get("accept-language"));
  return Response.json({ locale, ...told }, { status: 503, headers: { "Retry-After": String(retryAfterSeconds) } });
}
