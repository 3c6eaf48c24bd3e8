import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import {
  insertCohort,
  insertCohortTrainer,
  insertMembership,
  insertMemberWithAccount,
  insertTrainer,
} from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { newId } from "~/platform/ids";
import { createLogger } from "~/platform/log.server";
import { createFileReadingProcesses } from "~/platform/reading/file-reading-processes.server";
import { messagesFor } from "~/ui/messages";
import { addOwnColumn } from "../columns/change-own-columns.server";
import { fillOwnColumnByHand } from "../columns/fill-own-column.server";
import { getCohortOfTrainer } from "../group/get-cohort-of-trainer.server";
import { createGroupReportPdf } from "../report/create-group-report.server";
import { exportCohortTable, parseExportFileName } from "./export-cohort.server";
import { exportGradebook, getGradebookCoverage } from "./export-gradebook.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
const course = await loadTestCourse(pool, now);
const releases = createReleaseCache();
const { words } = messagesFor("nl").exporting;
const writers = createFileReadingProcesses({ log: createLogger("silent") });

async function groupOfTwo() {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const cohortId = await insertCohort(pool, { trainerId, name: "Çà & là / 2B", now });
  const rounds = [{ lessonId: "vijf" as const, right: [true, true, true, true, false] }];
  const eva = await insertMemberWithAccount(pool, { cohortId, name: "=Éva", now }, { releases, course, rounds });
  const zoe = await insertMemberWithAccount(pool, { cohortId, name: "Zoë", now });
  const key = { cohortId, trainerId };
  const cohort = await getCohortOfTrainer(pool, key);
  if (!cohort) throw new Error("no cohort");
  return { key, cohort, eva, zoe };
}

const read = (bytes: Buffer) => parse(bytes, { delimiter: ";", bom: true }) as string[][];
const eventsOf = (cohortId: string) => pool`
  select actor, action, object, reason from audit_event where subject = ${cohortId} order by object`;

it("a trainer exports the group, and each file is recorded once, with the group's id and without names", async () => {
  const { key, cohort } = await groupOfTwo();
  const file = await exportCohortTable(pool, releases, {
    ...key,
    cohort,
    kind: "matrix",
    form: "csv",
    words,
    writers,
    now,
  });
  expect(file.name).toBe("overzicht-ca-la-2b-2026-03-02.csv");
  const rows = read(file.bytes);
  expect(rows).toHaveLength(3);
  expect(rows.slice(1).map(([name]) => name)).toEqual(["'=Éva", "Zoë"]);
  expect(rows[1]).toContain("80");
  const report = await createGroupReportPdf(pool, releases, { ...key, cohort, by: "Marieke", words, writers, now });
  expect(report.name).toBe("groepsverslag-ca-la-2b-2026-03-02.pdf");
  expect(report.bytes.subarray(0, 5).toString()).toBe("%PDF-");
  const event = { actor: key.trainerId, action: "cohort-export", reason: "" };
  expect(await eventsOf(key.cohortId)).toEqual([
    { ...event, object: "matrix.csv" },
    { ...event, object: "report.pdf" },
  ]);
});

it("an export contains no addresses and no former members", async () => {
  const { key, cohort, eva, zoe } = await groupOfTwo();
  await insertMembership(pool, { cohortId: key.cohortId, learnerId: zoe, state: "left", now });
  for (const kind of ["matrix", "results", "certificates"] as const) {
    const { bytes } = await exportCohortTable(pool, releases, {
      ...key,
      cohort,
      kind,
      form: "csv",
      words,
      writers,
      now,
    });
    const text = bytes.toString();
    expect(text).toContain("Éva");
    expect(text).not.toContain("Zoë");
    expect(text).not.toMatch(/example\.org/);
    expect(text).not.toContain(eva);
  }
});

it("another trainer's file is empty, and a co-trainer's equals the owner's", async () => {
  const { key, cohort } = await groupOfTwo();
  const make = async (trainerId: string) =>
    read(
      (
        await exportCohortTable(pool, releases, {
          ...key,
          trainerId,
          cohort,
          kind: "results",
          form: "csv",
          words,
          writers,
          now,
        })
      ).bytes,
    );
  expect(await make(await insertTrainer(pool, "Ander", now))).toHaveLength(1);
  const helper = await insertTrainer(pool, "Helper", now);
  await insertCohortTrainer(pool, { cohortId: key.cohortId, trainerId: helper, now });
  expect(await make(helper)).toEqual(await make(key.trainerId));
});

it("a file for a gradebook has whoever has a number of their own, and exists only if somebody has", async () => {
  const { key, cohort, eva, zoe } = await groupOfTwo();
  const make = (kind: "moodle" | "canvas", trainerId = key.trainerId) =>
    exportGradebook(pool, releases, { ...key, trainerId, cohort, kind, words, now });
  expect(await getGradebookCoverage(pool, key)).toBeNull();
  expect(await make("moodle")).toBeNull();
  const columnId = newId(now);
  const column = { id: columnId, name: "Studentnummer", purpose: "student-number" as const, inTable: true };
  await addOwnColumn(pool, { ...key, ...column, now });
  expect(await getGradebookCoverage(pool, key)).toEqual({ included: 0, without: 2, shared: [] });
  expect(await make("canvas")).toBeNull();
  const fill = (values: { learnerId: string; value: string }[]) =>
    fillOwnColumnByHand(pool, { ...key, columnId, values, now });
  await fill([{ learnerId: eva, value: "0012" }]);
  const file = await make("moodle");
  expect(file?.name).toBe("moodle-cijfers-ca-la-2b-2026-03-02.csv");
  const rows = parse(file?.bytes ?? "") as string[][];
  expect(rows).toHaveLength(2);
  expect(rows[1]?.slice(0, 2)).toEqual(["0012", "'=Éva"]);
  expect(rows[1]).toContain("80");
  const canvas = parse((await make("canvas"))?.bytes ?? "") as string[][];
  expect(canvas.map((row) => [row[0], row[2]])).toEqual([
    ["Student", "SIS User ID"],
    ["    Points Possible", ""],
    ["'=Éva", "0012"],
  ]);
  const matrix = await exportCohortTable(pool, releases, {
    ...key,
    cohort,
    kind: "matrix",
    form: "csv",
    words,
    writers,
    now,
  });
  expect(read(matrix.bytes).map((row) => row[1])).toEqual(["Studentnummer", "0012", ""]);
  expect(await eventsOf(key.cohortId)).toMatchObject([
    { object: "canvas.csv" },
    { object: "columns", action: "cohort-changed" },
    { object: "matrix.csv" },
    { object: "moodle.csv" },
  ]);
  expect(await make("moodle", await insertTrainer(pool, "Ander", now))).toBeNull();
  await fill([{ learnerId: zoe, value: "0012" }]);
  expect(await getGradebookCoverage(pool, key)).toMatchObject({
    included: 0,
    without: 0,
    shared: [{ number: "0012", names: [expect.any(String), expect.any(String)] }],
  });
  expect(await make("moodle")).toBeNull();
});

it("only names of existing files are accepted", () => {
  expect(parseExportFileName("certificates.xlsx")).toEqual({ kind: "certificates", form: "xlsx" });
  expect(parseExportFileName("moodle.csv")).toEqual({ kind: "moodle", form: "csv" });
  for (const file of [
    "",
    "matrix",
    "matrix.pdf",
    "matrix.csv.exe",
    "moodle.xlsx",
    "canvas.csv.csv",
    "../matrix.csv",
    "answers.csv",
    "constructor.csv",
  ])
    expect(parseExportFileName(file)).toBeNull();
});
