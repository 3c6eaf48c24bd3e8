import http from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { createVisitorPageCache } from "./visitor-page-cache";

/** The time of the test's clock at the start. It is not 0, because lru-cache treats a time of 0 as none. */
const start = 1;
const page = (body: string, headers: Record<string, string> = {}) =>
  new Response(body, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'self'; script-src 'nonce-N0nce+/=' 'strict-dynamic'; object-src 'none'",
      ...headers,
    },
  });
const visit = (path: string, headers: Record<string, string> = {}) =>
  new Request(`http://leren.test${path}`, { headers });

/** Requests a path from the cache over a real socket. Returns null if the cache does not answer. */
async function ask(
  cache: ReturnType<typeof createVisitorPageCache>,
  path: string,
  headers: Record<string, string> = {},
) {
  const server = http.createServer((request, response) => {
    if (!cache.serve(request, response)) response.writeHead(599).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const response = await new Promise<{ status: number; headers: http.IncomingHttpHeaders; body: Buffer }>((resolve) => {
    http.get({ port, path, headers, agent: false }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk) => chunks.push(chunk));
      incoming.on("end", () =>
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) }),
      );
    });
  });
  server.close();
  return response.status === 599 ? null : response;
}

it("a visitor's page is served again, without the nonce and with its script allowed by hash", async () => {
  const cache = createVisitorPageCache(
    async () => {},
    () => start,
  );
  const html = `<script type="module" src="/a.js" integrity="sha256-abc=" nonce="N0nce+/="></script>`;
  await cache.keep(visit("/"), page(html), "N0nce+/=");
  const served = await ask(cache, "/", { "accept-encoding": "gzip" });
  expect(gunzipSync(served?.body ?? Buffer.alloc(0)).toString()).toBe(html.replace(' nonce="N0nce+/="', ""));
  expect(served?.headers["content-security-policy"]).toBe(
    "default-src 'self'; script-src 'self' 'sha256-abc='; object-src 'none'",
  );
});

it("somebody with a cookie never gets a cached page, nor fills the cache", async () => {
  const cache = createVisitorPageCache(
    async () => {},
    () => start,
  );
  await cache.keep(visit("/mine", { cookie: "session=1" }), page("mine"), "n");
  expect(await ask(cache, "/mine")).toBeNull();
  await cache.keep(visit("/"), page("all"), "n");
  expect(await ask(cache, "/", { cookie: "session=1" })).toBeNull();
});

it.each([
  ["a page with a query", "/?token=secret", page("x")],
  ["a page that sets a cookie", "/", page("x", { "set-cookie": "a=b" })],
  ["an error", "/", new Response("x", { status: 404, headers: { "content-type": "text/html" } })],
  ["data", "/", new Response("{}", { headers: { "content-type": "application/json" } })],
])("%s is not kept", async (_name, path, response) => {
  const cache = createVisitorPageCache(
    async () => {},
    () => start,
  );
  await cache.keep(visit(path), response, "n");
  expect(await ask(cache, path)).toBeNull();
});

it("a page over ten seconds old is served once more and made anew; over seventy it is not served", async () => {
  let time = start;
  const refreshed: string[] = [];
  const cache = createVisitorPageCache(
    async (path) => refreshed.push(path),
    () => time,
  );
  await cache.keep(visit("/"), page("old"), "n");
  time = start + 10_001;
  expect((await ask(cache, "/"))?.body.toString()).toBe("old");
  expect((await ask(cache, "/"))?.body.toString()).toBe("old");
  expect(refreshed).toEqual(["/"]);
  time = start + 70_001;
  expect(await ask(cache, "/")).toBeNull();
});

it("every visitor gets the page in their own language, also when it is made anew", async () => {
  let time = start;
  const refreshed: { path: string; "accept-language": string }[] = [];
  const cache = createVisitorPageCache(
    async (path, headers) => refreshed.push({ path, "accept-language": headers["accept-language"] }),
    () => time,
  );
  await cache.keep(visit("/", { "accept-language": "nl-NL,nl;q=0.9" }), page("Welkom"), "n");
  expect(await ask(cache, "/", { "accept-language": "en-GB" })).toBeNull();
  await cache.keep(visit("/", { "accept-language": "en-US,en;q=0.9" }), page("Welcome"), "n");
  expect((await ask(cache, "/"))?.body.toString()).toBe("Welkom");
  expect((await ask(cache, "/", { "accept-language": "de, nl;q=0.5" }))?.body.toString()).toBe("Welkom");
  const served = await ask(cache, "/", { "accept-language": "en-AU" });
  expect(served?.body.toString()).toBe("Welcome");
  expect(served?.headers.vary?.split(", ").sort()).toEqual(["Accept-Encoding", "Accept-Language", "Cookie"]);
  time = start + 10_001;
  await ask(cache, "/", { "accept-language": "en-AU" });
  expect(refreshed).toEqual([{ path: "/", "accept-language": "en" }]);
});
