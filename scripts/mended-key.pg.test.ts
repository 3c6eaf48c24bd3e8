/** A wrong key in the pool of our own course is mended, loaded over the edition that the site has, and marks the answers again. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { buildCourse } from "../app/content/compile/build-course.server";
import type { CompiledLessonCache } from "../app/content/compile/compile-lesson.server";
import { readBuiltCourses, writeBuiltCourses } from "../app/content/disk/built-courses.server";
import { getCourseFolder } from "../app/content/disk/course-folders.server";
import { readCourseFilesFromFolder } from "../app/content/disk/read-course-files-from-folder.server";
import { listCoursesWithReleaseAndCheck } from "../app/content/release/list-courses-with-release-and-check.server";
import { publishBuiltCourses } from "../app/content/release/publish-built-courses.server";
import { createReleaseCache } from "../app/content/release/release-cache.server";
import { hasEditionEverHadLearners } from "../app/learning/enrolment/has-edition-ever-had-learners.server";
import { beginFinalTest } from "../app/learning/final/begin-final-test.server";
import { handInFinalTest } from "../app/learning/final/hand-in-final-test.server";
import { loadLatestFinalTest } from "../app/learning/final/load-final-test.server";
import { saveFinalTestChoice } from "../app/learning/final/save-choice.server";
import { openTestDatabase } from "../tests/support/database";
import { createSampleAnswerFields } from "../tests/support/factories";
import { passAllLessons } from "../tests/support/final-test";
import { createRemarkTools } from "../tests/support/remark";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const start = new Date("2027-03-01T10:00:00Z");
const after = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
const courseId = "samenlevingsopbouw";
const questionId = "e1-ob-c";
const file = "final-test/01-waarom-nu.mdx";
const dir = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-mended-")), "content");
afterAll(() => fs.rmSync(path.dirname(dir), { recursive: true, force: true }));

const compiled = new Map<string, string>();
const cache: CompiledLessonCache = {
  read: async (key) => compiled.get(key) ?? null,
  write: async (key, html) => void compiled.set(key, html),
};

/** Builds the course, with one text in a file of the pool replaced. */
async function build(from = "", to = "") {
  const { earlier: _earlier, ...files } = await readCourseFilesFromFolder(getCourseFolder(`content/${courseId}`));
  const text = String(files.entries.get(file));
  if (!text.includes(from)) throw new Error(`${file} does not hold: ${from}`);
  return buildCourse(
    {
      ...files,
      entries: new Map(files.entries).set(
        file,
        text.replace(from, () => to),
      ),
    },
    { cache },
  );
}

/** Loads a course as a start does: from the folder that the build wrote. Returns the ids of the courses that readers see as built. */
async function load(course: Awaited<ReturnType<typeof build>>, now: Date): Promise<string[]> {
  await writeBuiltCourses(dir, [course]);
  const log = { info() {}, error() {} };
  return publishBuiltCourses(pool, await readBuiltCourses(dir), { log, now, hasEditionEverHadLearners });
}

async function readStoredCheck() {
  const course = (await listCoursesWithReleaseAndCheck(pool)).find((each) => each.courseId === courseId);
  const codes = (found: { code: string }[] = []) => [...new Set(found.map(({ code }) => code))];
  return {
    shown: course?.shown?.label,
    problems: codes(course?.check?.problems),
    warnings: codes(course?.check?.warnings),
  };
}

const { remark, insertAccount } = createRemarkTools(pool, releases, start);

test("a mended key that lets a robot guess stops a new edition, and reaches an edition in use", async () => {
  const mended = await build(
    "- [ ] Hoe Movisie weet dat er vacatures bij komen\n  > [!artikel-is-vaag] ",
    "- [x] Hoe Movisie weet dat er vacatures bij komen\n  > ",
  );
  expect(mended.problems).toEqual([]);
  expect(mended.newEditionProblems.map(({ code }) => code)).toContain("robot-guesses");
  expect(await load(mended, start)).toEqual([]);
  expect(await readStoredCheck()).toEqual({ shown: undefined, problems: ["robot-guesses"], warnings: [] });
  expect([...(await pool`select id from course where id = ${courseId}`)]).toEqual([]);

  const before = await build();
  expect(await load(before, start)).toEqual([courseId]);
  const current = await releases.current(pool, courseId);
  const key = mended.built?.questions.find(({ record }) => record.id === questionId)?.record;
  if (!before.built || !current || !key) throw new Error("the course was not built");
  const { learnerId } = await insertAccount();
  await passAllLessons(pool, { learnerId, releaseId: current.id, built: before.built, now: start });
  // A question of a cell is in one attempt of a series. The learner answers it as the mended key will have it, and leaves the others open.
  for (const hours of [0, 24, 48]) {
    const place = { learnerId, courseId, now: after(hours) };
    const begun = await beginFinalTest(pool, releases, place);
    if (!begun.ok) throw new Error(begun.reason);
    const attempt = { ...place, series: begun.series, number: begun.number };
    const form = (await loadLatestFinalTest(pool, releases, place))?.attempt?.form ?? [];
    const asks = form.some(({ question }) => question.id === questionId);
    const choice = { questionId, saves: 0, fields: createSampleAnswerFields(key, true), flagged: false };
    if (asks) expect(await saveFinalTestChoice(pool, releases, { ...attempt, ...choice })).toMatchObject({ ok: true });
    await handInFinalTest(pool, releases, { ...attempt, by: "learner" });
    if (asks) break;
  }
  expect((await remark(courseId)).markings).toBe(0);

  expect(await load(mended, after(72))).toEqual([courseId]);
  expect(await readStoredCheck()).toEqual({ shown: "2026-3", problems: [], warnings: ["robot-guesses"] });
  const report = await remark(courseId);
  expect(report.questions).toEqual([{ questionId, answers: 1, up: 1, down: 0, kept: 0 }]);
  expect(report.results).toBe(1);
});
