/** These tests mark committed readings again, and check which reading of a question counts. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { buildCourse } from "../../../app/content/compile/build-course.server";
import {
  getCourseFolder,
  listCourseFolders,
  listEarlierEditionFolders,
} from "../../../app/content/disk/course-folders.server";
import { readCourseFilesFromFolder } from "../../../app/content/disk/read-course-files-from-folder.server";
import { messagesFor } from "../../../app/ui/messages";
import { bundleScript } from "../../../tests/support/bundled-script";
import { writeTemporaryCourseFolder } from "../../../tests/support/example-course";
import { type InventedReader, writeRoundOfReadings } from "../../../tests/support/readings";
import { markReadingsOfCourse } from "./mark-readings-of-course";
import { findFiguresInReview, listDifferentLines, putFiguresInReview } from "./review-file";

const script = bundleScript("scripts/content-paper.ts");
const messages = messagesFor("nl");
const mark = (folder: string) => markReadingsOfCourse(getCourseFolder(folder), null, messages);
const reader = (book: InventedReader["book"], knowsField: boolean, ...wrong: string[]) => ({ book, knowsField, wrong });

/** A course of which six people read the pool: four closed, and two open. */
async function courseWithRound() {
  const folder = writeTemporaryCourseFolder();
  await writeRoundOfReadings(
    folder,
    "1",
    { set: "final-test" },
    {
      "lezer-1": reader("closed", true, "T1", "T4"),
      "lezer-2": reader("closed", true, "T1", "T2", "T4", "T5"),
      "lezer-3": reader("closed", false, "T1", "T2", "T4", "T5", "T6"),
      "lezer-4": reader("closed", false, "T1", "T3", "T4", "T6"),
      "lezer-5": reader("open", true),
      "lezer-6": reader("open", true, "T1"),
    },
  );
  return folder;
}

const first = `### Eindtoets

| Lezers | Heel goed | Gemiddeld per vraag |
|---|---|---|
| Gesloten boek | 37,5 % | 37,5 % |
| waarvan kent het vak | 50,0 % | 50,0 % |
| waarvan buitenstaander | 25,0 % | 25,0 % |
| Open boek | 91,7 % | 91,7 % |
| Verschil tussen open en gesloten | 54,2 punten | 54,2 punten |

| Lezer | Boek | Kent het vak | Vragen | Heel goed | Toets 1 | Toets 2 | Toets 3 |
|---|---|---|---|---|---|---|---|
| lezer-1 | gesloten | ja | 6 | 4 (66,7 %) | 0 | 2 | 2 |
| lezer-2 | gesloten | ja | 6 | 2 (33,3 %) | 0 | 0 | 2 |
| lezer-3 | gesloten | nee | 6 | 1 (16,7 %) | 0 | 0 | 1 |
| lezer-4 | gesloten | nee | 6 | 2 (33,3 %) | 0 | 2 | 0 |
| lezer-5 | open | ja | 6 | 6 (100,0 %) | 2 | 2 | 2 |
| lezer-6 | open | ja | 6 | 5 (83,3 %) | 1 | 2 | 2 |

Met gesloten boek haalt lezer-1, lezer-2, lezer-4 2 van de 2 vragen van een toets.

| Vraag | Soort | Ronde | Goed ongelezen | Goed gelezen | Opmerking |
|---|---|---|---|---|---|
| T1 | single | 1 | 0/4 | 1/2 | |
| T2 | order | 1 | 2/4 | 2/2 | |
| T3 | cloze | 1 | 3/4 | 2/2 | |
| T4 | cloze | 1 | 0/4 | 2/2 | |
| T5 | order | 1 | 2/4 | 2/2 | |
| T6 | cloze | 1 | 2/4 | 2/2 | |`;

test("readings are marked as the test marks, per question, per group of readers, and per form of the test", async () => {
  const folder = await courseWithRound();
  const marked = await mark(folder);
  expect(marked?.figures).toBe(first);
  expect(marked).toMatchObject({ refused: [], review: { isCurrent: false } });
});

