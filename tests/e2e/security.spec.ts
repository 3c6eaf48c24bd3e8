import http from "node:http";
import { gzipSync } from "node:zlib";
import {
  composeRightAnswerFields,
  findLessonByNumber,
  lessonPath,
  listLessonQuestions,
  readBuiltCourse,
} from "../support/course";
import { expect, startTestSite, test } from "../support/site";

const lesson = () => lessonPath(findLessonByNumber(readBuiltCourse(), 3));

test("pages carry a strict content security policy, cached or not", async ({ request }) => {
  const visits: Record<string, string>[] = [{}, { cookie: "theme=dark" }];
  for (const headers of visits) {
    for (const address of ["/", lesson(), "/login", "/bestaat-niet"]) {
      const response = await request.get(address, { headers });
      const policy = response.headers()["content-security-policy"] ?? "";
      expect(policy).toContain("default-src 'self'");
      expect(policy).toMatch(/script-src ('nonce-[^']+' 'strict-dynamic'|'self'( 'sha256-[^']+')*);/);
      expect(policy).not.toContain("unsafe");
      expect(response.headers()["x-content-type-options"]).toBe("nosniff");
      expect(response.headers()["referrer-policy"]).toBe("strict-origin-when-cross-origin");
    }
  }
});

test("a visitor's page contains no inline script, no inline style and no style attribute", async ({ request }) => {
  for (const address of ["/", lesson(), "/register"]) {
    const html = await (await request.get(address)).text();
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/);
    expect(html).not.toMatch(/<style|\sstyle="/);
    expect(html).not.toMatch(/\son[a-z]+="/);
  }
});

test("a write from another site is refused", async ({ request }) => {
  for (const address of ["/login", "/logout", lesson(), `${lesson()}/answers`, `${lesson()}/rounds`, "/theme"]) {
    for (const headers of [{ origin: "https://evil.example" }, { origin: "null" }]) {
      const response = await request.post(address, { headers, form: { theme: "dark" } });
      expect(response.status(), address).toBe(403);
    }
  }
});

test("w3m, which sends neither Origin nor Sec-Fetch-Site, is accepted by its Referer; without one nobody is", async ({
  site,
}) => {
  const [question] = listLessonQuestions(readBuiltCourse(), findLessonByNumber(readBuiltCourse(), 1));
  if (!question) throw new Error("no question");
  const path = lessonPath(findLessonByNumber(readBuiltCourse(), 1));
  const fields = [
    ["page-mark", "visitor"],
    ["question", question.id],
    ["round", "1"],
    ...composeRightAnswerFields(question),
  ];
  const body = new URLSearchParams(fields as [string, string][]).toString();
  // The headers that the text browser w3m 0.5.3 sends.
  const w3m = {
    "User-Agent": "w3m/0.5.3+git20230121",
    Accept: "text/html, text/*;q=0.5, image/*, application/*, x-scheme-handler/*",
    "Accept-Encoding": "gzip, compress, bzip, bzip2, deflate, br",
    "Accept-Language": "nl;q=1.0, en;q=0.5",
    Pragma: "no-cache",
    "Cache-Control": "no-cache",
    "Content-Type": "application/x-www-form-urlencoded",
    "Content-Length": String(Buffer.byteLength(body)),
  };
  const post = (headers: Record<string, string>) =>
    new Promise<number>((resolve, reject) => {
      const options = { method: "POST", agent: false, headers: { ...w3m, ...headers } };
      const request = http.request(`${site.url}${path}`, options, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      request.on("error", reject);
      request.end(body);
    });
  expect(await post({ Referer: `${site.url}${path}` })).toBe(303);
  expect(await post({})).toBe(403);
  expect(await post({ Referer: "https://evil.example/" })).toBe(403);
});

test("a method that no page answers is refused", async ({ site }) => {
  for (const method of ["TRACE", "PUT", "DELETE", "PROPFIND"]) {
    const answer = await new Promise<http.IncomingMessage>((resolve, reject) => {
      const headers = { Origin: site.url, "Content-Type": "application/x-www-form-urlencoded", "Content-Length": "17" };
      const request = http.request(`${site.url}/join`, { method, agent: false, headers }, resolve);
      request.on("error", reject);
      request.end("page-mark=visitor");
    });
    answer.resume();
    expect([method, answer.statusCode, answer.headers.allow]).toEqual([method, 405, "GET, HEAD, OPTIONS, POST"]);
  }
});

test("a body that is too large is refused before it is read", async ({ request, site }) => {
  const response = await request.post("/login", {
    headers: { origin: site.url },
    form: { email: "x".repeat(200_000) },
  });
  expect(response.status()).toBe(413);
  expect(await response.text()).not.toMatch(/at .*\.(js|ts):\d+/);
});

test("malformed requests get a plain answer, never a stack", async ({ site, request }) => {
  const raw = (path: string) =>
    new Promise<{ status: number; body: string }>((resolve) => {
      http.get(`${site.url}${path}`, { headers: { cookie: "session=%zz; theme=%zz" } }, (response) => {
        let body = "";
        response.on("data", (chunk) => {
          body += chunk;
        });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
      });
    });
  for (const path of ["/", lesson(), "/courses/%zz", "/courses/../../etc/passwd", "/assets/../../package.json"]) {
    const { status, body } = await raw(path);
    expect(status, path).toBeLessThan(500);
    expect(body, path).not.toMatch(/node_modules|\.server\.|"dependencies"/);
  }
  const wrong = await request.post(lesson(), {
    headers: { origin: site.url },
    form: { "page-mark": "visitor", question: "L9-9", round: "x" },
  });
  expect(wrong.status()).toBeLessThan(500);
  expect(wrong.headers()["set-cookie"]).toBeUndefined();
});

test("a lesson loads at most 30 KB of scripts, all of them after the text", async ({ page }) => {
  const scripts: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response.body());
  });
  await page.goto(lesson(), { waitUntil: "networkidle" });
  const bytes = (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
  expect(scripts.length).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(30_000);
  // A page has module scripts only, which run after the document has been parsed.
  expect(await page.locator("script:not([type=module])").count()).toBe(0);
});

