import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { readAndCheckCourse } from "../app/content/check/read-and-check-course.server";
import { readCourseFilesFromFolder } from "../app/content/disk/read-course-files-from-folder.server";
import { groupQuestionsByPlace } from "../app/content/release/lesson-places";
import { listCoursesWithReleaseAndCheck } from "../app/content/release/list-courses-with-release-and-check.server";
import { getCourseLinkPreviewPicture } from "../app/content/release/pictures.server";
import { createReleaseCache } from "../app/content/release/release-cache.server";
import { answerPracticeQuestion } from "../app/learning/practice/answer-practice-question.server";
import { getCourseProgress } from "../app/learning/progress/get-progress.server";
import { parseConfigFromEnvironment } from "../app/platform/config.server";
import { messagesFor } from "../app/ui/messages";
import { openTestDatabase } from "../tests/support/database";
import { warningsAboutPlaces } from "../tests/support/example-course";
import { createSampleAnswerFields, insertLearner } from "../tests/support/factories";
import {
  archiveCourseById,
  createCourseFolder,
  findCourseFolder,
  publishCourseFolder,
  readCourseCommand,
} from "./course-command";

const { pool } = await openTestDatabase();
const now = new Date("2026-11-22T12:00:00Z");
const messages = messagesFor("nl");
const telling = { messages, poolFolder: null, now };
const root = fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-courses-"));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));
const config = parseConfigFromEnvironment({ COURSES_DIR: path.join(root, "mijn-cursussen") });

async function folderOf(course: string) {
  const folder = await findCourseFolder(config, course, messages);
  if ("text" in folder) throw new Error(folder.text);
  return folder;
}

it("a new course passes the check, and is loaded into a running site, changed, archived and offered again", async () => {
  expect(await createCourseFolder(config, "planten", messages)).toMatchObject({ ok: true });
  const folder = await folderOf("planten");
  const { problems, newEditionProblems, warnings } = readAndCheckCourse(await readCourseFilesFromFolder(folder));
  expect([
    [...problems, ...newEditionProblems],
    warnings.filter(({ code }) => ![...warningsAboutPlaces, "placeholder-left"].includes(code)),
  ]).toEqual([[], []]);
  expect(fs.readdirSync(folder.dir).sort()).toEqual([
    "01-water-geven.mdx",
    "course.yaml",
    "final-test",
    "glossary.yaml",
    "media",
    "misconceptions.yaml",
    "sources.yaml",
  ]);

  // A new release cache is empty, so it behaves like that of another process.
  const releases = createReleaseCache();
  expect(await releases.current(pool, "planten")).toBeNull();
  expect(await publishCourseFolder(pool, folder, telling)).toEqual({
    ok: true,
    text: "planten is geladen: binnen enkele seconden staat de cursus op de site.",
  });
  const first = await releases.current(pool, "planten");
  expect(first?.content.title).toBe("Planten water geven: kijken en voelen");
  expect((await getCourseLinkPreviewPicture(pool, "planten"))?.bytes.subarray(1, 4).toString()).toBe("PNG");

  const learnerId = await insertLearner(pool, now);
  const place = { courseId: "planten", lessonId: "water-geven", round: 1, now };
  const questions = [...(first?.questions.values() ?? [])].filter(({ id }) => id.startsWith("L1"));
  for (const { variants } of groupQuestionsByPlace(questions)) {
    const [{ id: questionId }] = variants;
    const fields = createSampleAnswerFields(variants[0], true);
    const answer = { ...place, learner: { id: learnerId }, questionId, fields };
    expect(await answerPracticeQuestion(pool, releases, answer)).toMatchObject({ ok: true });
  }

  const lesson = path.join(folder.dir, "01-water-geven.mdx");
  const text = fs.readFileSync(lesson, "utf8");
  fs.writeFileSync(lesson, text.replace("Steek een vinger", "Steek je vinger").replace("[@V]", "[@X]"));
  expect(await publishCourseFolder(pool, folder, telling)).toEqual({
    ok: false,
    text: `${folder.dir}/01-water-geven.mdx:21  De bron X staat niet in sources.yaml.\nplanten is niet geladen: lezers zien wat ze al zagen.`,
  });
  expect((await releases.current(pool, "planten"))?.id).toBe(first?.id);
  expect((await listCoursesWithReleaseAndCheck(pool))[0]?.check?.problems).toHaveLength(1);
  fs.writeFileSync(lesson, text.replace("Steek een vinger", "Steek je vinger"));
  expect((await publishCourseFolder(pool, folder, telling)).ok).toBe(true);
  const second = await releases.current(pool, "planten");
  expect(second?.id).not.toBe(first?.id);
  expect(JSON.stringify(second?.content)).toContain("Steek je vinger");

  expect((await archiveCourseById(pool, "planten", telling)).ok).toBe(true);
  expect(await releases.offered(pool)).toEqual([]);
  // A learner who began the archived course keeps their progress.
  const progress = await getCourseProgress(pool, releases, { learnerId, courseId: "planten" });
  expect(progress?.passed).toBe(1);
  expect((await publishCourseFolder(pool, folder, telling)).ok).toBe(true);
  expect(await releases.offered(pool)).toHaveLength(1);
});

