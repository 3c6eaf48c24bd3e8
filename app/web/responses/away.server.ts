/** What every page says while the database can't be reached: 503, and when to try again. Nothing of what was sent is kept or half done. */
import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { isDatabaseUnavailable } from "~/platform/database/database.server";
import type { Logger } from "~/platform/log.server";
import { negotiateLocale } from "../params/locale";

/** A database that starts again, or a connection that comes free, takes a few seconds. */
export const retryAfterSeconds = 5;

/** In an outage every request fails alike, and stands in the log by itself. */
const logEveryMs = 1_000;
let loggedAt = Number.NEGATIVE_INFINITY;

type Run<Args> = (args: Args) => unknown;

/** The same routes, whose loaders and actions answer 503 where they would fail for want of a database. */
export function bearOutages(build: ServerBuild): ServerBuild {
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
      logOutage(args.context.log, error);
      throw away(args.request);
    }
  };
}

export function logOutage(log: Logger, error: unknown): void {
  if (performance.now() - loggedAt <= logEveryMs) return;
  loggedAt = performance.now();
  log.warn({ err: error }, "no database");
}

/** `locale`: the page around an error has no loader that could tell it. */
function away({ headers }: Request): Response {
  const locale = negotiateLocale(headers.get("cookie"), headers.get("accept-language"));
  return Response.json({ locale }, { status: 503, headers: { "Retry-After": String(retryAfterSeconds) } });
}
