import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToStaticMarkup } from "react-dom/server";
import { loader as loadRoot } from "./root";
import { HtmlCacheContext } from "./ui/cached-element";
import { ArchivedGroupContext } from "./ui/cohorts/archived-group-context";
import { createHtmlCache } from "./web/responses/html-cache.server";
import { ScriptNonceContext } from "./web/security/nonce";

const keep = createHtmlCache();

/** Returns the render context with only the routes that the request matches, because RemixServer sorts all its routes at every render. */
function prune(context: EntryContext): EntryContext {
  const routes: EntryContext["manifest"]["routes"] = {};
  for (const { route } of context.staticHandlerContext.matches) {
    const entry = context.manifest.routes[route.id];
    if (entry) routes[route.id] = entry;
  }
  return { ...context, manifest: { ...context.manifest, routes } };
}

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const { nonce } = loadContext;
  headers.set("Content-Type", "text/html; charset=utf-8");
  keepRetryAfter(headers, remixContext);
  await loadRootOfError(request, remixContext, loadContext);
  // No page hydrates, so no component suspends, and the plain renderer makes the whole page at once.
  const html = Buffer.from(
    `<!DOCTYPE html>${renderToStaticMarkup(
      <ScriptNonceContext.Provider value={nonce}>
        <HtmlCacheContext.Provider value={keep}>
          <ArchivedGroupContext.Provider value={loadContext.archivedGroup ?? null}>
            <RemixServer context={prune(remixContext)} url={request.url} />
          </ArchivedGroupContext.Provider>
        </HtmlCacheContext.Provider>
      </ScriptNonceContext.Provider>,
    )}`,
  );
  // The compression middleware would add this header too, but it would copy the whole response to do so.
  headers.append("Vary", "Accept-Encoding");
  headers.set("Content-Length", String(html.length));
  return new Response(html, { headers, status });
}

/**
 * Loads the data of the root route for an error page. Remix does not run the root's loader if an action fails and the root shows the error.
 * The frame of the error page needs the data: the reader's language, and who is logged in. If the database can't be reached, the page is
 * shown without it.
 */
async function loadRootOfError(request: Request, { staticHandlerContext: to }: EntryContext, context: AppLoadContext) {
  if (!to.errors || to.loaderData.root !== null) return;
  const root = await loadRoot({ request, context, params: {} }).catch(() => undefined);
  if (root) to.loaderData = { ...to.loaderData, root };
}

/** Copies the Retry-After header of loaders and actions to the page, because Remix drops it if the route exports no `headers`. */
function keepRetryAfter(headers: Headers, { staticHandlerContext }: EntryContext): void {
  const { actionHeaders, loaderHeaders } = staticHandlerContext;
  for (const each of [...Object.values(loaderHeaders), ...Object.values(actionHeaders)]) {
    const seconds = each.get("Retry-After");
    if (seconds) headers.set("Retry-After", seconds);
  }
}

/** Remix calls this export, by its name, for errors of loaders, actions and components. */
export { logRequestError as handleError } from "./web/request-log.server";