test("static files are immutable and precompressed", async ({ request }) => {
  const html = await (await request.get("/")).text();
  const css = /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? "";
  const response = await request.get(css, { headers: { "accept-encoding": "br" } });
  expect(response.headers()["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(response.headers()["content-encoding"]).toBe("br");
});

test("health and readiness answer", async ({ request }) => {
  expect(await (await request.get("/healthz")).text()).toBe("ok");
  expect(await (await request.get("/readyz")).text()).toBe("ready");
});

test("behind a proxy with a public https address, answers are accepted and cookies are Secure", async ({ request }) => {
  const site = await startTestSite({ PUBLIC_URL: "https://leren.example", HOST: "127.0.0.1", WORKER: "off" });
  try {
    const course = readBuiltCourse();
    const [question] = listLessonQuestions(course, findLessonByNumber(course, 1));
    if (!question) throw new Error("no question");
    const form = Object.fromEntries([
      ["page-mark", "visitor"],
      ["question", question.id],
      ["round", "1"],
      ...composeRightAnswerFields(question),
    ]);
    const host = "leren.example";
    const post = (origin: string) =>
      request.post(`${site.url}${lessonPath(findLessonByNumber(course, 1))}`, {
        maxRedirects: 0,
        headers: { origin, host },
        form,
      });
    const taken = await post("https://leren.example");
    expect(taken.status()).toBe(303);
    expect(taken.headers()["set-cookie"]).toMatch(/^__Host-session=[^;]+;.*HttpOnly.*Secure/);
    expect(taken.headers()["strict-transport-security"]).toContain("max-age=31536000");
    for (const origin of ["https://evil.example", "http://leren.example", site.url]) {
      expect((await post(origin)).status(), origin).toBe(403);
    }
    const get = (path: string, name: string) => request.get(`${site.url}${path}`, { headers: { host: name } });
    expect((await get("/mails", host)).status()).toBe(404);
    // The home page is requested twice, because the second time it comes from the page cache.
    for (const path of ["/", "/", "/login", "/favicon.svg", "/no-such-page"]) {
      expect((await get(path, host)).status(), path).toBe(path === "/no-such-page" ? 404 : 200);
      expect((await get(path, "evil.example")).status(), path).toBe(421);
    }
    expect(await (await get("/", "evil.example")).text()).toContain('href="https://leren.example"');
    for (const path of ["/healthz", "/readyz"]) expect((await get(path, "10.0.0.1:3000")).status()).toBe(200);
  } finally {
    await site.stop();
  }
});