test("a question counts with the latest round that had it, and is marked with the text that was read", async () => {
  const folder = await courseWithRound();
  const pool = path.join(folder, "final-test/01.mdx");
  const text = fs.readFileSync(pool, "utf8");
  // T1 is rewritten, with another key, and read again. Then T3 changes, and nobody reads it.
  fs.writeFileSync(
    pool,
    text
      .replace("- [x] Een druppel op", "- [ ] Een druppel op")
      .replace("> Klopt. Een druppel is genoeg", "> [!meer-olie] Nee. Een druppel is hier te weinig")
      .replace("- [ ] Een druppel per jaar.\n  > [!meer-olie] Nee.", "- [x] Een druppel per maand.\n  > Klopt."),
  );
  await writeRoundOfReadings(
    folder,
    "2",
    { set: "final-test", only: ["T1"] },
    { "lezer-1": reader("closed", true), "lezer-7": reader("closed", false) },
  );
  await writeRoundOfReadings(
    folder,
    "10",
    { set: "final-test", only: ["T1"] },
    { "lezer-5": reader("open", true, "T1") },
  );
  fs.writeFileSync(pool, fs.readFileSync(pool, "utf8").replace("Na een rit over het strand", "Na een dag aan zee"));
  const { figures = "" } = (await mark(folder)) ?? {};
  expect(figures).toContain(
    "| T1 | single | 10 | 2/2 | 0/1 | door iedereen ongelezen goed; in 1: 0/4 ongelezen, 1/2 gelezen |",
  );
  expect(figures).toContain("| T3 | cloze | 1 | 3/4 | 2/2 | veranderd na deze ronde |");
  expect(figures).toContain("| T4 | cloze | 1 | 0/4 | 2/2 | |");
  expect(figures).toContain("| lezer-2 | gesloten | ja | 5 | 2 (40,0 %) | 0 (1 niet gelezen) | 0 | 2 |");
  expect(figures).toContain("| lezer-7 | gesloten | nee | 1 | 1 (100,0 %) |");
  expect(figures).toContain("| 1 | 6 | 37,5 % | 91,7 % |\n| 2 | 1 | 100,0 % | – |\n| 10 | 1 | – | 0,0 % |");
});

test("a question about a case whose story changed counts as another version", async () => {
  const folder = writeTemporaryCourseFolder();
  const read = (name: string) =>
    writeRoundOfReadings(folder, name, { set: "practice", only: ["L2-4"] }, { a: reader("closed", true) });
  await read("1");
  const lesson = path.join(folder, "02-ketting.mdx");
  const text = fs.readFileSync(lesson, "utf8");
  fs.writeFileSync(lesson, text.replace("De fiets van Sam piept bij elke trap.", "De fiets van Sam kraakt."));
  const row = async () => /\| L2-4 .*/.exec((await mark(folder))?.figures ?? "")?.[0];
  expect(await row()).toContain("| veranderd na deze ronde;");
  await read("2");
  expect(await row()).toContain("| 2 | 1/1 | – | door iedereen ongelezen goed; in 1: 1/1 ongelezen, – gelezen |");
});

test("a question that was read in no round says so, and practice has no forms", async () => {
  const folder = writeTemporaryCourseFolder();
  await writeRoundOfReadings(folder, "oefening", { set: "practice", only: ["L1-1"] }, { a: reader("open", true) });
  const { figures = "" } = (await mark(folder)) ?? {};
  expect(figures).toContain("### Oefenvragen\n");
  expect(figures).toContain("| a | open | ja | 1 | 1 (100,0 %) |\n");
  expect(figures).toContain("| L1-2 | multiple | – | – | – | niet gelezen |");
  expect(figures).not.toMatch(/Toets 1|Gesloten boek|Verschil/);
});

test("readings and REVIEW.md are no part of the course: its release is the same with and without them", async () => {
  const build = async (folder: string) =>
    buildCourse(await readCourseFilesFromFolder(getCourseFolder(folder)), { cache: null });
  const folder = await courseWithRound();
  fs.writeFileSync(path.join(folder, "final-test/REVIEW.md"), "# Nagekeken\n");
  const [plain, read] = [await build(writeTemporaryCourseFolder()), await build(folder)];
  expect([read.problems, read.built?.hash]).toEqual([[], plain.built?.hash]);
  fs.writeFileSync(path.join(folder, "final-test/notes.md"), "");
  expect((await build(folder)).problems).toMatchObject([{ code: "pool-file-unused" }]);
});

