/** This test reads the ZIP with another program: unzip. */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/node";
import { expect, test } from "vitest";
import { createCertificateTestHelpers } from "~/../tests/support/certificates";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { recalculateStatisticsOfAllLessons } from "~/analysis/statistics/recalculate-statistics-of-all-lessons.server";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { messagesFor } from "~/ui/messages";
import { createAccreditationPack } from "./create-accreditation-pack.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-03-01T10:00:00Z");
const course = await loadTestCourse(pool, now);
const helpers = createCertificateTestHelpers(pool, releases, () => course, now);
const words = messagesFor("nl");

async function unpack() {
  const release = await releases.current(pool, "proef");
  if (!release) throw new Error("no course");
  const { name, bytes } = await createAccreditationPack(pool, releases, {
    release,
    words: words.accreditation.pack,
    certificateWords: words.certificate.paper,
    origin: "https://leren.example.nl",
    now,
  });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-pack-"));
  try {
    fs.writeFileSync(path.join(folder, "pack.zip"), bytes);
    execFileSync("unzip", ["-q", "pack.zip", "-d", "out"], { cwd: folder });
    const out = path.join(folder, "out");
    const files = new Map(fs.readdirSync(out).map((file) => [file, fs.readFileSync(path.join(out, file))]));
    const table = (file: string): string[][] =>
      parse((files.get(file) ?? "").toString(), { delimiter: ";", bom: true, relax_column_count: true });
    const book = await readSheet(files.get("8-vragen.xlsx") ?? Buffer.of());
    return { name, files, table, book, index: files.get("index.html")?.toString() ?? "" };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

test("the pack has an index, tables and an example of the certificate, and claims no accreditation", async () => {
  const { name, files, index, table } = await unpack();
  expect(name).toMatch(/^accreditatie-proef-.*-2026-03-01\.zip$/);
  expect(files.get("12-certificaat-voorbeeld.pdf")?.subarray(0, 5).toString()).toBe("%PDF-");
  expect(index).toContain("Dit pakket is geen accreditatie");
  expect(index).toContain("Nog te weinig mensen gaven hun oordeel.");
  expect(index).toContain("Daarom zit er geen bestand 11-evaluatie in het pakket.");
  expect(index).toContain("Het niveau is dat van de toetsvragen, niet dat van het leerdoel.");
  for (const title of Object.values(words.accreditation.pack.titles)) expect(index).toContain(`>${title}</h2>`);
  expect(table("1-leerdoelen.csv").length).toBeGreaterThan(1);
  expect(table("9-edities.csv")[1]?.[1]).toBe("2026-03-01");
  for (const file of index.matchAll(/(\d+-[a-z-]+\.(?:csv|pdf))/g)) expect([...files.keys()]).toContain(file[1]);
});

test("the study load is measured from thirty people on, without long pauses, and the pack names nobody", async () => {
  const people: string[] = [];
  for (let n = 0; n < 30; n++) {
    const learnerId = await helpers.account("Zoë Herkenbaar");
    await helpers.complete(learnerId);
    people.push(learnerId);
    if (n === 28)
      expect((await unpack()).table("7-studielast.csv")[1]?.slice(2)).toEqual(["", "", "Nog te weinig mensen"]);
  }
  await pool`alter table answer disable trigger all`;
  // In each round the second answer comes two minutes after the first, and all others an hour later.
  await pool`
    update answer set answered_at = ${now}::timestamptz + case placed.place when 1 then interval '0' when 2 then interval '2 minutes' else interval '1 hour' end
      from (
        select learner_id, attempt_id, question_id, seq, row_number() over (partition by attempt_id order by question_id, seq) as place from answer
      ) placed
     where answer.learner_id = placed.learner_id and answer.attempt_id = placed.attempt_id and answer.question_id = placed.question_id
       and answer.seq = placed.seq`;
  await pool`alter table answer enable trigger all`;
  const { table, files } = await unpack();
  const [, first, second, whole] = table("7-studielast.csv");
  expect([first?.slice(2), second?.slice(2), whole?.slice(2)]).toEqual([
    ["2", "30", ""],
    ["2", "30", ""],
    ["4", "30", ""],
  ]);
  await recalculateStatisticsOfAllLessons(pool, releases, { now });
  const { book, table: tableWithFigures } = await unpack();
  const [headings, ...rows] = tableWithFigures("8-vragen.csv");
  expect(book[0]).toEqual(headings);
  expect(rows[0]?.slice(3, 8)).toEqual(["eerste rondes", "30", "100", "100", "100"]);
  // In the workbook the figures are numbers, and a share is shown as a percentage.
  const figures = book.slice(1).map((row) => row.slice(4, 8));
  expect(figures[0]).toEqual([30, 1, 1, 1]);
  expect(figures.map(([n]) => String(n ?? ""))).toEqual(rows.map((row) => row[4]));
  const all = [...files.values()].map((bytes) => bytes.toString("latin1")).join("\n");
  for (const learnerId of people) expect(all).not.toContain(learnerId);
  expect(all).not.toContain("Herkenbaar");
});
