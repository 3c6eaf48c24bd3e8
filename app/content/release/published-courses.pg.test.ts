/** This test checks what readers and administrators see after courses are loaded, changed, broken, removed and archived. */
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import {
  type CourseFileTexts,
  exampleCourseFiles,
  formatProblemLines,
  replaceTextInExampleFile,
  writeTemporaryCourseFolder,
} from "~/../tests/support/example-course";
import { buildCoursesInFolders } from "../disk/build-courses-in-folders.server";
import { readBuiltCourses, writeBuiltCourses } from "../disk/built-courses.server";
import { archiveCourse, unarchiveCourse } from "./archive-course.server";
import { listCoursesWithReleaseAndCheck } from "./list-courses-with-release-and-check.server";
import { getCourseLinkPreviewPicture, getLessonPictureByHashOrName } from "./pictures.server";
import { publishBuiltCourses } from "./publish-built-courses.server";
import { createReleaseCache } from "./release-cache.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const moment = (day: number) => new Date(Date.UTC(2026, 10, day, 12));

interface Loading {
  used?: boolean;
  day?: number;
  /** Damages the folder that the build wrote, before it is loaded. */
  spoil?: (dir: string) => void;
}

/**
 * Builds these courses and loads them, as the server does when it starts. Returns the ids of the courses that were loaded, and of those
 * that were logged as errors.
 */
async function start(courses: Record<string, CourseFileTexts>, { used = false, day = 1, spoil }: Loading = {}) {
  const root = path.dirname(writeTemporaryCourseFolder({}, "x"));
  fs.mkdirSync(root, { recursive: true });
  for (const [id, files] of Object.entries(courses))
    fs.cpSync(writeTemporaryCourseFolder({ ...files }, id), path.join(root, id), { recursive: true });
  const dir = path.join(root, ".build");
  const drawShare = ({ title }: { title: string }) => Buffer.from(`og ${title}`);
  await writeBuiltCourses(dir, await buildCoursesInFolders([root], { cache: null, drawShare }));
  spoil?.(dir);
  const errors: string[] = [];
  const log = { info: () => {}, error: (about: { course: string }) => errors.push(about.course) };
  const options = { now: moment(day), hasEditionEverHadLearners: async () => used, log: log as never };
  return { root, errors, loaded: await publishBuiltCourses(pool, await readBuiltCourses(dir), options) };
}

const stateOf = async (id: string) =>
  (await listCoursesWithReleaseAndCheck(pool)).find(({ courseId }) => courseId === id);

const figure = "<Figure>\n\n![Een wiel](media/wiel.png)\n\nEen wiel.\n\n</Figure>";
const withWheel = (bytes: string): CourseFileTexts => ({
  ...replaceTextInExampleFile("01-banden.mdx", '<Figure kind="timeline">', `${figure}\n\n<Figure kind="timeline">`),
  "media/wiel.png": bytes,
});

/** Returns the file name, with the hash, of the picture of a wheel in the current release. */
async function wheelOf(courseId: string): Promise<string> {
  const current = await releases.current(pool, courseId);
  const [, file = ""] = /media\/([0-9a-f]{64}\.png)/.exec(JSON.stringify(current?.content)) ?? [];
  return file;
}

