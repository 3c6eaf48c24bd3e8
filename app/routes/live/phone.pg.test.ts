import { expect, it } from "vitest";
import { insertCohort, insertTrainer } from "~/../tests/support/cohorts";
import { composeCookieHeader, createRequestContextFactory } from "~/../tests/support/context";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { askLiveQuestion } from "~/cohorts/live/ask-live-question.server";
import { endLiveSession } from "~/cohorts/live/change-live-session.server";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { visitLiveSession } from "./phone.server";
import { action as vote } from "./vote.route";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
const course = await loadTestCourse(pool, now);
const releases = createReleaseCache();
const createContext = createRequestContextFactory(pool, () => now);

async function begin() {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const cohortId = await insertCohort(pool, { trainerId, now });
  const asked = await askLiveQuestion(pool, releases, { cohortId, trainerId, questionId: "B1", now });
  if (!asked.ok) throw new Error(asked.reason);
  const key = { cohortId, trainerId, sessionId: asked.sessionId };
  const [row] = await pool<{ code: string }[]>`select code from live_session where id = ${asked.sessionId}`;
  return { key, code: row?.code ?? "" };
}

/** Opens the page of a code, as a browser with these cookies does. Returns what it finds, or the status of a refusal, and its cookies. */
async function visit(code: string, { cookie = "", address = "192.0.2.1" } = {}) {
  const context = createContext(address);
  const request = new Request(`http://localhost:3000/live/${code}`, { headers: { cookie } });
  const found = await visitLiveSession(request, context, code).catch((refusal) => refusal as Response);
  return {
    state: found instanceof Response ? found.status : found.state,
    set: context.setCookies,
    cookie: composeCookieHeader(context.setCookies),
  };
}

async function send(code: string, cookie: string, fields: Record<string, string>) {
  const body = new URLSearchParams(fields);
  const request = new Request(`http://localhost:3000/live/${code}/vote`, {
    method: "POST",
    body,
    headers: { cookie, "X-Live": "1" },
  });
  const response = (await vote({ request, params: { liveCode: code }, context: createContext() } as never)) as Response;
  return response.status;
}

const record = course.record("B1");
const option = "options" in record ? (record.options[0]?.id ?? "") : "";
const fields = { round: "1", vote: "first", option };

it("a browser joins once, with a cookie for this session only, and votes with it", async () => {
  const { code } = await begin();
  const first = await visit(code);
  expect(first.state).toBe("open");
  expect(first.set[0]).toMatch(
    new RegExp(`^live=[\\w-]{22}\\.[\\w-]{43}; .*Path=/live/${code}; HttpOnly; SameSite=Lax$`),
  );
  expect(await visit(code, { cookie: first.cookie })).toMatchObject({ state: "open", set: [] });
  expect(await send(code, first.cookie, fields)).toBe(204);
  expect(await send(code, first.cookie, fields)).toBe(204);
  const [row] =
    await pool`select count(*)::integer as votes from live_answer join live_session on id = session_id where code = ${code}`;
  expect(row?.votes).toBe(1);
  // Whoever clears the cookie votes again.
  expect(await send(code, (await visit(code)).cookie, fields)).toBe(204);
});

it("a cookie of another session, a made-up one and none can't vote", async () => {
  const [one, other] = [await begin(), await begin()];
  const { cookie } = await visit(other.code);
  for (const each of [cookie, "live=x", `live=${"a".repeat(22)}.${"b".repeat(43)}`, ""])
    expect(await send(one.code, each, fields)).toBe(403);
});

it("codes are not guessed without end, and guesses don't stop who is in the session", async () => {
  const { code } = await begin();
  const address = "198.51.100.7";
  const { cookie } = await visit(code, { address });
  for (let guess = 0; guess < 300; guess++)
    expect((await visit(String(guess).padStart(7, "0"), { address })).state).toBe("unknown");
  expect((await visit("0000301", { address })).state).toBe(429);
  expect((await visit(code, { address })).state).toBe(429);
  expect((await visit(code, { address, cookie })).state).toBe("open");
  expect((await visit(code, { address: "203.0.113.9" })).state).toBe("open");
});

it("a class of 200 phones joins from one address", async () => {
  const { code } = await begin();
  const joined = await Promise.all(Array.from({ length: 200 }, () => visit(code, { address: "203.0.113.77" })));
  expect(new Set(joined.map(({ cookie }) => cookie)).size).toBe(200);
  expect(joined.every(({ state }) => state === "open")).toBe(true);
});

it("a browser that was in a session reads that it is over; another reads that the code does not work", async () => {
  const { key, code } = await begin();
  const { cookie } = await visit(code);
  await endLiveSession(pool, { ...key, now });
  expect((await visit(code, { cookie })).state).toBe("over");
  expect((await visit(code)).state).toBe("unknown");
  expect(await send(code, cookie, fields)).toBe(409);
});
