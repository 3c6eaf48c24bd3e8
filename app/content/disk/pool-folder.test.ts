/** These tests check that the final test in POOL_DIR replaces that of the course, and reviewed.yaml with it. */
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import {
  exampleCourseFiles,
  exampleCourseFilesWithoutFinalTest,
  formatProblemLines,
  writeTemporaryCourseFolder,
} from "~/../tests/support/example-course";
import type { CourseBuildResult } from "../compile/build-course.server";
import { buildCoursesInFolders } from "./build-courses-in-folders.server";

const pool = "final-test/01.mdx";
const poolText = `${exampleCourseFiles[pool]}`;
const { [pool]: _pool, ...withoutPool } = exampleCourseFiles;

/** Builds the example course with these files, and a folder with final tests with these. */
async function build(files: Record<string, string>, elsewhere: Record<string, string>): Promise<CourseBuildResult> {
  const folder = writeTemporaryCourseFolder(files);
  const poolFolder = path.dirname(writeTemporaryCourseFolder(elsewhere));
  const [result] = await buildCoursesInFolders([path.dirname(folder)], { cache: null, poolFolder });
  if (!result) throw new Error("no course was built");
  return result;
}

/** Returns the revision of each question of the final test. */
async function readRevisions(): Promise<Map<string, string>> {
  const { built } = await build(exampleCourseFiles, {});
  return new Map((built?.questions ?? []).map(({ record }) => [record.id, record.revision]));
}

const review = (question: string, revision: string | undefined, initials: string) =>
  `- {question: ${question}, revision: "${revision}", initials: ${initials}, date: 2026-11-29}\n`;

test("a pool in POOL_DIR is that of the course, and its questions are not public", async () => {
  const inCourse = await build(exampleCourseFiles, {});
  const elsewhere = await build(withoutPool, { [pool]: poolText });
  expect(inCourse.built?.release.finalTest?.questionsPublic).toBe(true);
  expect(elsewhere.built?.release.finalTest).toEqual({ questionsPublic: false, cases: [], keyReviewers: {} });
  expect(elsewhere.built?.questions).toEqual(inCourse.built?.questions);
  expect(elsewhere.built?.hash).not.toBe(inCourse.built?.hash);
});

test("what has another name in a folder of POOL_DIR is a problem, because it would replace nothing", async () => {
  const { built, problems } = await build(exampleCourseFiles, {
    [pool]: poolText,
    "reviewd.yaml": "[]\n",
    "README.md": "",
  });
  expect([built, formatProblemLines(problems)]).toEqual([
    null,
    [
      expect.stringMatching(
        /reviewd\.yaml:1 {2}Dit wordt niet gelezen\. In een map in POOL_DIR staan alleen final-test/,
      ),
    ],
  ]);
});

test("a pool in POOL_DIR replaces that of the course as a whole", async () => {
  const { built } = await build({ ...exampleCourseFiles, "final-test/02.mdx": "is not read" }, { [pool]: poolText });
  expect(built?.release.finalTest?.questionsPublic).toBe(false);
});

test.each([
  ["under another name", { "final_test/01.mdx": poolText }],
  ["directly in the folder of the course", { "01.mdx": poolText }],
  ["not there, and reviewed.yaml is", { "reviewed.yaml": "[]\n" }],
])("the public pool is not used when the folder of the pool is %s", async (_what, elsewhere) => {
  const { built, problems } = await build(exampleCourseFiles, elsewhere);
  expect([built, formatProblemLines(problems)]).toEqual([
    null,
    [
      expect.stringMatching(
        /:1 {2}Deze map in POOL_DIR hoort bij de cursus fiets, maar heeft geen map final-test\/\. Verwacht: de vragen/,
      ),
    ],
  ]);
});

test("a course with a blueprint and no pool at all says where one may stand", async () => {
  const { problems } = await build(withoutPool, {});
  expect(formatProblemLines(problems)[0]).toContain("of in POOL_DIR/");
});

test("a mistake in the pool is told with the path of its file", async () => {
  const elsewhere = { [pool]: poolText.replace('cell="olie"', 'cell="vet"') };
  const { problems } = await build(withoutPool, elsewhere);
  const [told] = problems.filter(({ code }) => code === "cell-unknown");
  expect(told?.file).toMatch(/^\/.+\/fiets\/final-test\/01\.mdx$/);
  expect(fs.readFileSync(told?.file ?? "", "utf8")).toContain('cell="vet"');
});

