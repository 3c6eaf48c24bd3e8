import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { insertCohort, insertCohortTrainer, insertTrainer } from "~/../tests/support/cohorts";
import { createTestCourseWithVariants } from "~/../tests/support/course-with-variants";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { createRateLimiter } from "~/platform/rate-limits.server";
import { askLiveQuestion } from "./ask-live-question.server";
import { moveLiveSession } from "./change-live-session.server";
import { getLiveSession } from "./get-live-session.server";
import { storeLiveVote } from "./store-live-vote.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
await loadTestCourse(pool, now, createTestCourseWithVariants());
const releases = createReleaseCache();

it("two clicks, two tabs or two trainers ask a question once; with a vote or a step it can be asked again", async () => {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const cohortId = await insertCohort(pool, { trainerId, now });
  const other = await insertTrainer(pool, "Bas", now);
  await insertCohortTrainer(pool, { cohortId, trainerId: other, now });
  const ask = (questionId: string, by = trainerId) =>
    askLiveQuestion(pool, releases, { cohortId, trainerId: by, questionId, now });
  const [asked, ...same] = await Promise.all([ask("B1"), ask("B1"), ask("B1", other)]);
  if (!asked?.ok) throw new Error("not asked");
  expect(same).toEqual([asked, asked]);
  const key = { cohortId, trainerId, sessionId: asked.sessionId };
  const read = async () => (await getLiveSession(pool, releases, key))?.screen;
  expect((await read())?.no).toBe(1);
  await ask("B2");
  await ask("B1");
  expect((await read())?.no).toBe(3);

  const session = await getLiveSession(pool, releases, key);
  const vote = { voter: createHash("sha256").update("1").digest(), roundNo: 3, vote: "first" as const };
  const options = [session?.screen.options[0]?.id ?? ""];
  const phone = { code: session?.session.code ?? "", clientAddress: "192.0.2.1", limits: createRateLimiter(pool), now };
  expect(await storeLiveVote(pool, { ...vote, ...phone, options })).toEqual({ ok: true });
  await ask("B1");
  await ask("B1");
  expect((await read())?.no).toBe(4);
  await moveLiveSession(pool, { ...key, no: 4, from: "first", to: "talk", now });
  await ask("B1");
  expect((await read())?.no).toBe(5);
});
