/** Who may come into a live session, and what guesses and floods of one address take from others. */
import { expect, it } from "vitest";
import { insertCohort, insertTrainer } from "~/../tests/support/cohorts";
import { composeCookieHeader, createRequestContextFactory } from "~/../tests/support/context";
import { createTestCourseWithVariants } from "~/../tests/support/course-with-variants";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { askLiveQuestion } from "~/cohorts/live/ask-live-question.server";
import { composeSessionAndNetworkKey } from "~/cohorts/live/store-live-vote.server";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { loader } from "./phone.route";
import { action } from "./vote.route";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
await loadTestCourse(pool, now, createTestCourseWithVariants());
const newContext = createRequestContextFactory(pool, () => now);
const [school, home] = ["198.51.100.9", "203.0.113.7"];

async function begin() {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const cohortId = await insertCohort(pool, { trainerId, now });
  const asked = await askLiveQuestion(pool, createReleaseCache(), { cohortId, trainerId, questionId: "B1", now });
  if (!asked.ok) throw new Error(asked.reason);
  const [row] = await pool<{ code: string; options: string[] }[]>`
    select code, options from live_session session join live_round on session_id = session.id where session.id = ${asked.sessionId}`;
  return { sessionId: asked.sessionId, code: row?.code ?? "", option: row?.options[0] ?? "" };
}

/** Returns the status of the page for a phone, and the cookies that it has afterwards. */
async function visit(code: string, address: string, cookie = "") {
  const context = newContext(address);
  const request = new Request(`http://localhost:3000/live/${code}`, { headers: { cookie } });
  const answer = await loader({ request, params: { liveCode: code }, context } as never).catch((thrown) => thrown);
  const status = answer instanceof Response ? answer.status : answer.init.status;
  return { status, cookie: composeCookieHeader(context.setCookies) || cookie };
}

async function vote({ code, option }: { code: string; option: string }, address: string, cookie: string) {
  const body = new URLSearchParams({ round: "1", vote: "first", option });
  const headers = { cookie, "X-Live": "1", "content-type": "application/x-www-form-urlencoded" };
  const request = new Request(`http://localhost:3000/live/${code}/vote`, { method: "POST", headers, body });
  const answer = action({ request, params: { liveCode: code }, context: newContext(address) } as never);
  return (await answer.catch((thrown) => thrown as Response)).status;
}

/** Uses tries of a limit at once. */
async function useUp(name: "live-join" | "live-place", key: string, tries: number) {
  await newContext().limits.consume(name, key);
  const [row] =
    await pool`update rate_limit set points = ${tries} where key like ${`${name}:%`} and points = 1 returning key`;
  expect(row).toBeDefined();
}

it("after very many wrong codes from an address, wrong ones are refused and right ones are not", async () => {
  const { code } = await begin();
  const wrong = code === "0000000" ? "1111111" : "0000000";
  expect((await visit(wrong, school)).status).toBe(404);
  await pool`update rate_limit set points = 300 where key like 'live-code-address:%'`;
  expect((await visit(wrong, school)).status).toBe(429);
  expect((await visit(code, school)).status).toBe(200);
  expect((await visit(wrong, home)).status).toBe(404);
});

it("a flood of new browsers of one address in one session stops only those, and for a minute at most", async () => {
  const [flooded, other] = [await begin(), await begin()];
  await useUp("live-join", composeSessionAndNetworkKey(flooded.sessionId, school), 399);
  const { cookie } = await visit(flooded.code, school);
  expect((await visit(flooded.code, school)).status).toBe(429);
  expect((await visit(flooded.code, school, cookie)).status).toBe(200);
  expect((await visit(flooded.code, home)).status).toBe(200);
  expect((await visit(other.code, school)).status).toBe(200);
  const [row] = await pool<
    { expire: string }[]
  >`select expire from rate_limit where key like 'live-join:%' and points > 400`;
  expect(Number(row?.expire) - Date.now()).toBeLessThanOrEqual(60_000);
});

it("a page takes no place: only a first vote does, and a browser that voted keeps its place", async () => {
  const session = await begin();
  const place = composeSessionAndNetworkKey(session.sessionId, school);
  await useUp("live-place", place, 1999);
  const [first, second] = [await visit(session.code, school), await visit(session.code, school)];
  for (let times = 0; times < 5; times++) await visit(session.code, school);
  expect(await vote(session, school, first.cookie)).toBe(204);
  expect(await vote(session, school, first.cookie)).toBe(204);
  expect(await vote(session, school, second.cookie)).toBe(429);
  expect(await vote(session, school, first.cookie)).toBe(204);
  expect(await vote(session, home, (await visit(session.code, home)).cookie)).toBe(204);
});
