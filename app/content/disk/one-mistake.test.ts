/** This test checks that any mistake in one course folder is reported in a sentence, and that the other course is still built. */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import {
  exampleCourseFiles,
  formatProblemLines,
  listProblemSentences,
  replaceTextInExampleFile,
  writeTemporaryCourseFolder,
} from "~/../tests/support/example-course";
import { buildCoursesInFolders } from "./build-courses-in-folders.server";
import { readBuiltCourses, writeBuiltCourses } from "./built-courses.server";
import { listCourseFolders } from "./course-folders.server";

const figure = "<Figure>\n\n![Een wiel](media/wiel.png)\n\nEen wiel.\n\n</Figure>";
const withPicture = replaceTextInExampleFile(
  "01-banden.mdx",
  '<Figure kind="timeline">',
  `${figure}\n\n<Figure kind="timeline">`,
);

/** Creates a folder with two courses: `goed`, which has no mistakes, and `stuk`, which the function `spoil` damages. */
function coursesWith(spoil: (dir: string) => void, files = exampleCourseFiles): string {
  const root = path.dirname(writeTemporaryCourseFolder(files, "stuk"));
  fs.cpSync(path.dirname(writeTemporaryCourseFolder(exampleCourseFiles, "goed")), root, { recursive: true });
  spoil(path.join(root, "stuk"));
  return root;
}

const at = (dir: string, name: string) => path.join(dir, name);

/**
 * Moves a file or folder out of the course folder and leaves a link in its place. The path of the new place begins with the path of the
 * course folder, so that a simple comparison of paths would accept it.
 */
function linkOutside(dir: string, name: string): void {
  const moved = `${dir}-${path.basename(name)}`;
  fs.renameSync(at(dir, name), moved);
  fs.symlinkSync(moved, at(dir, name));
}

