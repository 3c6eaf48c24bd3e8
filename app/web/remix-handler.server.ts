/**
 * This file lets Remix use fewer routes for each request. Remix sorts its whole table of routes several times for each request, so every
 * route makes every page slower. Here routes are grouped by the shape of their path, and each group has its own handler
 * (docs/decisions/006-route-groups.md).
 */
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import type { RequestContext } from "./context.server";
import { createPageHandler } from "./page-handler.server";
import { withResponsesToKnownErrors } from "./responses/known-errors.server";

type RemixHandler = (request: Request, context: RequestContext) => Promise<Response>;
type Routes = ServerBuild["routes"];

/**
 * Returns a handler that uses only the routes that the path of a request can match. If no group matches, it uses the whole table of routes.
 */
export function createRemixHandler(built: ServerBuild, mode: "production" | "development"): RemixHandler {
  const build = withResponsesToKnownErrors(built);
  const handlerOf = (routes: Routes) => {
    const of = { ...build, routes };
    return createPageHandler(of, createRequestHandler(of, mode));
  };
  const whole = handlerOf(build.routes);
  const groups = new Map<string, RemixHandler>();
  for (const [shape, routes] of groupCandidateRoutesByPathStartAndLength(build.routes))
    groups.set(shape, handlerOf(routes));
  return (request, context) => {
    // The web server already checked the origin. Remix would check it again, by headers that a client can forge (X-Forwarded-Host) or that
    // contain a port (Host), and would fail.
    request.headers.delete("origin");
    return (groups.get(shapeOf(new URL(request.url).pathname)) ?? whole)(request, context);
  };
}

/**
 * Returns a map. Its keys are the shapes of paths; its values are the routes that such a path can match, with their parents: routes of this
 * shape, and routes that match any path (`*`, `:param`).
 */
export function groupCandidateRoutesByPathStartAndLength(routes: Routes): Map<string, Routes> {
  const paths = Object.values(routes).map(({ id }) => ({ id, path: fullPath(routes, id) }));
  const isOpen = (path: string) => /^:|[*?]/.test(path);
  const shapes = new Set(paths.filter(({ path }) => !isOpen(path)).map(({ path }) => shapeOf(path)));
  return new Map(
    [...shapes].map((shape) => {
      const ids = new Set<string>();
      for (const { id: end, path } of paths) {
        if (shapeOf(path) !== shape && !isOpen(path)) continue;
        for (let id: string | undefined = end; id; id = routes[id]?.parentId) ids.add(id);
      }
      return [shape, Object.fromEntries(Object.entries(routes).filter(([id]) => ids.has(id)))];
    }),
  );
}

function fullPath(routes: Routes, id: string): string {
  const parts: string[] = [];
  for (let at: string | undefined = id; at; at = routes[at]?.parentId) parts.unshift(routes[at]?.path ?? "");
  return parts.filter(Boolean).join("/");
}

/** Returns the shape of a path: its first part and its number of parts. */
function shapeOf(path: string): string {
  const parts = path.split("/").filter(Boolean);
  return `${parts[0] ?? ""} ${parts.length}`;
}
