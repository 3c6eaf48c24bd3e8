/** The address where a learner moves to another edition. */
import { expect, test } from "vitest";
import { createCertificateTestHelpers } from "~/../tests/support/certificates";
import { createRequestContextFactory } from "~/../tests/support/context";
import { openTestDatabase } from "~/../tests/support/database";
import { createTestCourse, loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import * as edition from "./edition.route";

const { pool } = await openTestDatabase();
const now = new Date("2027-03-01T10:00:00Z");
const createContext = createRequestContextFactory(pool, () => now);
const course = await loadTestCourse(pool, now);
const { graduate } = createCertificateTestHelpers(pool, createReleaseCache(), () => course, now);

async function send(handler: typeof edition.action | typeof edition.loader, learnerId: string | null, fields = {}) {
  const context = createContext();
  const viewer = { learnerId, kind: "account", name: "Zoë" };
  context.viewer = Promise.resolve(learnerId === null ? null : (viewer as never));
  const init = handler === edition.action ? { method: "POST", body: new URLSearchParams(fields) } : {};
  const request = new Request("http://localhost/courses/proef/edition", init);
  const answer = await handler({ request, params: { course: "proef" }, context } as never).catch((thrown) => thrown);
  if (answer instanceof Response) return { status: answer.status, location: answer.headers.get("location") };
  return answer.init ? { ...answer.init, ...answer.data } : answer;
}

test("a move without saying that a certificate is lost is refused, and the same address then shows the offer", async () => {
  const learnerId = await graduate();
  await loadTestCourse(pool, new Date("2027-03-02"), createTestCourse({ label: "2" }));
  for (const fields of [{}, { without: "" }, { without: "ja" }, { other: "1" }])
    expect(await send(edition.action, learnerId, fields)).toEqual({ status: 400, unconfirmed: true });
  expect(await send(edition.loader, learnerId)).toMatchObject({
    offer: { lostClaim: "ready", edition: { held: "1", newest: "2" } },
  });
  const toCourse = { location: "/courses/proef" };
  expect(await send(edition.action, learnerId, { without: "1" })).toEqual({ status: 303, ...toCourse });
  for (const viewer of [learnerId, null])
    expect(await send(edition.loader, viewer)).toEqual({ status: 302, ...toCourse });
  expect(await send(edition.action, null)).toEqual({ status: 303, ...toCourse });
});
