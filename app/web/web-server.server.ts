/** This file is the web server: everything around Remix that is the same for every address. */
import http from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import { serveStatic } from "@hono/node-server/serve-static";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import type { SecureHeadersVariables } from "hono/secure-headers";
import { isDatabaseUnavailable } from "~/platform/database/database.server";
import type { AppServices, RequestContext } from "./context.server";
import { isSourceUpload, mostSourceFormBytes } from "./forms/source-upload.server";
import { negotiateLocale } from "./params/locale";
import { hideKeyInPath } from "./request-log.server";
import { serveCoursePictures } from "./responses/course-pictures.server";
import { logDatabaseOutage, outageRetryAfterSeconds } from "./responses/outage-responses.server";
import { composePlainErrorPage, type PlainErrorPageStatus } from "./responses/plain-error-page";
import { findReadinessProblem } from "./responses/readiness.server";
import { notFoundResponse } from "./responses/refusals";
import { createVisitorPageCache, type VisitorPageCache } from "./responses/visitor-page-cache";
import { createClientAddressResolver } from "./security/client-address.server";
import { chooseCacheControl, createSecurityHeadersMiddleware } from "./security/headers";
import {
  isHostOfThisSite,
  isOneClickUnsubscribeRequest,
  isSafeMethodOrSameOriginRequest,
  safeHttpMethods,
} from "./security/origin";
import { requirePageMark } from "./security/require-page-mark.server";

/** The largest body of a request without a list of people, far larger than any such form of ours. A larger body is refused. */
const maxBodyBytes = 100_000;
/** The largest body with a list of people, or with a page of what is filled in about them: two thousand lines, or a workbook. */
const maxListBytes = 1_100_000;
const listPath =
  /^\/cohorts\/[^/]+\/(invitations\/(preview|send)|columns\/[^/]+\/(values|preview|fill)|sittings\/[^/]+(\/close)?)$/;

/**
 * How long an idle connection stays open: longer than a proxy keeps one (Caddy: two minutes), so that this side never closes a connection
 * that the proxy still uses.
 */
const keepAliveMs = 130_000;

interface WebServerOptions {
  services: AppServices;
  /** The handler of Remix, for every request that the web server does not answer itself. */
  handler: (request: Request, context: RequestContext) => Promise<Response>;
  /** The folder of the built static files, or null if Vite serves them. */
  clientDir: string | null;
  development?: boolean;
}

export interface WebServer {
  /** Listens on a port (0: any free port) and returns the port. */
  listen(port: number, host: string): Promise<{ port: number }>;
  /**
   * Stops the server. At once, /readyz answers that it is not ready, and every response closes its connection. For `drainMs`, requests are
   * still accepted, so that a proxy can choose another process. After that, running requests get at most `graceMs`.
   */
  stop(times?: { drainMs?: number; graceMs?: number }): Promise<void>;
  /** Handles one request. Used in development, where Vite has the server and handles requests first. */
  listener: http.RequestListener;
}