test("a link out of the folder of the pool is refused", async () => {
  const secret = writeTemporaryCourseFolder({ [pool]: poolText }, "buiten");
  const folder = writeTemporaryCourseFolder(withoutPool);
  const elsewhere = writeTemporaryCourseFolder({ "reviewed.yaml": "[]\n" });
  fs.symlinkSync(path.join(secret, "final-test"), path.join(elsewhere, "final-test"));
  const [whole] = await buildCoursesInFolders([path.dirname(folder)], {
    cache: null,
    poolFolder: path.dirname(elsewhere),
  });
  expect(whole?.problems).toEqual([{ file: `${elsewhere}/final-test`, line: 1, code: "file-outside" }]);
  fs.rmSync(path.join(elsewhere, "final-test"));
  fs.mkdirSync(path.join(elsewhere, "final-test"));
  fs.symlinkSync(path.join(secret, pool), path.join(elsewhere, pool));
  const [one] = await buildCoursesInFolders([path.dirname(folder)], {
    cache: null,
    poolFolder: path.dirname(elsewhere),
  });
  expect(one?.problems).toContainEqual({ file: `${elsewhere}/${pool}`, line: 1, code: "file-outside" });
});

test("reviewed.yaml counts who agreed to the key of a question as it is now", async () => {
  const revisions = await readRevisions();
  const agreed = (...initials: string[]) => initials.map((each) => review("T1", revisions.get("T1"), each)).join("");
  const own = await build(
    { ...exampleCourseFiles, "reviewed.yaml": agreed("AB", "CD", "ab") + review("L1-1", revisions.get("L1-1"), "AB") },
    {},
  );
  expect([own.problems, own.built?.release.finalTest?.keyReviewers]).toEqual([[], { T1: 2 }]);
  const replaced = await build(
    { ...exampleCourseFiles, "reviewed.yaml": agreed("AB", "CD") },
    { [pool]: poolText, "reviewed.yaml": agreed("EF") },
  );
  expect(replaced.built?.release.finalTest).toMatchObject({ questionsPublic: false, keyReviewers: { T1: 1 } });
});

test("who agreed to an earlier revision is asked to review it again, and does not count", async () => {
  const revisions = await readRevisions();
  const old = review("T1", "0123456789abcdef", "AB");
  const { built, problems, warnings } = await build({ ...exampleCourseFiles, "reviewed.yaml": old }, {});
  expect([problems, built?.release.finalTest?.keyReviewers]).toEqual([[], {}]);
  expect(formatProblemLines(warnings.filter(({ code }) => code === "reviewed-before"))[0]).toMatch(
    new RegExp(
      `reviewed.yaml:1 {2}De vraag T1 is veranderd sinds AB haar nakeek\\. .* revision: ${revisions.get("T1")}\\.$`,
    ),
  );
  const again = { ...exampleCourseFiles, "reviewed.yaml": old + review("T1", revisions.get("T1"), "AB") };
  expect((await build(again, {})).warnings.filter(({ code }) => code === "reviewed-before")).toEqual([]);
});

test.each([
  ["an unknown question", review("T9", "0123456789abcdef", "AB"), "De vraag T9 bestaat niet."],
  ["a word as a revision", review("T1", "nieuw", "AB"), "Het veld 0.revision heeft niet de goede vorm."],
  [
    "a field too many",
    "- {question: T1, revision: 0123456789abcdef, initials: AB, date: 2026-11-29, key: a}\n",
    "Het veld 0 kent dit niet: key. Is het een tikfout?",
  ],
  ["no list", "question: T1\n", "Dit bestand klopt niet. Verwacht: een lijst."],
])("reviewed.yaml with %s is refused", async (_what, text, sentence) => {
  const files = { ...exampleCourseFilesWithoutFinalTest, "reviewed.yaml": text };
  const { problems } = await build(files, {});
  expect(formatProblemLines(problems)[0]).toContain(`reviewed.yaml:1  ${sentence}`);
});
