/** These tests check that earlier editions are read, checked and built beside the current one, and that their mistakes stay theirs. */
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { addEarlierEditions, labelExampleCourse } from "~/../tests/support/editions";
import {
  type CourseFileTexts,
  exampleCourseFiles,
  formatProblemLines,
  replaceTextInExampleFile,
  writeTemporaryCourseFolder,
} from "~/../tests/support/example-course";
import type { CourseBuildResult } from "../compile/build-course.server";
import { buildCoursesInFolders } from "./build-courses-in-folders.server";
import { readBuiltCourses, writeBuiltCourses } from "./built-courses.server";
import { getCourseFolder } from "./course-folders.server";
import { readCourseFilesFromFolder } from "./read-course-files-from-folder.server";

async function build(files: CourseFileTexts, poolFolder: string | null = null): Promise<CourseBuildResult> {
  return buildFolder(writeTemporaryCourseFolder(files), poolFolder);
}

async function buildFolder(folder: string, poolFolder: string | null = null): Promise<CourseBuildResult> {
  const [result] = await buildCoursesInFolders([path.dirname(folder)], { cache: null, poolFolder });
  if (!result) throw new Error("no course was built");
  return result;
}

/** Returns the labels of the editions that were built, and the problems of the current edition and of the earlier ones. */
function summarise({ built, problems, earlier }: CourseBuildResult) {
  return {
    built: [built, ...earlier.map((each) => each.built)].flatMap((each) => each?.release.label ?? []),
    current: formatProblemLines(problems).map(afterFolder),
    earlier: earlier.flatMap((each) => formatProblemLines(each.problems)).map(afterFolder),
  };
}