test.each<[string, (dir: string) => void, RegExp, typeof exampleCourseFiles?]>([
  ["a wrong word in a lesson", (dir) => fs.appendFileSync(at(dir, "01-banden.mdx"), "{"), /01-banden\.mdx:\d+ {2}/],
  [
    "bad YAML",
    (dir) => fs.writeFileSync(at(dir, "course.yaml"), "title: ["),
    /course\.yaml:1 {2}Dit is geen goede YAML/,
  ],
  ["a course.yaml that is gone", (dir) => fs.rmSync(at(dir, "course.yaml")), /course\.yaml:1 {2}Dit bestand ontbreekt/],
  [
    "a course.yaml that is a folder",
    (dir) => {
      fs.rmSync(at(dir, "course.yaml"));
      fs.mkdirSync(at(dir, "course.yaml"));
    },
    /course\.yaml:1 {2}Dit is geen gewoon bestand/,
  ],
  [
    "a pipe that never says anything",
    (dir) => {
      fs.rmSync(at(dir, "sources.yaml"));
      execFileSync("mkfifo", [at(dir, "sources.yaml")]);
    },
    /sources\.yaml:1 {2}Dit is geen gewoon bestand/,
  ],
  [
    "a lesson as large as a film",
    (dir) => fs.truncateSync(at(dir, "01-banden.mdx"), 3e9),
    /01-banden\.mdx:1 {2}Dit bestand is 3000 MB\. Verwacht: ten hoogste 2 MB/,
  ],
  [
    "bytes that are no text",
    (dir) => fs.writeFileSync(at(dir, "01-banden.mdx"), Buffer.from([0, 1, 2])),
    /01-banden\.mdx:1 {2}In dit bestand staat een teken dat geen tekst is/,
  ],
  [
    "a lesson that is not saved as UTF-8",
    (dir) => fs.writeFileSync(at(dir, "01-banden.mdx"), Buffer.from("---\ntitle: caf\u00e9\n", "latin1")),
    /01-banden\.mdx:2 {2}Regel 2 van dit bestand is geen UTF-8: lezers zouden � zien\./,
  ],
  [
    "a picture that is gone",
    (dir) => fs.rmSync(at(dir, "media"), { recursive: true }),
    /01-banden\.mdx:\d+ {2}Het plaatje media\/wiel\.png bestaat niet/,
    { ...withPicture, "media/wiel.png": "x" },
  ],
  [
    "a picture that is too large",
    (dir) => fs.truncateSync(at(dir, "media/wiel.png"), 6e6),
    /wiel\.png:1 {2}Dit bestand is 6 MB\. Verwacht: ten hoogste 5 MB/,
    { ...withPicture, "media/wiel.png": "x" },
  ],
  [
    "a lesson that is a link to a file outside the course",
    (dir) => linkOutside(dir, "01-banden.mdx"),
    /01-banden\.mdx:1 {2}Dit is een link naar iets buiten de map van de cursus/,
  ],
  [
    "a course.yaml that is a link to a file outside the course",
    (dir) => linkOutside(dir, "course.yaml"),
    /course\.yaml:1 {2}Dit is een link naar iets buiten de map van de cursus/,
  ],
  [
    "a picture that is a link to a file outside the course",
    (dir) => linkOutside(dir, "media/wiel.png"),
    /wiel\.png:1 {2}Dit is een link naar iets buiten de map van de cursus/,
    { ...withPicture, "media/wiel.png": "x" },
  ],
  [
    "a media/ that is a link to a folder outside the course",
    (dir) => linkOutside(dir, "media"),
    /stuk\/media:1 {2}Dit is een link naar iets buiten de map van de cursus/,
    { ...withPicture, "media/wiel.png": "x" },
  ],
  [
    "a link that leads nowhere",
    (dir) => {
      fs.rmSync(dir, { recursive: true });
      fs.symlinkSync("/nergens", dir);
    },
    /stuk:1 {2}Deze map is niet te lezen \(het bestaat niet/,
  ],
  [
    "a link to itself",
    (dir) => {
      fs.rmSync(dir, { recursive: true });
      fs.symlinkSync(dir, dir);
    },
    /stuk:1 {2}Deze map is niet te lezen \(ELOOP\)/,
  ],
])(
  "%s is a problem of that course alone",
  { timeout: 60_000 },
  async (_name, spoil, expected, files = exampleCourseFiles) => {
    const results = await buildCoursesInFolders([coursesWith(spoil, files)], { cache: null });
    expect(results.map(({ courseId, built }) => [courseId, built !== null])).toEqual([
      ["goed", true],
      ["stuk", false],
    ]);
    expect(formatProblemLines(results[1]?.problems ?? [])[0]).toMatch(expected);
  },
);

test("a link to a file inside the course is read as that file, also when the course itself is a link", async () => {
  const root = coursesWith((dir) => {
    fs.mkdirSync(at(dir, "bron"));
    fs.renameSync(at(dir, "01-banden.mdx"), at(dir, "bron/les"));
    fs.symlinkSync("bron/les", at(dir, "01-banden.mdx"));
  });
  const linked = fs.mkdtempSync(`${root}-`);
  fs.symlinkSync(at(root, "stuk"), at(linked, "stuk"));
  const results = await buildCoursesInFolders([linked], { cache: null });
  expect(results.map(({ built, problems }) => [built !== null, problems])).toEqual([[true, []]]);
});

test("a mark that an editor puts in front of a file, and its line ends, are no mistake", async () => {
  const spoil = (dir: string) => {
    for (const name of fs.readdirSync(dir).filter((each) => /\.(mdx|yaml)$/.test(each))) {
      const text = fs.readFileSync(at(dir, name), "utf8");
      fs.writeFileSync(at(dir, name), `\uFEFF${text.replace(/\n/g, "\r\n")}`);
    }
  };
  const results = await buildCoursesInFolders([coursesWith(spoil)], { cache: null });
  expect(results.flatMap(({ problems }) => problems)).toEqual([]);
});

test("what no rule foresaw is a problem of that course alone", async () => {
  const root = coursesWith(() => {});
  const drawShare = ({ courseId }: { courseId: string }) => {
    if (courseId === "stuk") throw new Error("geen verf");
    return new Uint8Array([1]);
  };
  const [good, broken] = await buildCoursesInFolders([root], { cache: null, drawShare });
  expect(good?.built?.pictures.map(({ name }) => name)).toEqual(["og.png"]);
  expect(formatProblemLines(broken?.problems ?? [])).toEqual([
    `${root}/stuk:1  Deze cursus kan niet worden gebouwd: geen verf`,
  ]);
});

test("a name that is there twice is a problem of that course alone, told at both places", async () => {
  const [one, other] = [coursesWith(() => {}), path.dirname(writeTemporaryCourseFolder(exampleCourseFiles, "stuk"))];
  const results = await buildCoursesInFolders([one, other], { cache: null });
  expect(results.map(({ courseId, built }) => [courseId, built !== null])).toEqual([
    ["goed", true],
    ["stuk", false],
  ]);
  expect(results[1]?.problems.map(({ file }) => file)).toEqual([`${one}/stuk`, `${other}/stuk`]);
  expect(listProblemSentences(results[1]?.problems ?? [])[0]).toContain(`Deze cursus staat ook in ${other}/stuk.`);
  // Naming the same folder twice, in two spellings, gives each course once.
  expect(await listCourseFolders([one, `${one}/../${path.basename(one)}`])).toMatchObject([
    { id: "goed", problems: [] },
    { id: "stuk", problems: [] },
  ]);
});

test("a link to a folder is a course; folders without one, files, hidden names and a root that is gone are none", async () => {
  const root = coursesWith(() => {});
  fs.symlinkSync(path.join(root, "goed"), path.join(root, "anders"));
  fs.mkdirSync(path.join(root, "leeg"));
  fs.writeFileSync(path.join(root, "README.md"), "");
  fs.symlinkSync("/nergens", path.join(root, ".#goed"));
  const found = await listCourseFolders(["/nergens", root]);
  expect(found.map(({ id, problems }) => [id, problems])).toEqual([
    ["anders", []],
    ["goed", []],
    ["stuk", []],
  ]);
});

test("a built file that is broken is a problem of that course; without the list of checks the courses are there all the same", async () => {
  const root = coursesWith(() => {});
  const dir = path.join(root, "build");
  await writeBuiltCourses(dir, await buildCoursesInFolders([root], { cache: null }));
  fs.writeFileSync(path.join(dir, "stuk.json"), "{");
  const { courses, complete } = await readBuiltCourses(dir);
  expect(courses.map(({ courseId, built }) => [courseId, built !== null])).toEqual([
    ["goed", true],
    ["stuk", false],
  ]);
  expect(formatProblemLines(courses[1]?.problems ?? [])).toEqual([
    `${root}/stuk/course.yaml:4  De gebouwde cursus (${dir}/stuk.json) is niet te lezen. Bouw opnieuw: npm run build.`,
  ]);
  expect(complete).toBe(true);
  fs.writeFileSync(path.join(dir, "_checks.json"), "[{}");
  const unsaid = await readBuiltCourses(dir);
  expect(unsaid.complete).toBe(false);
  expect(unsaid.courses.map(({ built }) => built !== null)).toEqual([true, false]);
});
