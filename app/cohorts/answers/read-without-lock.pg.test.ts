import { expect, it } from "vitest";
import { insertCohort, insertTrainer } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { showChoices } from "./show-choices.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
await loadTestCourse(pool, now);
const releases = createReleaseCache();

it("only the first look of a day waits for those who change the cohort", async () => {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const cohortId = await insertCohort(pool, { trainerId, now });
  const look = (days: number, who = trainerId) => {
    const at = new Date(now.getTime() + days * 86_400_000);
    return showChoices(pool, releases, { cohortId, trainerId: who, courseId: "proef", now: at });
  };
  expect(await look(0)).toEqual([]);
  const done: string[] = [];
  const tomorrow = await pool.begin(async (tx) => {
    await tx`select from cohort where id = ${cohortId} for update`;
    expect(await look(0)).toEqual([]);
    done.push("again");
    const first = look(1).then(() => done.push("first of the next day"));
    expect(await look(0)).toEqual([]);
    expect(done).toEqual(["again"]);
    return { first };
  });
  await tomorrow.first;
  expect(done).toEqual(["again", "first of the next day"]);
  expect(await look(0, await insertTrainer(pool, "Bas", now))).toBeNull();
});