const afterFolder = (line: string) => line.replace(/^\/tmp\/[^/]+\//, "");

const both = addEarlierEditions(labelExampleCourse("2026-10"), { "2026-9": labelExampleCourse("2026-9") });

test("an earlier edition is built beside the current one, with files of its own, and written as a file of its own", async () => {
  const result = await build(both);
  expect(summarise(result)).toEqual({ built: ["2026-10", "2026-9"], current: [], earlier: [] });
  expect(result.built?.release.courseId).toBe("fiets");
  expect(result.earlier[0]?.built?.release).toMatchObject({ courseId: "fiets", title: "Een fiets van 2026-9" });
  const dir = path.join(writeTemporaryCourseFolder({}, "x"), "build");
  await writeBuiltCourses(dir, [result]);
  expect(fs.readdirSync(dir)).toEqual(["_checks.json", "fiets.json", "fiets@2026-9.json"]);
  expect(await readBuiltCourses(dir)).toEqual({ courses: [result], complete: true });
  fs.writeFileSync(path.join(dir, "fiets@2026-9.json"), "{");
  const [again] = (await readBuiltCourses(dir)).courses;
  expect([again?.problems, again?.earlier[0]?.problems]).toMatchObject([[], [{ code: "build-unreadable" }]]);
});

test("a mistake in one edition stops no other", async () => {
  const mistake = (files: CourseFileTexts, name: string) => replaceTextInExampleFile(name, "[@B]", "[@X]", files);
  expect(summarise(await build(mistake(both, "editions/2026-9/01-banden.mdx")))).toEqual({
    built: ["2026-10"],
    current: [],
    earlier: ["editions/2026-9/01-banden.mdx:18  De bron X staat niet in sources.yaml."],
  });
  expect(summarise(await build(mistake(both, "01-banden.mdx")))).toEqual({
    built: ["2026-9"],
    current: ["01-banden.mdx:18  De bron X staat niet in sources.yaml."],
    earlier: [],
  });
  const { "editions/2026-9/course.yaml": _gone, ...without } = both;
  expect(summarise(await build(without))).toMatchObject({ built: ["2026-10"], current: [] });
});

test("the folder of an earlier edition has the name of its label, which no other edition has", async () => {
  const files = addEarlierEditions(labelExampleCourse("2026-3"), {
    "2026-2": labelExampleCourse("2026-2"),
    "2026-2-oud": labelExampleCourse("2026-2"),
    "2026-3": labelExampleCourse("2026-3"),
  });
  expect(summarise(await build(files))).toEqual({
    built: ["2026-3", "2026-2"],
    current: [],
    earlier: [
      "editions/2026-2-oud/course.yaml:4  In de map 2026-2-oud van een eerdere editie staat editie 2026-2. Verwacht: een map met de naam van haar editie, en elke editie één keer.",
      "editions/2026-3/course.yaml:4  Editie 2026-3 is de editie van de cursus zelf. Verwacht: in editions/ alleen eerdere edities, of een nieuwe naam bij edition van de cursus.",
    ],
  });
});

test.each(["../2026-2", "2026/27", ".2026", "-1", "2026\u20113", "e\u0301\u00e9n", "1".repeat(61)])(
  "%j is no label, because it can't be the name of a folder everywhere",
  async (label) => {
    const { current } = summarise(await build(labelExampleCourse(label)));
    expect(current).toEqual([expect.stringContaining("kan geen naam van een editie zijn")]);
  },
);

test("editions whose labels differ only in capitals are refused, and files between editions too", async () => {
  const files = addEarlierEditions(labelExampleCourse("Najaar 2026"), {
    "1.b": labelExampleCourse("1.b"),
    "1.B": labelExampleCourse("1.B"),
    "najaar 2026": labelExampleCourse("najaar 2026"),
  });
  expect(summarise(await build(files))).toEqual({
    built: ["Najaar 2026", "1.B"],
    current: [],
    earlier: [
      expect.stringContaining("De edities 1.b en 1.B verschillen alleen in hoofdletters."),
      expect.stringContaining("De edities najaar 2026 en Najaar 2026 verschillen alleen in hoofdletters."),
    ],
  });
  const stray = { ...both, "editions/README.md": "Oud.", "editions/course.yaml": "title: x" };
  expect(summarise(await build(stray)).current).toEqual([
    "editions/course.yaml:1  Dit bestand wordt niet gelezen. In editions/ heeft elke eerdere editie een map.",
  ]);
});

test("a folder that is not read is told, because its name may be mistyped", async () => {
  const files = {
    ...both,
    "finaltest/01.mdx": "",
    "media/klein/wiel.png": "",
    "final-test/readings/1/key.json": "",
    "editions/2026-9/editions/2026-8/course.yaml": "",
    ".git/x.txt": "",
  };
  const { warnings, problems, earlier } = await build(files);
  const unused = (found: typeof warnings) =>
    formatProblemLines(found.filter(({ code }) => code === "folder-unused")).map(afterFolder);
  expect([problems, unused(warnings), unused(earlier[0]?.warnings ?? [])]).toEqual([
    [],
    [
      "finaltest:1  Deze map wordt niet gelezen. Verwacht: hier alleen de mappen final-test, dossier, media, editions.",
      "media/klein:1  Deze map wordt niet gelezen. Verwacht: hier alleen bestanden.",
    ],
    [
      "editions/2026-9/editions:1  Deze map wordt niet gelezen. Verwacht: hier alleen de mappen final-test, dossier, media.",
    ],
  ]);
});

test("a question with an id of an earlier edition is the same question: of the same kind, about the same objective, in the same pool", async () => {
  const reused = summarise(await build(replaceTextInExampleFile("02-ketting.mdx", 'id="L2-1"', 'id="L1-1"', both)));
  expect(reused).toMatchObject({ built: ["2026-9"], earlier: [] });
  expect(reused.current).toContainEqual(
    expect.stringContaining("In editie 2026-9 is L1-1 een andere vraag: van een andere soort, bij een ander leerdoel"),
  );
  const mended = replaceTextInExampleFile(
    "01-banden.mdx",
    "Uit het gat komen belletjes in het water.",
    "Er komen belletjes lucht uit het gat.",
    both,
  );
  expect(summarise(await build(mended))).toMatchObject({ current: [], earlier: [] });
});

test("an earlier edition takes its own pool from POOL_DIR, and only its own", async () => {
  const pool = "final-test/01.mdx";
  const hidden = `${exampleCourseFiles[pool]}`.replace("Je ketting is droog.", "Je ketting piept.");
  const poolRoot = (files: CourseFileTexts) => path.dirname(writeTemporaryCourseFolder(files));
  const isPublic = ({ built, earlier }: CourseBuildResult) =>
    [built, ...earlier.map((each) => each.built)].map((each) => each?.release.finalTest?.questionsPublic);
  expect(isPublic(await build(both, poolRoot({ [pool]: hidden })))).toEqual([false, true]);
  const forEarlier = await build(both, poolRoot({ [`editions/2026-9/${pool}`]: hidden }));
  expect(isPublic(forEarlier)).toEqual([true, false]);
  expect(JSON.stringify(forEarlier.earlier[0]?.built?.questions)).toContain("Je ketting piept.");
  const mistyped = summarise(await build(both, poolRoot({ [`editions/2026-09/${pool}`]: hidden })));
  expect(mistyped).toMatchObject({ built: ["2026-10", "2026-9"], current: [] });
  expect(mistyped.earlier[0]).toContain("Deze map in POOL_DIR hoort bij editie 2026-09 van de cursus fiets");
  const empty = summarise(await build(both, poolRoot({ "editions/2026-9/final_test/01.mdx": hidden })));
  expect(empty).toMatchObject({ built: ["2026-10"], current: [] });
});

test("an edition that is a link to something outside the course is refused", async () => {
  const folder = writeTemporaryCourseFolder(both);
  const elsewhere = writeTemporaryCourseFolder(labelExampleCourse("2026-8"), "2026-8");
  fs.symlinkSync(elsewhere, path.join(folder, "editions/2026-8"));
  expect(summarise(await buildFolder(folder))).toMatchObject({
    built: ["2026-10", "2026-9"],
    earlier: [expect.stringMatching(/^editions\/2026-8:1 {2}Dit is een link naar iets buiten de map van de cursus/)],
  });
});

test("the folder of an earlier edition is read as that edition of its course", async () => {
  const folder = path.join(writeTemporaryCourseFolder(both), "editions/2026-9");
  const files = await readCourseFilesFromFolder(getCourseFolder(folder));
  expect(files).toMatchObject({ id: "fiets", edition: "2026-9", problems: [] });
  expect(files.earlier).toBeUndefined();
  const course = writeTemporaryCourseFolder(exampleCourseFiles, "editions/fiets");
  expect(getCourseFolder(course)).toMatchObject({ id: "fiets", problems: [] });
  expect(getCourseFolder(course).edition).toBeUndefined();
});
