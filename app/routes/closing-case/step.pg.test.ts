import { expect, test } from "vitest";
import { createTestCourseWithClosingCase } from "~/../tests/support/closing-case";
import { createRequestContextFactory } from "~/../tests/support/context";
import { openTestDatabase } from "~/../tests/support/database";
import { insertLearner, loadTestCourse } from "~/../tests/support/factories";
import * as notTakenPage from "../site/not-taken.route";
import { action } from "./step.route";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-01T10:00:00Z");
await loadTestCourse(pool, now, createTestCourseWithClosingCase());
const createContext = createRequestContextFactory(pool, () => now);

/** Posts a choice at the first step. Returns the response, and what the page says that explains a refusal. */
async function choose(learnerId: string, reason: string) {
  const context = createContext();
  context.viewer = Promise.resolve({ learnerId, kind: "guest", name: null } as never);
  const request = () =>
    new Request("http://localhost:3000/", { method: "POST", body: new URLSearchParams({ option: "1", reason }) });
  const args = { request: request(), params: { course: "proef", closingStep: "een" }, context };
  const response = await Promise.resolve(action(args as never)).catch((thrown: unknown) => thrown);
  if (!(response instanceof Response)) expect.fail("a response was expected");
  const explain = () => notTakenPage.loader({ request: request(), params: {}, context } as never);
  return { status: response.status, retryAfter: response.headers.get("retry-after"), explain };
}

test("who changes a choice without end is refused for a while, with what was typed, and another learner is not", async () => {
  const [learnerId, other] = [await insertLearner(pool, now, "guest"), await insertLearner(pool, now, "guest")];
  expect((await choose(learnerId, "Omdat.")).status).toBe(303);
  const { limits } = createContext();
  let left = 0;
  while ((await limits.consume("closing-case-choice", learnerId)).ok) left += 1;
  // The choice itself was counted.
  expect(left).toBe(99);
  const refused = await choose(learnerId, "Mijn woorden");
  expect([refused.status, Number(refused.retryAfter)]).toEqual([429, expect.any(Number)]);
  expect(Number(refused.retryAfter)).toBeLessThanOrEqual(3600);
  expect(await refused.explain()).toMatchObject({
    data: { back: "/courses/proef/closing-case/steps/een", typed: [{ kind: "reason", text: "Mijn woorden" }] },
    init: { status: 429, headers: { "Retry-After": refused.retryAfter } },
  });
  expect((await pool`select from closing_case_choice where learner_id = ${learnerId}`).count).toBe(1);
  expect((await choose(other, "Ook ik.")).status).toBe(303);
});