test("a course that fails its check stays as readers saw it, with its pictures, and the next one is loaded", async () => {
  await start({ blijft: withWheel("eerste wiel") });
  const shown = await releases.current(pool, "blijft");
  const wheel = await wheelOf("blijft");
  const broken = replaceTextInExampleFile("01-banden.mdx", "[@B]", "[@X]");
  const again = await start({ blijft: broken, nooit: broken, ander: exampleCourseFiles }, { day: 2 });
  expect(again).toMatchObject({ loaded: ["ander"], errors: ["blijft", "nooit"] });
  expect((await releases.current(pool, "blijft"))?.id).toBe(shown?.id);
  expect((await getLessonPictureByHashOrName(pool, "blijft", wheel))?.bytes.toString()).toBe("eerste wiel");
  expect((await getCourseLinkPreviewPicture(pool, "blijft"))?.bytes.toString()).toBe("og Een fiets die rijdt");
  // Administrators see the problems of published courses, and of course folders that were never published.
  const problem = { line: 18, code: "source-unknown", data: { source: "X" } };
  expect(await stateOf("blijft")).toMatchObject({
    shown: { title: "Een fiets die rijdt", label: "2026-1", lessons: 2, questions: 12, releaseId: shown?.id },
    check: { problems: [{ ...problem, file: `${again.root}/blijft/01-banden.mdx` }] },
  });
  expect(await stateOf("nooit")).toMatchObject({ shown: null, check: { problems: [problem] } });
  expect(await stateOf("ander")).toMatchObject({ shown: { lessons: 2 }, check: { problems: [] } });
  expect(await releases.current(pool, "nooit")).toBeNull();
  // The stored check of a folder that was never published is deleted after the folder is removed.
  await start({ blijft: withWheel("eerste wiel"), ander: exampleCourseFiles }, { day: 3 });
  expect(await stateOf("nooit")).toBeUndefined();
  expect(await stateOf("blijft")).toMatchObject({ check: { problems: [] } });
});

test("another picture under the same name is another release, and the older one keeps its own", async () => {
  await start({ plaat: withWheel("oud wiel") });
  const [old, oldFile] = [await releases.current(pool, "plaat"), await wheelOf("plaat")];
  await start({ plaat: withWheel("nieuw wiel") }, { day: 2, used: true });
  const newFile = await wheelOf("plaat");
  expect(newFile).not.toBe(oldFile);
  expect(JSON.stringify((await releases.get(pool, old?.id ?? "")).content)).toContain(oldFile);
  const text = async (file: string) => (await getLessonPictureByHashOrName(pool, "plaat", file))?.bytes.toString();
  expect([await text(oldFile), await text(newFile)]).toEqual(["oud wiel", "nieuw wiel"]);
  // Older releases use the name of the picture in its address.
  expect([await text("wiel.png"), await text("nergens.png"), await text("../wiel.png")]).toEqual([
    "nieuw wiel",
    undefined,
    undefined,
  ]);
  // If the older version of the course is published again, its old picture is found again too.
  await start({ plaat: withWheel("oud wiel") }, { day: 3, used: true });
  expect(await text("wiel.png")).toBe("oud wiel");
});

test("equal bytes are kept once, however many courses and processes load them", async () => {
  const courses = { een: withWheel("zelfde wiel"), twee: withWheel("zelfde wiel") };
  await Promise.all([start(courses), start(courses), start(courses)]);
  expect(await pool`select from picture where bytes = ${Buffer.from("zelfde wiel")}`).toHaveLength(1);
  expect(
    await pool`select from release_picture p join release r on r.id = p.release_id
    where r.course_id in ('een', 'twee') and p.name = 'media/wiel.png'`,
  ).toHaveLength(2);
});

test("rules of an edition in use that changed are a problem at the line of the edition", async () => {
  await start({ vast: exampleCourseFiles });
  const stricter = replaceTextInExampleFile("course.yaml", "score: 0.8", "score: 0.9");
  const { root, errors } = await start({ vast: stricter, los: exampleCourseFiles }, { used: true, day: 2 });
  expect(errors).toEqual(["vast"]);
  expect(formatProblemLines((await stateOf("vast"))?.check?.problems ?? [])).toEqual([
    `${root}/vast/course.yaml:4  Editie 2026-1 is in gebruik, en haar regels zijn veranderd (leerdoelen, norm, pogingen, aanbieder, accreditatie of volgorde van de lessen). Verwacht: een nieuwe naam bij edition.`,
  ]);
  expect((await releases.current(pool, "vast"))?.content.rules.passMark).toBe(0.8);
});

test("what PostgreSQL can't hold is a problem of that course alone", async () => {
  // The check refuses such characters, so they are written into the built files.
  const spoil = (dir: string) => {
    for (const [id, character] of Object.entries({ nul: "\\u0000", half: "\\ud800" })) {
      const file = path.join(dir, `${id}.json`);
      fs.writeFileSync(
        file,
        fs.readFileSync(file, "utf8").replaceAll("Klein onderhoud", `Klein ${character} onderhoud`),
      );
    }
  };
  const courses = { goed: exampleCourseFiles, nul: exampleCourseFiles, half: exampleCourseFiles };
  const { root, errors, loaded } = await start(courses, { spoil });
  expect({ errors, loaded }).toEqual({ errors: ["half", "nul"], loaded: ["goed"] });
  expect((await stateOf("nul"))?.check?.problems[0]).toMatchObject({
    file: `${root}/nul/course.yaml`,
    code: "course-not-loaded",
  });
});

