import { expect, it } from "vitest";
import { insertCohort, insertCohortTrainer, insertTrainer } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { changeCohortSettings, computeSettingsBase } from "./change-cohort.server";
import type { CohortWithTrainerRole } from "./cohort";
import type { CohortTrainerKey } from "./cohorts.sql.server";
import { getCohortOfTrainer } from "./get-cohort-of-trainer.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
await loadTestCourse(pool, now);

/** Opens the settings as a trainer does. Returns what saves that form with some changes. */
async function openForm(key: CohortTrainerKey) {
  const shown = (await getCohortOfTrainer(pool, key)) as CohortWithTrainerRole;
  const base = computeSettingsBase(shown);
  return (changes: Partial<CohortWithTrainerRole>, from: string | null = base) =>
    changeCohortSettings(pool, { ...shown, ...changes, ...key, base: from, now });
}

it("a form that is older than what a co-trainer saved stores nothing, until the trainer knows what changed", async () => {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const cohortId = await insertCohort(pool, { trainerId, now });
  const helper = await insertTrainer(pool, "Bo", now);
  await insertCohortTrainer(pool, { cohortId, trainerId: helper, now });
  const key = { cohortId, trainerId };
  const [own, theirs] = [await openForm(key), await openForm({ cohortId, trainerId: helper })];
  const changes = {
    welcome: "Nieuw welkom",
    endsOn: "2026-11-30",
    deadlineReminders: false,
    lessonOrder: "fixed" as const,
  };
  expect(await theirs(changes)).toEqual({ ok: true });
  const refused = await own({ name: "Voorjaar" });
  expect(refused).toMatchObject({ ok: false, reason: "changed", stored: changes });
  expect(await getCohortOfTrainer(pool, key)).toMatchObject(changes);
  // Their form again, as after two clicks, wants what is stored.
  expect(await theirs(changes)).toEqual({ ok: true });
  // Whoever saves again after seeing that, chooses it.
  if (refused.ok || refused.reason !== "changed") throw new Error("not refused");
  expect(await own({ name: "Voorjaar" }, computeSettingsBase(refused.stored))).toEqual({ ok: true });
  expect(await getCohortOfTrainer(pool, key)).toMatchObject({ name: "Voorjaar", welcome: "" });
});

it("of two forms that are saved at the same moment, one is stored and the other is told", async () => {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const key = { cohortId: await insertCohort(pool, { trainerId, now }), trainerId };
  const forms = [await openForm(key), await openForm(key)];
  const outcomes = await Promise.all(forms.map((save, at) => save({ welcome: `Welkom ${at}` })));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: "changed" });
});
