import { expect, test } from "vitest";
import { composeCookieHeader, createRequestContextFactory } from "~/../tests/support/context";
import { openTestDatabase } from "~/../tests/support/database";
import { insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { createSessionStore } from "~/accounts/session/sessions.server";
import * as search from "./search.route";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-01T10:00:00Z");
const newContext = createRequestContextFactory(pool, () => now);
await loadTestCourse(pool, now);

async function signIn(kind: "account" | "guest" = "account"): Promise<string> {
  const learnerId = await insertLearner(pool, now, kind);
  return composeCookieHeader([
    await createSessionStore({ secure: false }).start(pool, { learnerId, device: "x", now }),
  ]);
}

async function ask(question: string, { cookie = "", address = "192.0.2.7" } = {}) {
  const request = new Request(`http://localhost/search?q=${encodeURIComponent(question)}`, { headers: { cookie } });
  const answer = await search
    .loader({ request, params: {}, context: newContext(address) } as never)
    .catch((thrown: unknown) => thrown);
  return answer instanceof Response ? answer.status : 200;
}

test("a learner who searches without end is held back, and others are not", async () => {
  const [cookie, other] = [await signIn(), await signIn()];
  const statuses = [];
  for (let at = 0; at < 61; at++) statuses.push(await ask("xyz", { cookie }));
  expect(statuses.filter((status) => status === 200)).toHaveLength(60);
  expect(statuses.at(-1)).toBe(429);
  expect(await ask("xyz", { cookie: other })).toBe(200);
  expect(await ask("xyz")).toBe(200);
  // A page without a question searches nothing, so it counts for nobody.
  expect(await ask("", { cookie })).toBe(200);
});

test("visitors are held back by network address", async () => {
  await Promise.all(
    Array.from({ length: 600 }, () => newContext("198.51.100.9").limits.consume("search-address", "198.51.100.9")),
  );
  expect(await ask("xyz", { address: "198.51.100.9" })).toBe(429);
  expect(await ask("xyz", { address: "203.0.113.5" })).toBe(200);
});

test("a burst of visitors of one network address is held back for some seconds", async () => {
  const address = "198.51.100.77";
  for (let at = 0; at < 40; at++) await newContext(address).limits.consume("search-burst-address", address);
  expect(await ask("xyz", { address })).toBe(429);
  expect(await ask("xyz", { address, cookie: await signIn("guest") })).toBe(429);
  expect(await ask("xyz", { address, cookie: await signIn() })).toBe(200);
  expect(await ask("xyz", { address: "203.0.113.6" })).toBe(200);
});

test("a question that is too long to search stays as it was typed, and the page knows which words were searched", async () => {
  const load = async (question: string) => {
    const request = new Request(`http://localhost/search?q=${encodeURIComponent(question)}`);
    return search.loader({ request, params: {}, context: newContext("192.0.2.9") } as never);
  };
  const nine = "een twee drie vier vijf zes zeven acht negen";
  expect(await load(nine)).toMatchObject({
    typed: nine,
    searched: "een twee drie vier vijf zes zeven acht",
  });
  const long = `${"buurt ".repeat(20)}café`;
  expect(await load(long)).toMatchObject({ typed: long, searched: "buurt" });
  expect(await load("een twee")).toMatchObject({ typed: "een twee", searched: null });
});
