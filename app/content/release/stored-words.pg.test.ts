/**
 * This test checks that the hashes of the rules and the questions of edition 2026-2 stay the same. Rows in databases refer to them, so no
 * change of the code may change them.
 */
import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { buildCourse } from "../compile/build-course.server";
import { getCourseFolder } from "../disk/course-folders.server";
import { readCourseFilesFromFolder } from "../disk/read-course-files-from-folder.server";
import { storeCourseRelease } from "./store-course-release.server";
import stored from "./stored-words.json";

const { pool } = await openTestDatabase();

test("the rules and the questions of edition 2026-2 keep their hashes", async () => {
  const files = await readCourseFilesFromFolder(getCourseFolder("content/samenlevingsopbouw"));
  const course = await buildCourse(files, { cache: null });
  const editions = [course, ...course.earlier].map(({ built }) => built);
  const built = editions.find((each) => each?.release.label === stored.label);
  if (!built) throw new Error("the edition does not build");
  await storeCourseRelease(pool, built, {
    now: new Date("2026-11-28T12:00:00Z"),
    hasEditionEverHadLearners: async () => false,
  });
  const [edition] = await pool<{ label: string; rulesHash: string }[]>`
    select label, rules_hash from edition where course_id = 'samenlevingsopbouw'`;
  const questions = await pool<{ questionId: string; revision: string }[]>`
    select question_id, revision from question_revision where course_id = 'samenlevingsopbouw' order by question_id`;
  expect({
    ...edition,
    revisions: Object.fromEntries(questions.map(({ questionId, revision }) => [questionId, revision])),
  }).toEqual(stored);
});
