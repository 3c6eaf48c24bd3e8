/**
 * This file renders pages by the router on which Remix is built. Remix would also encode the data of the page for a browser that hydrates
 * it, and copy the request for every loader (docs/decisions/029-draw-once.md).
 */
import type { EntryContext, ServerBuild } from "@remix-run/node";
import {
  type AgnosticDataRouteObject,
  createStaticHandler,
  getStaticContextFromError,
  isRouteErrorResponse,
  matchRoutes,
  type StaticHandlerContext,
} from "@remix-run/router";
import type { RequestContext } from "./context.server";

type Handler = (request: Request, context: RequestContext) => Promise<Response>;
type Routes = ServerBuild["routes"];

/** Returns a handler of requests for pages. `others` handles addresses without a page. */
export function createPageHandler(build: ServerBuild, others: Handler): Handler {
  const { routes, entry } = build;
  const dataRoutes = toDataRoutes(routes);
  const { query } = createStaticHandler(dataRoutes, {
    future: { v7_relativeSplatPath: true, v7_throwAbortReason: true },
  });
  const routeModules = Object.fromEntries(Object.values(routes).map(({ id, module }) => [id, module]));
  const modulesOf = (matches: { route: { id?: string } }[] | null) =>
    (matches ?? []).map(({ route }) => routes[route.id ?? ""]?.module);
  // True for most groups of routes, so that the path of a request needs no check of its own.
  const hasOnlyPages = Object.values(routes).every(({ module }) => isPage(module));
  return async (request, context) => {
    const matchesPage = () => isPage(modulesOf(matchRoutes(dataRoutes, new URL(request.url).pathname)).at(-1));
    const other = hasOnlyPages || matchesPage() ? null : await others(request, context);
    if (other && !isRefusalToReader(request, other)) return other;
    // Who follows a link to a file reads why there is none on a page, as everywhere else. Otherwise the context stays the same object, because
    // loaders and actions tell the page things by it.
    const found = await query(request, { requestContext: other ? { ...context, [refusal]: other } : context });
    if (found instanceof Response) return found;
    const failed = (error: unknown) => entry.module.handleError?.(error, { request, context, params: {} });
    // A response that a loader or action threw is an answer, such as 404 or 503, and no error of ours.
    for (const error of Object.values(found.errors ?? {})) if (!isRouteErrorResponse(error)) failed(error);
    const draw = async (shown: StaticHandlerContext) => {
      const headers = new Headers(headersOf(modulesOf(shown.matches).at(-1)));
      const wait = other?.headers.get("Retry-After");
      if (wait) headers.set("Retry-After", wait);
      const remix = entryContext(build, routeModules, shown);
      const response = await entry.module.default(request, shown.statusCode, headers, remix, context);
      return request.method === "HEAD" ? new Response(null, response) : (response as Response);
    };
    try {
      return await draw(found);
    } catch (error) {
      failed(error);
      return draw(getStaticContextFromError(dataRoutes, found, error));
    }
  };
}

/** The property of the context with the response by which an address without a page was refused. */
const refusal = Symbol("refusal");

/** Throws that response again, so that the page around an error shows it. */
function refuseAgain({ context }: { context?: unknown }): never {
  throw (context as { [refusal]: Response })[refusal];
}

/** Returns whether a response refuses a request for something without a page, that a person made by following a link. */
function isRefusalToReader({ method, headers }: Request, response: Response): boolean {
  const isThrown = response.headers.get("X-Remix-Catch") === "yes" && response.status >= 400;
  return isThrown && method === "GET" && (headers.get("accept") ?? "").includes("text/html");
}

/** Returns whether a route shows a page. Other routes answer with a file, a redirect or a part of a page. */
function isPage(module: Routes[string]["module"] | undefined): boolean {
  return module?.default !== undefined;
}

/** Converts the routes to the format of the router, with the same loaders and actions. */
function toDataRoutes(routes: Routes, parentId?: string): AgnosticDataRouteObject[] {
  return Object.values(routes)
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, index, module }) => {
      const { action, handle, ErrorBoundary } = module;
      const route = {
        id,
        path,
        loader: isPage(module) ? module.loader : refuseAgain,
        action,
        handle,
        hasErrorBoundary: id === "root" || ErrorBoundary !== undefined,
      };
      return (
        index ? { ...route, index } : { ...route, children: toDataRoutes(routes, id) }
      ) as AgnosticDataRouteObject;
    });
}

/** Returns the headers that a page sets by `export const headers`. */
function headersOf(module: Routes[string]["module"] | undefined): HeadersInit | undefined {
  const { headers } = module ?? {};
  const none = new Headers();
  const given = { actionHeaders: none, loaderHeaders: none, parentHeaders: none, errorHeaders: undefined };
  return typeof headers === "function" ? headers(given) : headers;
}

function entryContext(
  { assets, future, isSpaMode }: ServerBuild,
  routeModules: EntryContext["routeModules"],
  staticHandlerContext: StaticHandlerContext,
): EntryContext {
  // These values send nothing to the browser for hydration, not even an error.
  const handoff = { serverHandoffString: "", renderMeta: {}, serializeError: () => ({ message: "" }) };
  return { manifest: assets, routeModules, staticHandlerContext, future, isSpaMode, ...handoff } as EntryContext;
}
