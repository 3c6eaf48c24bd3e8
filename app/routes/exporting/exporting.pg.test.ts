import { expect, it } from "vitest";
import { insertCohort, insertTrainer } from "~/../tests/support/cohorts";
import { composeCookieHeader, createRequestContextFactory } from "~/../tests/support/context";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createSessionStore } from "~/accounts/session/sessions.server";
import * as pack from "../accreditation/file.route";
import * as file from "./file.route";
import * as report from "./report.route";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
await loadTestCourse(pool, now);
const newContext = createRequestContextFactory(pool, () => now);

it("a trainer downloads sixty files an hour, of whatever kind; the page after that says how long to wait", async () => {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const cohort = await insertCohort(pool, { trainerId, now });
  const session = await createSessionStore({ secure: false }).start(pool, {
    learnerId: trainerId,
    device: "test",
    now,
  });
  const request = new Request("http://localhost:3000/", { headers: { cookie: composeCookieHeader([session]) } });
  const get = async ({ loader }: { loader: typeof file.loader }) => {
    const params = { cohort, file: "results.xlsx", course: "proef" };
    const answer = loader({ request, params, context: newContext() } as never);
    return answer.catch((thrown) => thrown as Response);
  };
  for (const each of [file, report, pack]) expect((await get(each)).status).toBe(200);
  const { limits } = newContext();
  for (let used = 3; used < 60; used++) await limits.consume("trainer-export", trainerId);
  for (const each of [file, report, pack]) {
    const refused = await get(each);
    expect([refused.status, Number(refused.headers.get("Retry-After")) > 0]).toEqual([429, true]);
  }
});
