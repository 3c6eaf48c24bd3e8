import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { checkCourse } from "../../app/content/check/check-course";
import { computeNorm } from "../../app/content/norm/compute-norm";
import { readCourse } from "../../app/content/source/read-course.server";
import { messagesFor } from "../../app/ui/messages";
import { bundleScript } from "../../tests/support/bundled-script";
import {
  createCourseFilesInMemory,
  exampleCourseFiles,
  formatProblemLines,
  writeTemporaryCourseFolder,
} from "../../tests/support/example-course";
import { formatNorm, formatRatingFlaw, listRatedCells } from "./format-norm";

const script = bundleScript("scripts/angoff.ts");
const messages = messagesFor("nl");
const { source } = readCourse(createCourseFilesInMemory());
const ratings = (judges: number) =>
  Array.from({ length: judges }, (_none, at) =>
    ["T1", "T2", "T3", "T4", "T5", "T6"].map((question) => ({ judge: `J${at + 1}`, question, share: 0.7 + 0.02 * at })),
  ).flat();

test("the cells are those of the course, with their questions", () => {
  expect(listRatedCells(source)).toEqual([
    { id: "olie", questions: ["T1", "T2", "T3"] },
    { id: "lek", questions: ["T4", "T5", "T6"] },
  ]);
});

test("a norm is printed as course.yaml wants it, and the course passes its check with it", () => {
  const lines = formatNorm(computeNorm(ratings(5), listRatedCells(source)), "2026-11-29", messages);
  expect(lines.slice(0, 7)).toEqual([
    ...["70,0", "72,0", "74,0", "76,0", "78,0"].map((mark, at) => `J${at + 1} kwam op ${mark} %.`),
    "Grens: 74,0 %; dat zijn 2 van de 2 vragen.",
    "Spreiding tussen beoordelaars: 3,2 %. Standaardfout: 1,4 %.",
  ]);
  const [round = ""] = lines.slice(-1);
  expect(round).toBe('      - {date: "2026-11-29", judges: 5, mark: 0.74, spread: 0.032, standard_error: 0.014}');
  const yaml = `${exampleCourseFiles["course.yaml"]}`
    .replace("mark: 0.8", `${lines.find((line) => line.startsWith("  mark"))?.trim()}`)
    .replace("rounds: []", `rounds: [${round.replace("- ", "").trim()}]`);
  const files = createCourseFilesInMemory({ ...exampleCourseFiles, "course.yaml": yaml });
  expect(formatProblemLines(checkCourse(readCourse(files)).problems)).toEqual([]);
});

test("fewer than five judges make no norm, and there is nothing to paste", () => {
  const lines = formatNorm(computeNorm(ratings(4), listRatedCells(source)), "2026-11-29", messages);
  expect(lines.at(-1)).toBe(
    "Dit is geen norm: er zijn 4 beoordelaars. Verwacht: ten minste 5. De grens blijft voorlopig.",
  );
  expect(lines.join("\n")).not.toContain("rounds");
});

test.each([
  [0, "met een grens van 0,0 % slaagt iedereen."],
  [1, "met een grens van 100,0 % mag er niets fout zijn."],
])("a mark of %s is no norm, and there is nothing to paste", (share, sentence) => {
  const all = ratings(5).map((rating) => ({ ...rating, share }));
  const lines = formatNorm(computeNorm(all, listRatedCells(source)), "2026-11-29", messages);
  expect(lines.at(-1)).toBe(`Dit is geen norm: ${sentence} Klopt wat de beoordelaars invulden?`);
  expect(lines.join("\n")).not.toContain("rounds");
});

test("a mistake has its line and what was expected", () => {
  expect(formatRatingFlaw("r.csv", { line: 3, code: "rating-share", data: { written: "veel" } }, messages)).toBe(
    "r.csv:3  ‘veel’ is geen aandeel. Verwacht: een getal van 0 tot en met 1, of overal een percentage van 0 tot en met 100.",
  );
});

test.each([
  [["--ratings"]],
  [["--course", "content/fiets"]],
  [["--ratings", "r.csv", "--course"]],
  [["--ratings", "r.csv", "content"]],
])("the command refuses the arguments %j, and says where its help is", (args) => {
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: "utf8" });
  const sentence = "Expected: --ratings FILE and, for the cells of a course, --course FOLDER.";
  expect([status, stderr]).toEqual([1, `${sentence} See npm run angoff -- --help\n`]);
});

test("the command reads a file and a course, and refuses a file with a mistake", () => {
  const folder = writeTemporaryCourseFolder();
  const run = (text: string) => {
    const file = path.join(folder, "..", "ratings.csv");
    fs.writeFileSync(file, `judge;question;share\n${text}`);
    const args = ["--ratings", file, "--course", folder, "--lang", "en"];
    return spawnSync(process.execPath, [script, ...args], { encoding: "utf8" });
  };
  const first = "J1;T1;60\nJ1;T2;70\nJ1;T4;60\nJ1;T5;60\nJ1;T6;60\n";
  expect(run(`${first}J1;T3;80\n`)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("Mark: 65.0%, which is 2 of 2 questions."),
  });
  expect(run(first)).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/ratings\.csv:2 {2}J1 did not rate: T3\./),
  });
});