test("--write puts the figures between the marks in REVIEW.md, and keeps the text around them", async () => {
  const folder = await courseWithRound();
  const file = path.join(folder, "final-test/REVIEW.md");
  const run = (...more: string[]) =>
    spawnSync(process.execPath, [script, "readings", folder, ...more], { encoding: "utf8" });
  fs.writeFileSync(file, "# Nagekeken\n\nVooraf.\n\n<!-- readings -->\noud\n<!-- /readings -->\n\nAchteraf.\n");
  const before = run();
  expect([before.status, before.stdout]).toEqual([
    1,
    expect.stringMatching(/heeft andere cijfers\..*\n- oud\n\+ ### Eindtoets\n(\+ .*\n)+$/),
  ]);
  expect(run("--write")).toMatchObject({ status: 0 });
  const written = `# Nagekeken\n\nVooraf.\n\n<!-- readings -->\n\n${first}\n\n<!-- /readings -->\n\nAchteraf.\n`;
  expect(fs.readFileSync(file, "utf8")).toBe(written);
  expect((await mark(folder))?.review.isCurrent).toBe(true);
  // Another answer is another figure.
  const round = path.join(folder, "final-test/readings/1");
  const read = (name: string) => JSON.parse(fs.readFileSync(path.join(round, name), "utf8"));
  const number = read("key.json").questions.findIndex(({ id }: { id: string }) => id === "T1") + 1;
  fs.writeFileSync(path.join(round, "lezer-5.json"), JSON.stringify({ ...read("lezer-5.json"), [number]: "zz" }));
  const changed = await mark(folder);
  expect(changed?.review.isCurrent).toBe(false);
  expect(changed?.refused).toEqual([`  1/lezer-5, vraag ${number} (T1): "zz". Antwoord: één letter, zoals "b".`]);
});

test("lines that differ are told in order, and lines that are the same are not", () => {
  expect(listDifferentLines("a\nb\nc\nd", "a\nB\nc\nd\ne")).toEqual(["- b", "+ B", "+ e"]);
  expect(listDifferentLines("a\nb", "a\nb")).toEqual([]);
});

test("figures are added to a REVIEW.md without a place for them, also to an empty one", () => {
  expect(putFiguresInReview("# Van mij\n", "cijfers")).toBe(
    "# Van mij\n\n<!-- readings -->\n\ncijfers\n\n<!-- /readings -->\n",
  );
  expect(findFiguresInReview(putFiguresInReview("", "cijfers"))).toBe("cijfers");
  expect(findFiguresInReview("<!-- /readings --> <!-- readings -->")).toBeNull();
});

test.each<[string, string, string, string]>([
  ["a reader who is not listed", "lezer-9.json", "{}", "lezer-9.json: Deze lezer staat niet in round.yaml."],
  [
    "a reader without a file",
    "round.yaml",
    "date: 2026-11-29\nreaders: {x: {book: open, knows_field: true}}",
    "lezer-1.json",
  ],
  [
    "another word for a book",
    "round.yaml",
    "date: 2026-11-29\nreaders: {lezer-1: {book: half, knows_field: true}}",
    "round.yaml: Het veld readers.lezer-1.book klopt niet.",
  ],
  ["a round without a date", "round.yaml", "readers: {}", "round.yaml: Het veld date klopt niet."],
  [
    "a round without readers",
    "round.yaml",
    "date: 2026-11-29\nreaders: {}",
    "round.yaml: Het veld readers klopt niet.",
  ],
  ["a file that is not read", "notes.txt", "", "notes.txt: Dit wordt niet gelezen."],
  ["a file outside the rounds", "../lezer-1.json", "{}", "readings/lezer-1.json: Dit wordt niet gelezen."],
  ["a key that is no key", "key.json", "{}", "key.json is geen key.json die content:paper maakte."],
  ["answers that are no JSON", "lezer-1.json", '{"1": b}', "lezer-1.json is geen bestand met antwoorden"],
  ["a number too many", "lezer-1.json", '{"7": "b"}', "lezer-1.json heeft een antwoord bij 7."],
])("%s is refused with the path of the file", async (_what, file, text, sentence) => {
  const folder = await courseWithRound();
  fs.writeFileSync(path.join(folder, "final-test/readings/1", file), text);
  await expect(mark(folder)).rejects.toThrow(sentence);
});

test("a key of another course is refused, one that has a question twice, and a reader who differs between rounds", async () => {
  const folder = await courseWithRound();
  const readings = path.join(folder, "final-test/readings");
  const change = (file: string, from: string | RegExp, to: string) => {
    const text = fs.readFileSync(path.join(readings, file), "utf8");
    fs.writeFileSync(path.join(readings, file), text.replace(from, to));
    return () => fs.writeFileSync(path.join(readings, file), text);
  };
  const back = change("1/key.json", '"course": "fiets"', '"course": "step"');
  await expect(mark(folder)).rejects.toThrow("readings/1/key.json: Deze sleutels zijn van de cursus step.");
  back();
  const again = change("1/key.json", '"id": "T1"', '"id": "T2"');
  await expect(mark(folder)).rejects.toThrow("readings/1/key.json is geen key.json");
  again();
  fs.cpSync(path.join(readings, "1"), path.join(readings, "2"), { recursive: true });
  expect(await mark(folder)).not.toBeNull();
  change("2/round.yaml", /knows_field: (true|false)/, "knows_field: null");
  await expect(mark(folder)).rejects.toThrow("readings/2/round.yaml: Het veld");
  const round = fs.readFileSync(path.join(readings, "1/round.yaml"), "utf8");
  const other = round.replace(/knows_field: (true|false)/, (_all, knows) => `knows_field: ${knows === "false"}`);
  fs.writeFileSync(path.join(readings, "2/round.yaml"), other);
  await expect(mark(folder)).rejects.toThrow(
    /readings\/2\/round\.yaml: Bij lezer-\d staat in een andere ronde iets anders/,
  );
});

test("the readings of every course in this repository have the figures of its REVIEW.md", {
  timeout: 60_000,
}, async () => {
  const courses = await listCourseFolders(["content"]);
  const earlier = (await Promise.all(courses.map(listEarlierEditionFolders))).flat();
  for (const folder of [...courses, ...earlier]) {
    const marked = await markReadingsOfCourse(folder, null, messages);
    if (!marked) continue;
    expect(findFiguresInReview(fs.readFileSync(marked.review.file, "utf8")), marked.review.file).toBe(marked.figures);
  }
});
