/** These tests check which edition a newcomer gets, whatever was loaded first, and what becomes of learners in an earlier one. */
import path from "node:path";
import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { addEarlierEditions, labelExampleCourse } from "~/../tests/support/editions";
import {
  type CourseFileTexts,
  replaceTextInExampleFile,
  writeTemporaryCourseFolder,
} from "~/../tests/support/example-course";
import { buildCoursesInFolders } from "../disk/build-courses-in-folders.server";
import { listCurrentReleases } from "./find-mended-questions.server";
import { listCoursesWithReleaseAndCheck } from "./list-courses-with-release-and-check.server";
import { publishCourse } from "./publish-course.server";
import { createReleaseCache } from "./release-cache.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const moment = (day: number) => new Date(Date.UTC(2026, 10, day, 12));

/** Builds a course and loads it, as a start of the server does. */
async function start(id: string, files: CourseFileTexts, day: number, used = false) {
  const [built] = await buildCoursesInFolders([path.dirname(writeTemporaryCourseFolder(files, id))], { cache: null });
  if (!built) throw new Error("no course was built");
  return publishCourse(pool, built, { now: moment(day), hasEditionEverHadLearners: async () => used });
}

/** Returns the label of the edition that a newcomer gets, and when each edition opened. */
async function stateOf(id: string) {
  const editions = await pool<{ label: string; openedAt: Date | null }[]>`
    select label, opened_at from edition where course_id = ${id}`;
  return {
    newest: (await releases.current(pool, id))?.content.label ?? null,
    opened: Object.fromEntries(editions.map(({ label, openedAt }) => [label, openedAt])),
  };
}

const ten = labelExampleCourse("2026-10");
const nine = labelExampleCourse("2026-9");
const both = addEarlierEditions(ten, { "2026-9": nine });
const broken = (files: CourseFileTexts, name = "01-banden.mdx") =>
  replaceTextInExampleFile(name, "[@B]", "[@X]", files);

test("on a new site, where both are loaded at once, a newcomer gets the edition of the course folder", async () => {
  expect(await start("nieuw", both, 1)).toMatchObject({ problems: [], isCurrentPublished: true });
  const first = { newest: "2026-10", opened: { "2026-10": moment(1), "2026-9": null } };
  expect(await stateOf("nieuw")).toEqual(first);
  expect((await releases.list(pool)).find(({ content }) => content.courseId === "nieuw")?.content.label).toBe(
    "2026-10",
  );
  expect(await start("nieuw", both, 2, true)).toEqual({
    problems: [],
    excused: [],
    isCurrentPublished: true,
    added: [],
  });
  expect(await stateOf("nieuw")).toEqual(first);
  expect((await listCurrentReleases(pool, releases, "nieuw")).map(({ content }) => content.label)).toEqual([
    "2026-10",
    "2026-9",
  ]);
});

test("so also if the current edition was there before the earlier one got its folder", async () => {
  await start("later", ten, 1);
  await start("later", both, 2);
  expect(await stateOf("later")).toEqual({
    newest: "2026-10",
    opened: { "2026-10": moment(1), "2026-9": null },
  });
});

test("a new edition opens for newcomers when it is loaded, and the one before it keeps the day on which it opened", async () => {
  await start("opvolger", nine, 1);
  await start("opvolger", both, 3);
  expect(await stateOf("opvolger")).toEqual({
    newest: "2026-10",
    opened: { "2026-9": moment(1), "2026-10": moment(3) },
  });
  const eleven = addEarlierEditions(labelExampleCourse("2026-1b"), { "2026-9": nine, "2026-10": ten });
  await start("opvolger", eleven, 5, true);
  expect(await stateOf("opvolger")).toMatchObject({ newest: "2026-1b", opened: { "2026-1b": moment(5) } });
  // An older version of the site, with the edition of before: that one opens again, from now on.
  await start("opvolger", both, 6, true);
  expect(await stateOf("opvolger")).toEqual({
    newest: "2026-10",
    opened: { "2026-9": moment(1), "2026-1b": moment(5), "2026-10": moment(6) },
  });
});

test("without a good current edition, nobody begins in an earlier one; a site that has an edition goes on with it", async () => {
  const outcome = await start("kapot", broken(both), 1);
  expect(outcome).toMatchObject({ problems: [{ code: "source-unknown" }], isCurrentPublished: false });
  expect(outcome.added).toHaveLength(1);
  expect((await stateOf("kapot")).newest).toBeNull();
  expect((await releases.offered(pool)).map(({ content }) => content.courseId)).not.toContain("kapot");
  await start("kapot", both, 2);
  expect((await stateOf("kapot")).newest).toBe("2026-10");
  await start("gaat-door", nine, 1);
  await start("gaat-door", broken(both), 2);
  expect((await stateOf("gaat-door")).newest).toBe("2026-9");
});

test("a mistake in an earlier edition is a problem of the course, with its file, and the current edition is loaded", async () => {
  await start("eerder", both, 1);
  const outcome = await start("eerder", broken(both, "editions/2026-9/01-banden.mdx"), 2);
  expect(outcome).toMatchObject({ isCurrentPublished: true, added: [] });
  const state = (await listCoursesWithReleaseAndCheck(pool)).find(({ courseId }) => courseId === "eerder");
  const pools = ["2026-10", "2026-9"].map((label) => ({ label, questions: 6, isPublic: true }));
  expect(state).toMatchObject({
    shown: { label: "2026-10", pools },
    check: { problems: [{ code: "source-unknown" }] },
  });
  expect(state?.check?.problems[0]?.file).toMatch(/eerder\/editions\/2026-9\/01-banden\.mdx$/);
});

test("the rules of an earlier edition in use are frozen too", async () => {
  await start("vast", both, 1);
  const stricter = replaceTextInExampleFile("editions/2026-9/course.yaml", "score: 0.8", "score: 0.9", both);
  expect(await start("vast", stricter, 2, true)).toMatchObject({
    isCurrentPublished: true,
    problems: [{ code: "edition-in-use", data: { edition: "2026-9" } }],
  });
});
