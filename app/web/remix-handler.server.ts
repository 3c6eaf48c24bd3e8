/**
 * Remix ranks its whole table of routes several times a request, so every route makes every page dearer. Routes are grouped
 * by the first part of their path, each group with a handler of its own that knows no others.
 */
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import type { RequestContext } from "./context.server";
import { bearOutages } from "./responses/away.server";

export type RemixHandler = (request: Request, context: RequestContext) => Promise<Response>;
type Routes = ServerBuild["routes"];

/** Handles a request by the routes that its path can match. What no group knows goes to the whole table. */
export function createRemixHandler(built: ServerBuild, mode: "production" | "development"): RemixHandler {
  const build = bearOutages(built);
  const whole = createRequestHandler(build, mode);
  const groups = new Map<string, RemixHandler>();
  for (const [segment, routes] of groupRoutes(build.routes)) {
    groups.set(segment, createRequestHandler({ ...build, routes }, mode));
  }
  return (request, context) => {
    // The shell has judged where a form comes from. Remix would judge once more, by an X-Forwarded-Host that anybody may send and a Host
    // that may name its port, and fail.
    request.headers.delete("origin");
    return (groups.get(firstSegment(new URL(request.url).pathname)) ?? whole)(request, context);
  };
}

/**
 * First segment -> the routes that a path beginning with it can match: those that begin so, with their ancestors, and those
 * that match anything (`*`, `:param`).
 */
export function groupRoutes(routes: Routes): Map<string, Routes> {
  const starts = Object.values(routes).map((route) => ({
    route,
    start: fullPath(routes, route.id).split("/")[0] ?? "",
  }));
  const isOpen = (start: string) => start.startsWith(":") || start === "*";
  const segments = new Set(starts.map(({ start }) => start).filter((start) => !isOpen(start)));
  return new Map(
    [...segments].map((segment) => {
      const ids = new Set<string>();
      for (const { route, start } of starts) {
        if (start !== segment && !isOpen(start)) continue;
        for (let id: string | undefined = route.id; id; id = routes[id]?.parentId) ids.add(id);
      }
      return [segment, Object.fromEntries(Object.entries(routes).filter(([id]) => ids.has(id)))];
    }),
  );
}

function fullPath(routes: Routes, id: string): string {
  const parts: string[] = [];
  for (let at: string | undefined = id; at; at = routes[at]?.parentId) parts.unshift(routes[at]?.path ?? "");
  return parts.filter(Boolean).join("/");
}

/** Data requests carry `.data` behind the path, and `/_root.data` is the home page's. */
function firstSegment(pathname: string): string {
  const segment = pathname.split("/")[1] ?? "";
  return segment === "_root.data" ? "" : segment.replace(/\.data$/, "");
}