export function createWebServer({ services, handler, clientDir, development = false }: WebServerOptions): WebServer {
  const { config, log } = services;
  const app = new Hono<{ Variables: SecureHeadersVariables }>();
  const gated = requirePageMark(handler);
  const state = { stopping: false };
  const closing = new AbortController();
  const readAddress = createClientAddressResolver(config.trustedProxies, log);
  const securityHeaders = createSecurityHeadersMiddleware({ secure: config.secureCookies, development });
  const cache = createVisitorPageCache(
    (path, headers) => Promise.resolve(app.request(path, { headers })),
    () => performance.now(),
  );

  app.use(logRequests(services));
  app.get("/healthz", securityHeaders, (c) => c.text("ok"));
  app.get("/readyz", securityHeaders, (c) => readiness(c, services, state));
  if (!development) app.get("*", compress(), keepPages(cache));
  app.use(securityHeaders);
  app.use((c, next) =>
    isHostOfThisSite(c.req.header("host"), config.publicUrl) ? next() : Promise.resolve(refuse(c, services, 421)),
  );
  app.use((c, next) => (answeredMethods.includes(c.req.method) ? next() : Promise.resolve(refuseMethod(c))));
  app.get("/courses/:course/media/:file", serveCoursePictures(services.pool));
  app.get("/courses/:course/og.png", serveCoursePictures(services.pool));
  if (clientDir) {
    app.use("/assets/*", serveBuilt(clientDir, "public, max-age=31536000, immutable"));
    // This serves files at the top level, such as /favicon.svg. Other addresses are not looked up on disk.
    app.use("/:file{[^/]+\\.[a-z0-9]+}", serveBuilt(clientDir, "public, max-age=3600"));
  }
  const limitTo = (maxSize: number) => bodyLimit({ maxSize, onError: (c) => refuse(c, services, 413) });
  const [usual, forLists] = [limitTo(maxBodyBytes), limitTo(maxListBytes)];
  // Requests that only read have no body to limit. Looking for one would create a second request object.
  app.use((c, next) => {
    if (safeHttpMethods.includes(c.req.method)) return next();
    // This form is read while it comes in, and its bytes are counted then.
    if (isSourceUpload(c.req.raw)) {
      const size = Number(c.req.header("content-length") ?? 0);
      return size > mostSourceFormBytes ? Promise.resolve(refuse(c, services, 413)) : next();
    }
    return (listPath.test(c.req.path) ? forLists : usual)(c, next);
  });
  app.use((c, next) =>
    isSafeMethodOrSameOriginRequest(c.req.raw, config.publicUrl) || isOneClickUnsubscribeRequest(c.req.raw)
      ? next()
      : Promise.resolve(refuse(c, services, 403)),
  );
  app.all("*", async (c) => {
    const context: RequestContext = {
      ...services,
      nonce: c.get("secureHeadersNonce") ?? "",
      closing: closing.signal,
      clientAddress: addressOf(c, readAddress),
      origin: config.publicUrl ?? `http://localhost:${config.port}`,
      setCookies: [],
    };
    // Remix sends the data of a page at the page's address with `.data`. Only a page that hydrates asks for it, and no page does.
    const isDataRequest = c.req.path.endsWith(".data");
    const response = isDataRequest ? notFoundResponse() : await gated(c.req.raw, context);
    for (const cookie of context.setCookies) response.headers.append("Set-Cookie", cookie);
    if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", chooseCacheControl(c.req.path));
    return response;
  });
  app.onError((error, c) => {
    // Routes of Remix answer an outage themselves. This code answers for pictures and everything else.
    if (isDatabaseUnavailable(error)) {
      logDatabaseOutage(log, error);
      return refuse(c, services, 503);
    }
    log.error({ err: error, path: hideKeyInPath(c.req.path) }, "request failed");
    return refuse(c, services, 500);
  });

  const answer = getRequestListener(app.fetch);
  const listener: http.RequestListener = (request, response) => {
    if (state.stopping) response.setHeader("Connection", "close");
    const isOwn = isHostOfThisSite(request.headers.host, config.publicUrl);
    if (!development && isOwn && cache.serve(request, response)) return;
    void answer(request, response);
  };
  const server = http.createServer(listener);
  server.keepAliveTimeout = keepAliveMs;
  return {
    listener,
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, () => resolve({ port: (server.address() as AddressInfo).port }));
      }),
    stop: async ({ drainMs = 0, graceMs = 10_000 } = {}) => {
      state.stopping = true;
      closing.abort();
      await new Promise((resolve) => setTimeout(resolve, drainMs));
      await new Promise<void>((resolve) => {
        const force = setTimeout(() => server.closeAllConnections(), graceMs);
        server.close(() => {
          clearTimeout(force);
          resolve();
        });
        server.closeIdleConnections();
      });
    },
  };
}

function addressOf(c: Context, read: ReturnType<typeof createClientAddressResolver>): string {
  // If the page cache itself requests a page, there is no socket.
  const socket = c.env?.incoming ? (getConnInfo(c).remote.address ?? "") : "";
  return read(socket, c.req.header("x-forwarded-for") ?? null);
}

/** Returns middleware that caches the page of a visitor as it is sent, with all its headers. */
function keepPages(cache: VisitorPageCache): MiddlewareHandler<{ Variables: SecureHeadersVariables }> {
  return async (c, next) => {
    await next();
    const kept = await cache.keep(c.req.raw, c.res, c.get("secureHeadersNonce") ?? "");
    if (kept === c.res) return;
    // Without this line, Hono would copy the headers of the existing response to the new one.
    c.res = undefined;
    c.res = kept;
  };
}

function serveBuilt(root: string, cacheControl: string): MiddlewareHandler {
  return serveStatic({
    root,
    precompressed: true,
    onFound: (_path, c) => {
      c.header("Cache-Control", cacheControl);
    },
  });
}

/** The HTTP methods that some page answers. Our forms only use POST. */
const answeredMethods = [...safeHttpMethods, "POST"];

const refuseMethod = (c: Context) => c.body(null, 405, { Allow: answeredMethods.join(", ") });

/**
 * Returns middleware that logs requests: only the path, because a query may contain a token, and no client address, because it is personal.
 */
function logRequests({ log }: AppServices): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const ms = Math.round((performance.now() - start) * 10) / 10;
    log.info({ method: c.req.method, path: hideKeyInPath(c.req.path), status: c.res.status, ms }, "request");
  };
}

async function readiness(c: Context, services: AppServices, state: { stopping: boolean }): Promise<Response> {
  const obstacle = state.stopping ? "stopping" : await findReadinessProblem(services);
  return obstacle === null ? c.text("ready") : c.text(obstacle, 503);
}

/** Creates the response that refuses a request before it reaches Remix. Its page is simple, so that nothing in it can fail. */
function refuse(c: Context, { config }: AppServices, status: PlainErrorPageStatus): Response {
  const locale = negotiateLocale(c.req.header("cookie") ?? null, c.req.header("accept-language") ?? null);
  const home = status === 421 ? (config.publicUrl ?? "/") : "/";
  const response = c.html(composePlainErrorPage(status, locale, home), status);
  if (status === 503) response.headers.set("Retry-After", String(outageRetryAfterSeconds));
  // The rest of the body is not read, so the connection can't be used for another request.
  if (status === 413) response.headers.set("Connection", "close");
  response.headers.set("Cache-Control", "no-store");
  return response;
}
