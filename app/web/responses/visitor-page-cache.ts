/**
 * This file caches pages for visitors: GET requests without a cookie and without a query. Such a page is the same for all readers of one
 * language, so it is rendered once for each language and served as compressed bytes. A page is fresh for ten seconds. In the next minute it
 * is served once more while a new one is rendered. So a published release shows within seconds, without messages between processes.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import type { Locale } from "~/platform/locale";
import { chooseAcceptedLocale } from "../params/locale";
import { replaceScriptSources } from "../security/headers";

const freshMs = 10_000;
const staleMs = 60_000;
const maxPages = 500;

interface Page {
  refreshing: boolean;
  bodies: { identity: Buffer; gzip: Buffer; br: Buffer };
  headers: Record<string, string>;
}

export interface VisitorPageCache {
  /** Answers a request from the cache. Returns false if the cache has no answer. */
  serve(request: IncomingMessage, response: ServerResponse): boolean;
  /** Stores a response that is the same for every visitor. Returns the response to send, without the request's nonce. */
  keep(request: Request, response: Response, nonce: string): Promise<Response>;
}

/** Creates the cache. `refresh`: requests a page again; its response comes back through `keep`. `now`: returns the time in ms. */
export function createVisitorPageCache(
  refresh: (path: string, headers: { host: string; "accept-language": Locale }) => Promise<unknown>,
  now: () => number,
): VisitorPageCache {
  const pages = new LRUCache<string, Page>({
    max: maxPages,
    ttl: freshMs + staleMs,
    // The cache reads the clock at every access, because tests change the time.
    ttlResolution: 0,
    perf: { now },
  });
  return {
    serve(request, response) {
      if (request.method !== "GET" || request.headers.cookie || !request.url) return false;
      const locale = chooseAcceptedLocale(request.headers["accept-language"] ?? null);
      const key = keyOf(locale, request.url);
      const page = pages.get(key);
      if (!page) return false;
      if (pages.getRemainingTTL(key) < staleMs && !page.refreshing) {
        page.refreshing = true;
        // If rendering fails, the old page expires, and the next visitor sees the error.
        const host = request.headers.host ?? "localhost";
        refresh(request.url, { host, "accept-language": locale }).catch(() => {});
      }
      const coding = chooseCoding(request.headers["accept-encoding"]);
      const body = page.bodies[coding];
      if (coding === "identity") response.writeHead(200, { ...page.headers, "content-length": body.length });
      else response.writeHead(200, { ...page.headers, "content-length": body.length, "content-encoding": coding });
      response.end(body);
      return true;
    },
    async keep(request, response, nonce) {
      const url = new URL(request.url);
      if (!isForEverybody(request, response, url)) return response;
      const html = (await response.text()).replaceAll(` nonce="${nonce}"`, "");
      const identity = Buffer.from(html);
      const headers = Object.fromEntries(response.headers);
      delete headers["content-length"];
      headers.vary = "Accept-Encoding, Accept-Language, Cookie";
      // A page has no inline script. Its script files are allowed by their hashes, and by 'self' for browsers that don't match files by hash
      // yet.
      const hashes = [...html.matchAll(/<script[^>]* integrity="(sha256-[^"]+)"/g)].map((match) => `'${match[1]}'`);
      const policy = headers["content-security-policy"] ?? "";
      headers["content-security-policy"] = replaceScriptSources(policy, ["'self'", ...hashes]);
      const key = keyOf(chooseAcceptedLocale(request.headers.get("accept-language")), url.pathname);
      pages.set(key, { refreshing: false, headers, bodies: await compress(identity) });
      return new Response(html, { status: 200, headers });
    },
  };
}

function keyOf(locale: Locale, path: string): string {
  return `${locale} ${path}`;
}

function isForEverybody(request: Request, response: Response, url: URL): boolean {
  return (
    request.method === "GET" &&
    !request.headers.has("cookie") &&
    url.search === "" &&
    response.status === 200 &&
    response.headers.get("content-type")?.startsWith("text/html") === true &&
    response.headers.get("cache-control")?.includes("no-store") !== true &&
    !response.headers.has("set-cookie")
  );
}

async function compress(identity: Buffer): Promise<Page["bodies"]> {
  const [gzipped, br] = await Promise.all([
    promisify(gzip)(identity, { level: 9 }),
    promisify(brotliCompress)(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  ]);
  return { identity, gzip: gzipped, br };
}

function chooseCoding(accepted: string | string[] | undefined): keyof Page["bodies"] {
  const text = String(accepted ?? "");
  if (/\bbr\b/.test(text)) return "br";
  return /\bgzip\b/.test(text) ? "gzip" : "identity";
}
