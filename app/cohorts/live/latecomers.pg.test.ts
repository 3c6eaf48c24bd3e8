import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { insertCohort, insertTrainer } from "~/../tests/support/cohorts";
import { createTestCourseWithVariants } from "~/../tests/support/course-with-variants";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { createRateLimiter } from "~/platform/rate-limits.server";
import { askLiveQuestion } from "./ask-live-question.server";
import { endLiveSession, moveLiveSession } from "./change-live-session.server";
import { getEndedLiveSession, getLiveSession } from "./get-live-session.server";
import type { LiveStep, LiveVote } from "./steps";
import { storeLiveVote } from "./store-live-vote.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
await loadTestCourse(pool, now, createTestCourseWithVariants());
const releases = createReleaseCache();

it("who comes late is in no spread of the question, and who does not vote again is; also after the session", async () => {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const cohortId = await insertCohort(pool, { trainerId, now });
  const ask = () => askLiveQuestion(pool, releases, { cohortId, trainerId, questionId: "B1", now });
  const asked = await ask();
  if (!asked.ok) throw new Error(asked.reason);
  const key = { cohortId, trainerId, sessionId: asked.sessionId };
  const read = async () => {
    const found = await getLiveSession(pool, releases, key);
    if (!found) throw new Error("no session");
    return found;
  };
  const code = (await read()).session.code ?? "";
  const limits = createRateLimiter(pool);
  const vote = async (at: { roundNo: number; vote: LiveVote }, chosen: number[]) => {
    const [a, b, c] = [...(await read()).screen.options].map(({ id }) => id).sort();
    for (const [who, option] of chosen.entries()) {
      const voter = createHash("sha256").update(`${who}`).digest();
      const options = [[a, b, c][option] ?? ""];
      const phone = { clientAddress: "192.0.2.1", limits, now };
      expect(await storeLiveVote(pool, { code, voter, ...at, options, ...phone })).toEqual({ ok: true });
    }
  };
  const move = (no: number, from: LiveStep, to: LiveStep) => moveLiveSession(pool, { ...key, no, from, to, now });
  const sorted = (screen: Awaited<ReturnType<typeof read>>["screen"] | undefined, which: LiveVote) =>
    [...(screen?.options ?? [])]
      .map(({ id }, at) => ({ id, count: screen?.spreads?.[which].chosen?.[at] }))
      .sort((one, other) => one.id.localeCompare(other.id))
      .map(({ count }) => count);

  await vote({ roundNo: 1, vote: "first" }, [0, 0, 0, 1, 1]);
  await move(1, "first", "talk");
  await move(1, "talk", "compare");
  expect(sorted((await read()).screen, "first")).toEqual([3, 2, 0]);
  await ask();
  await vote({ roundNo: 2, vote: "first" }, [0, 0, 0, 1, 1, 2]);
  await move(2, "first", "talk");
  expect((await read()).aside.first?.answers).toBe(5);
  await move(2, "talk", "second");
  await vote({ roundNo: 2, vote: "second" }, [0, 0, 0, 1, 1, 2, 2]);
  await move(2, "second", "compare");
  const { screen } = await read();
  expect([sorted(screen, "first"), sorted(screen, "second")]).toEqual([
    [3, 2, 0],
    [3, 2, 0],
  ]);
  expect(screen).toMatchObject({ answers: 7, cast: { first: 6, second: 7 }, leavesOutLate: true, keepsChoices: false });

  await endLiveSession(pool, { ...key, now });
  const ended = await getEndedLiveSession(pool, releases, key);
  for (const { screen: shown } of ended?.questions ?? []) expect(sorted(shown, "first")).toEqual([3, 2, 0]);
  expect(sorted(ended?.questions[1]?.screen, "second")).toEqual([3, 2, 0]);
  const rows = await pool`select voter from live_answer where session_id = ${key.sessionId}`;
  expect([rows.length, rows.filter(({ voter }) => voter !== null).length]).toEqual([10, 0]);
});
