/** An update without downtime: a server of an older version goes on beside the new one, and makes no cards. */
import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { answerPracticeRound } from "~/../tests/support/learning";
import { refuseRow } from "~/../tests/support/refused-row";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { runDataMigrations } from "~/platform/database/data-migrations.server";
import { createLogger } from "~/platform/log.server";
import { createCardsMigration } from "./cards-migration.server";
import { compareStoredWithComputedCards } from "./remake-cards.server";
import { remakeCardsAfterUpdate } from "./remake-cards-after-update.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const updated = new Date("2026-03-01T10:00:00Z");
const night = (number: number) => new Date(updated.getTime() + number * 86_400_000 - 6 * 3_600_000);
const course = await loadTestCourse(pool, new Date("2026-02-01T10:00:00Z"));
const log = createLogger("silent");

const run = (now: Date) => remakeCardsAfterUpdate(pool, releases, { log, now });
const countDifferences = async () =>
  (await compareStoredWithComputedCards(pool, releases, { begin() {}, advance() {} })).differing;
const practise = (learnerId: string, now: Date, round = 1) =>
  answerPracticeRound(pool, releases, course, { learnerId, lessonId: "alles", right: [true, false], round, now });

/** Does what a server without cards does: stores answers of an account, and makes an account of a guest. */
async function answerAndRegisterWithoutCards(now: Date): Promise<void> {
  const learnerId = await insertLearner(pool, now);
  await practise(learnerId, now);
  await pool`delete from review_card where learner_id = ${learnerId} and place = (
    select min(place) from review_card where learner_id = ${learnerId})`;
  await pool`update review_card set due_on = due_on - 1 where learner_id = ${learnerId}`;
  const guestId = await insertLearner(pool, new Date("2026-02-10T10:00:00Z"), "guest");
  await practise(guestId, new Date("2026-02-10T10:00:00Z"));
  await pool`update learner set kind = 'account' where id = ${guestId}`;
}

test("what a server of an older version leaves wrong in the first week is right after the next night", async () => {
  await runDataMigrations(pool, { steps: [createCardsMigration(pool)], log, now: updated });
  for (const day of [1, 3, 8]) {
    await answerAndRegisterWithoutCards(updated);
    expect(await countDifferences()).toBeGreaterThan(2);
    await run(night(day));
    expect(await countDifferences()).toBe(0);
  }
  // A week later no such server is left, and the nights take no time any more.
  await answerAndRegisterWithoutCards(updated);
  const left = await countDifferences();
  await run(night(9));
  expect(await countDifferences()).toBe(left);
});

test("if the start could not make the cards, the night does, and a week counts from then", async () => {
  await pool`delete from stored_step`;
  await run(night(20));
  expect(await countDifferences()).toBe(0);
  await answerAndRegisterWithoutCards(updated);
  await run(night(21));
  expect(await countDifferences()).toBe(0);
});

test("one learner whose cards can't be made does not keep the others from theirs, and the night is not the last one", async () => {
  await pool`delete from stored_step`;
  const [learnerId, other] = [await insertLearner(pool, updated), await insertLearner(pool, updated)];
  for (const each of [learnerId, other]) await practise(each, updated);
  await pool`delete from review_card`;
  const end = await refuseRow(pool, { table: "review_card", on: "insert", column: "learner_id", value: learnerId });
  const failed = { errors: [expect.objectContaining({ message: "refused" })] };
  await expect(run(night(1))).rejects.toMatchObject(failed);
  expect(await pool`select from review_card where learner_id = ${other}`).not.toHaveLength(0);
  expect(await pool`select from stored_step`).toHaveLength(0);
  await end();
  await run(night(2));
  expect(await countDifferences()).toBe(0);
});