it("what stops a new edition only warns of an edition that the site has", async () => {
  await createCourseFolder(config, "oogst", messages);
  const folder = await folderOf("oogst");
  const file = path.join(folder.dir, "misconceptions.yaml");
  const text = fs.readFileSync(file, "utf8");
  const change = () => fs.writeFileSync(file, `${text}${text.replaceAll("elke-dag-water", "nergens-genoemd")}`);
  const problem = new RegExp(`^${file}:6  Geen enkel fout antwoord noemt de misvatting nergens-genoemd`);
  change();
  const refused = await publishCourseFolder(pool, folder, telling);
  expect(refused).toEqual({ ok: false, text: expect.stringMatching(problem) });
  expect(refused.text).toMatch(/\noogst is niet geladen: lezers zien wat ze al zagen\.$/);
  fs.writeFileSync(file, text);
  expect(await publishCourseFolder(pool, folder, telling)).toMatchObject({ ok: true });
  change();
  const { ok, text: said } = await publishCourseFolder(pool, folder, telling);
  expect(ok).toBe(true);
  expect(said.split("\n")).toEqual([
    expect.stringMatching(new RegExp(problem.source.replace("^", "^let op: "))),
    "Een nieuwe editie zou hierop wachten. De site heeft deze editie al, en een verbeterde sleutel gaat voor.",
    "oogst is geladen: binnen enkele seconden staat de cursus op de site.",
  ]);
  const state = (await listCoursesWithReleaseAndCheck(pool)).find(({ courseId }) => courseId === "oogst");
  expect(state?.check?.problems).toEqual([]);
  expect(state?.check?.warnings.map(({ code }) => code)).toContain("misconception-unused");
});

it("a name that exists in any course folder is refused, and nothing is overwritten", async () => {
  await createCourseFolder(config, "bezet", messages);
  const file = path.join((await folderOf("bezet")).dir, "course.yaml");
  fs.writeFileSync(file, "van mij");
  expect(await createCourseFolder(config, "bezet", messages)).toEqual({
    ok: false,
    text: `${path.dirname(file)} bestaat al. Kies een andere naam, of pas aan wat erin staat.`,
  });
  expect(fs.readFileSync(file, "utf8")).toBe("van mij");
  expect(await createCourseFolder(config, "samenlevingsopbouw", messages)).toEqual({
    ok: false,
    text: "content/samenlevingsopbouw bestaat al. Kies een andere naam, of pas aan wat erin staat.",
  });
});

it("an unknown course is refused with the folders that were searched", async () => {
  expect(await findCourseFolder(config, "nergens", messages)).toEqual({
    ok: false,
    text: `Er is geen cursus nergens in content of ${root}/mijn-cursussen.`,
  });
  expect(await archiveCourseById(pool, "nergens", telling)).toEqual({
    ok: false,
    text: "De site heeft geen cursus nergens.",
  });
});

it.each([
  [["nieuw", "x"], "There is no command nieuw: use new, check, load, archive."],
  [["new"], "new takes the name of one course: npm run course -- new my-course"],
  [["load", "a", "b"], "load takes the name of one course: npm run course -- load my-course"],
  [["new", "Mijn_Cursus"], /^Mijn_Cursus is no name for a course: use lower-case letters/],
  [["new", "../weg"], /^\.\.\/weg is no name for a course/],
  [["new", "x".repeat(61)], /is no name for a course/],
  [[], /^npm run course: one course/],
])("%j is refused with a sentence", (args, error) => {
  expect(() => readCourseCommand(args)).toThrow(error);
});

it("a command is read with the name of its course", () => {
  expect(readCourseCommand(["load", "mijn-cursus"])).toEqual({ name: "load", course: "mijn-cursus" });
});
