import { expect, it } from "vitest";
import { insertCohort, insertCohortTrainer, insertTrainer } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { newId } from "~/platform/ids";
import { catalogues } from "~/ui/messages";
import { addOwnColumn, changeOwnColumn } from "./change-own-columns.server";
import { listOwnColumns } from "./get-own-columns.server";
import type { ColumnSettings } from "./merge-column-settings";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
await loadTestCourse(pool, now);
const headings = Object.values(catalogues).map(({ exporting }) => exporting.words.columns);
const klas = { name: "Klas", purpose: "own", inTable: true } as const;

async function openOnTwoPages() {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const cohortId = await insertCohort(pool, { trainerId, now });
  const helperId = await insertTrainer(pool, "Helper", now);
  await insertCohortTrainer(pool, { cohortId, trainerId: helperId, now });
  const id = newId(now);
  await addOwnColumn(pool, { cohortId, trainerId, id, ...klas, now });
  const save = (by: string, more: Partial<ColumnSettings>, shown: ColumnSettings = klas) =>
    changeOwnColumn(pool, { cohortId, trainerId: by, id, ...shown, ...more, shown, headings, now });
  const stored = async () => {
    const [column] = await listOwnColumns(pool, { cohortId, trainerId });
    return column && { name: column.name, purpose: column.purpose, inTable: column.inTable };
  };
  return { cohortId, trainerId, helperId, save, stored };
}

it("a page that is older than a co-trainer's change does not undo it, and says what stayed", async () => {
  const { trainerId, helperId, save, stored } = await openOnTwoPages();
  expect(await save(trainerId, { name: "Groep", purpose: "student-number" })).toEqual({ ok: true, kept: [] });
  expect(await save(helperId, { inTable: false })).toEqual({ ok: true, kept: ["name", "purpose"] });
  expect(await stored()).toEqual({ name: "Groep", purpose: "student-number", inTable: false });
  // Sent once more, nothing is different.
  expect(await save(helperId, { inTable: false })).toEqual({ ok: true, kept: ["name", "purpose"] });
  expect(await stored()).toEqual({ name: "Groep", purpose: "student-number", inTable: false });
});

it("what both changed is asked about, and nothing is stored until then", async () => {
  const { trainerId, helperId, save, stored } = await openOnTwoPages();
  await save(trainerId, { name: "Groep", inTable: false });
  const outcome = await save(helperId, { name: "Kamer", purpose: "student-number" });
  const now = { name: "Groep", purpose: "own", inTable: false } as const;
  const merged = { name: "Kamer", purpose: "student-number", inTable: false };
  expect(outcome).toMatchObject({ ok: false, reason: "changed", stored: now, merged });
  expect(await stored()).toEqual(now);
  // Both want the same: nothing to ask.
  expect(await save(helperId, { name: "Groep" })).toEqual({ ok: true, kept: ["inTable"] });
  // The form that came back knows of the change.
  expect(await save(helperId, { name: "Kamer", purpose: "student-number" }, now)).toEqual({ ok: true, kept: [] });
  expect(await stored()).toEqual(merged);
});

it("two trainers who save at once both get what they changed", async () => {
  const { trainerId, helperId, save, stored } = await openOnTwoPages();
  await Promise.all([save(trainerId, { name: "Groep" }), save(helperId, { purpose: "student-number" })]);
  expect(await stored()).toEqual({ name: "Groep", purpose: "student-number", inTable: true });
});

it("a column can't be called like a column that the files have anyway, but one that is already may change", async () => {
  const { cohortId, trainerId, save, stored } = await openOnTwoPages();
  const refused = { ok: false, reason: "invalid", problems: { name: "name-heading" } };
  for (const name of ["naam", "Lesson 3", "Ｎaam"]) {
    expect(await save(trainerId, { name }), name).toEqual(refused);
    const column = { ...klas, id: newId(now), name, headings };
    expect(await addOwnColumn(pool, { cohortId, trainerId, ...column, now }), name).toEqual(refused);
  }
  expect((await stored())?.name).toBe("Klas");
  await pool`update cohort_column set name = 'Naam' where cohort_id = ${cohortId}`;
  expect(await save(trainerId, { inTable: false }, { ...klas, name: "Naam" })).toEqual({ ok: true, kept: [] });
});
