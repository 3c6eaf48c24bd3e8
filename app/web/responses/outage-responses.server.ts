/**
 * This file answers requests while the database can't be reached: with status 503, and when to try again. Nothing that was sent is stored,
 * not even in part.
 */
import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { isDatabaseUnavailable } from "~/platform/database/database.server";
import type { Logger } from "~/platform/log.server";
import { negotiateLocale } from "../params/locale";

/** How long a client waits before it tries again. A restart of the database, or a free connection, takes a few seconds. */
export const outageRetryAfterSeconds = 5;

/** The shortest time between two log lines about an outage, because in an outage every request fails in the same way. */
const logEveryMs = 1_000;
let loggedAt = Number.NEGATIVE_INFINITY;

type Run<Args> = (args: Args) => unknown;

/** Returns the same routes, whose loaders and actions answer 503 if the database can't be reached. */
export function withDatabaseOutageResponses(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    const { loader, action } = route.module;
    const module = {
      ...route.module,
      ...(loader && { loader: bear(loader) }),
      ...(action && { action: bear(action) }),
    };
    return [id, { ...route, module }];
  });
  return { ...build, routes: Object.fromEntries(routes) };
}

function bear<Args extends LoaderFunctionArgs | ActionFunctionArgs>(run: Run<Args>) {
  return async (args: Args) => {
    try {
      return await run(args);
    } catch (error) {
      if (!isDatabaseUnavailable(error)) throw error;
      logDatabaseOutage(args.context.log, error);
      throw away(args.request);
    }
  };
}

export function logDatabaseOutage(log: Logger, error: unknown): void {
  if (performance.now() - loggedAt <= logEveryMs) return;
  loggedAt = performance.now();
  log.warn({ err: error }, "no database");
}

/** Creates the response with status 503. It contains the language, because the page around an error has no loader that could give it. */
function away({ headers }: Request): Response {
  const locale = negotiateLocale(headers.get("cookie"), headers.get("accept-language"));
  return Response.json({ locale }, { status: 503, headers: { "Retry-After": String(outageRetryAfterSeconds) } });
}