test("a broken built file is told and stops nobody; bytes that are not what their hash says are refused", async () => {
  const { errors, loaded } = await start(
    { stuk: exampleCourseFiles, vals: withWheel("echt wiel"), heel: exampleCourseFiles },
    {
      spoil: (dir) => {
        fs.writeFileSync(path.join(dir, "stuk.json"), "{");
        const file = path.join(dir, "vals.json");
        const real = Buffer.from("echt wiel").toString("base64");
        fs.writeFileSync(
          file,
          fs.readFileSync(file, "utf8").replace(real, Buffer.from("vals wiel").toString("base64")),
        );
      },
    },
  );
  expect({ errors, loaded }).toEqual({ errors: ["stuk", "vals"], loaded: ["heel"] });
  expect(await releases.current(pool, "vals")).toBeNull();
});

test("a course whose folder is gone stays until it is archived, and then is still there for who knows its address", async () => {
  await start({ weg: exampleCourseFiles, hier: exampleCourseFiles });
  await start({ hier: exampleCourseFiles }, { day: 2 });
  expect((await releases.offered(pool)).map(({ content }) => content.courseId)).toContain("weg");
  expect((await stateOf("weg"))?.check?.problems).toMatchObject([
    { file: "weg", code: "folder-missing", data: { course: "weg" } },
  ]);
  // If the file with the check results is missing, no course is reported as removed.
  await start({}, { day: 3, spoil: (dir) => fs.rmSync(path.join(dir, "_checks.json")) });
  expect(await stateOf("hier")).toMatchObject({ check: { problems: [] } });

  const before = await pool`select count(*)::int from release where course_id = 'weg'`;
  expect(await archiveCourse(pool, { courseId: "weg", now: moment(4) })).toBe(true);
  expect(await archiveCourse(pool, { courseId: "weg", now: moment(5) })).toBe(true);
  expect(await archiveCourse(pool, { courseId: "nergens", now: moment(5) })).toBe(false);
  expect((await stateOf("weg"))?.archivedAt).toEqual(moment(4));
  expect((await releases.offered(pool)).map(({ content }) => content.courseId)).not.toContain("weg");
  expect(await releases.current(pool, "weg")).toMatchObject({ archived: true, content: { courseId: "weg" } });
  expect((await releases.list(pool)).find(({ content }) => content.courseId === "weg")?.archived).toBe(true);
  expect(await pool`select count(*)::int from release where course_id = 'weg'`).toEqual(before);
  // A start of the server does not make an archived course available again. Loading the course by command does.
  await start({ weg: exampleCourseFiles, hier: exampleCourseFiles }, { day: 6 });
  expect(await releases.current(pool, "weg")).toMatchObject({ archived: true });
  expect(await unarchiveCourse(pool, "weg")).toBe(true);
  expect(await releases.current(pool, "weg")).toMatchObject({ archived: false });
});

test("what was said before problems had codes is read as it was written, and a code of another version has a sentence", async () => {
  const old = [{ file: "oud/course.yaml", line: 3, message: "Het veld edition klopt niet." }];
  const later = [{ file: "oud/course.yaml", line: 4, code: "of-another-year", data: { anything: 1 } }];
  await pool`
    insert into course_check (course_id, checked_at, problems, warnings)
    values ('oud', ${moment(1)}, ${pool.json(old)}, ${pool.json(later)})`;
  const check = (await stateOf("oud"))?.check;
  expect(formatProblemLines([...(check?.problems ?? []), ...(check?.warnings ?? [])])).toEqual([
    "oud/course.yaml:3  Het veld edition klopt niet.",
    "oud/course.yaml:4  Een andere versie van deze site vond hier iets (of-another-year). Kijk de cursus opnieuw na.",
  ]);
});
