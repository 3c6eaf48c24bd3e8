import { expect, test } from "vitest";
import { insertLearnerWithAccount } from "~/../tests/support/cohorts";
import { createRequestContextFactory } from "~/../tests/support/context";
import { openTestDatabase } from "~/../tests/support/database";
import { createSampleAnswerFields, loadTestCourse } from "~/../tests/support/factories";
import { createFinalTestCourse, passAllLessons } from "~/../tests/support/final-test";
import { createSessionStore } from "~/accounts/session/sessions.server";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { beginFinalTest } from "~/learning/final/begin-final-test.server";
import { loadLatestFinalTest } from "~/learning/final/load-final-test.server";
import * as notTakenPage from "../site/not-taken.route";
import * as notTakenLine from "../site/not-taken-line.route";
import * as choice from "./choice.route";
import * as question from "./question.route";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2027-03-01T10:00:00Z");
const newContext = createRequestContextFactory(pool, () => now);
const courseId = "proef";
const built = createFinalTestCourse();
const { releaseId } = await loadTestCourse(pool, now, built);

/** `position`: where the question stands. `address`: the position in the address, if it is another one. `option`: instead of a real one. */
interface PostedAt {
  saves: number;
  right: boolean;
  position?: number;
  address?: number;
  typed?: string;
  option?: string;
}

/** Begins a test, and returns a function that posts a choice at one of its positions. */
async function openTest() {
  const learnerId = await insertLearnerWithAccount(pool, "Noor", now);
  await passAllLessons(pool, { learnerId, releaseId, built, now });
  await beginFinalTest(pool, releases, { learnerId, courseId, now });
  const form = (await loadLatestFinalTest(pool, releases, { learnerId, courseId }))?.attempt?.form ?? [];
  const cookie = await createSessionStore({ secure: false }).start(pool, { learnerId, device: "Firefox", now });
  let context = newContext();
  async function post(
    { saves, right, position = 1, address = position, typed, option }: PostedAt,
    route: typeof choice | typeof question = choice,
  ): Promise<Response> {
    const asked = form[position - 1]?.question ?? expect.fail();
    const fields = { question: [asked.id], saves: [String(saves)], ...createSampleAnswerFields(asked, right) };
    const body = new URLSearchParams(Object.entries(fields).flatMap(([name, all]) => all.map((each) => [name, each])));
    if (typed) body.append("text", typed);
    if (option) body.set("option", option);
    const headers = { cookie: cookie.split(";")[0] ?? "" };
    const request = new Request("http://localhost:3000/", { method: "POST", headers, body });
    const params = { course: courseId, attempt: "1-1", position: String(address) };
    context = newContext();
    const response = await Promise.resolve(route.action({ request, params, context } as never)).catch(
      (thrown: unknown) => thrown,
    );
    return response instanceof Response ? response : expect.fail("a response was expected");
  }
  /** Opens the page that explains why the last post was not saved. */
  const explain = (route: typeof notTakenPage | typeof notTakenLine) =>
    route.loader({ request: new Request("http://localhost:3000/"), params: {}, context } as never);
  const countSaves = async () => (await pool`select from attempt_item_state where learner_id = ${learnerId}`).count;
  const countAnswers = async () =>
    (await pool`select from answer where learner_id = ${learnerId} and question_id = ${form[0]?.question.id ?? ""}`)
      .count;
  return { learnerId, post, explain, countAnswers, countSaves };
}

test("the same choice again adds no answer, however often it is sent", async () => {
  const { post, countAnswers } = await openTest();
  expect((await post({ saves: 0, right: true })).status).toBe(200);
  for (let again = 0; again < 5; again += 1) {
    expect((await post({ saves: 1, right: true })).status).toBe(200);
    expect((await post({ saves: 0, right: true })).status).toBe(200);
  }
  expect(await countAnswers()).toBe(1);
});

test("who changes one question without end is refused for a while, and the others can still be saved", async () => {
  const { learnerId, post, explain, countAnswers } = await openTest();
  const other = await openTest();
  for (let saves = 0; saves < 10; saves += 1) expect((await post({ saves, right: saves % 2 === 0 })).status).toBe(200);
  const { limits } = newContext();
  while ((await limits.consume("final-test-choice", learnerId)).ok);
  const refused = await post({ saves: 10, right: true });
  const { retryAfterSeconds } = await refused.json();
  expect(retryAfterSeconds).toBeLessThanOrEqual(60);
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, String(retryAfterSeconds)]);
  expect((await post({ saves: 10, right: true, typed: "Mijn woorden" }, question)).status).toBe(429);
  // The page gate then shows what was typed, and the way back.
  expect(await explain(notTakenPage)).toMatchObject({
    data: { back: "/courses/proef/final-test/1-1/questions/1", typed: [{ kind: "text", text: "Mijn woorden" }] },
    init: { status: 429, headers: { "Retry-After": expect.stringMatching(/^\d+$/) } },
  });
  const line = (await explain(notTakenLine)) as Response;
  expect([line.status, Number(line.headers.get("retry-after"))]).toEqual([429, expect.any(Number)]);
  // A page that states fewer saves than there were does not get around the limit.
  expect((await post({ saves: 0, right: true })).status).toBe(409);
  expect(await countAnswers()).toBe(10);
  expect((await post({ saves: 0, right: true, position: 2 })).status).toBe(200);
  expect((await other.post({ saves: 0, right: true })).status).toBe(200);
});

test("a question at another address than its own and a choice that it does not offer store nothing", async () => {
  const { post, countSaves, countAnswers } = await openTest();
  for (const route of [choice, question]) {
    for (const address of [1, 3, 99])
      expect((await post({ saves: 0, right: true, position: 2, address }, route)).status, `${address}`).toBe(404);
    expect((await post({ saves: 0, right: true, option: "deadbeef" }, route)).status).toBe(400);
  }
  expect(await countSaves()).toBe(0);
  expect((await post({ saves: 0, right: true })).status).toBe(200);
  expect((await post({ saves: 1, right: true, option: "deadbeef" })).status).toBe(400);
  // The answer of before was not taken back.
  expect([await countSaves(), await countAnswers()]).toEqual([1, 1]);
});
