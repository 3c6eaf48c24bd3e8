import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import {
  createCourseFilesInMemory,
  createEnglishExampleCourseFiles,
  exampleCourseFiles,
  replaceTextInExampleFile,
} from "~/../tests/support/example-course";
import { buildCourse } from "../compile/build-course.server";
import type { BuiltCourse } from "./release";
import { createReleaseCache } from "./release-cache.server";
import { storeCourseRelease } from "./store-course-release.server";

const { pool, countStatements } = await openTestDatabase();
const now = new Date("2026-11-22T12:00:00Z");
const unused = { now, hasEditionEverHadLearners: async () => false };
const used = { now, hasEditionEverHadLearners: async () => true };

/** Builds the example course under the given id. Every test uses an id of its own, so that tests don't share stored rows. */
async function build(id: string, files = exampleCourseFiles): Promise<BuiltCourse> {
  const { built, problems } = await buildCourse(createCourseFilesInMemory({ ...files }, id), { cache: null });
  if (!built) throw new Error(JSON.stringify(problems));
  return built;
}

async function counts(courseId: string) {
  const [row] = await pool<{ releases: number; revisions: number; placed: number }[]>`
    select
      (select count(*)::int from release where course_id = ${courseId}) as releases,
      (select count(*)::int from question_revision where course_id = ${courseId}) as revisions,
      (select count(*)::int from release_question where release_id in (select id from release where course_id = ${courseId})) as placed`;
  return row;
}

test("a course is loaded once, however often and by however many processes", async () => {
  const built = await build("eens");
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => storeCourseRelease(pool, built, unused)));
  expect(outcomes.filter((outcome) => outcome.ok && outcome.added)).toHaveLength(1);
  expect(await counts("eens")).toEqual({ releases: 1, revisions: 18, placed: 18 });
});

test("mended wording is a new release of the same edition, and a reader sees it; the revision stays as it was", async () => {
  const before = await build("gemend");
  const first = await storeCourseRelease(pool, before, unused);
  const after = await build(
    "gemend",
    replaceTextInExampleFile(
      "01-banden.mdx",
      "Uit het gat komen belletjes in het water.",
      "Uit het gat komen kleine belletjes lucht.",
    ),
  );
  expect(await storeCourseRelease(pool, after, used)).toMatchObject({ ok: true, added: true });
  expect(await counts("gemend")).toEqual({ releases: 2, revisions: 18, placed: 36 });
  const reader = createReleaseCache();
  const current = await reader.current(pool, "gemend");
  const old = await reader.get(pool, first.ok ? first.releaseId : "");
  expect(JSON.stringify(current?.questions.get("L1-1"))).toContain("kleine belletjes");
  expect(JSON.stringify(old.questions.get("L1-1"))).toContain("in het water");
  expect(current?.questions.get("L1-1")?.revision).toBe(old.questions.get("L1-1")?.revision);
});

test("the lessons of a release are read in the order of their numbers, also if they were stored in another", async () => {
  const built = await build("volgorde");
  const lessons = [...built.release.lessons].reverse();
  await storeCourseRelease(pool, { ...built, release: { ...built.release, lessons } }, unused);
  const current = await createReleaseCache().current(pool, "volgorde");
  expect(current?.content.lessons.map(({ number }) => number)).toEqual(lessons.map((_, index) => index + 1));
});

test("a build that was there before becomes current again without a new release", async () => {
  const before = await build("terug");
  const after = await build("terug", replaceTextInExampleFile("02-ketting.mdx", "is genoeg.", "volstaat."));
  const first = await storeCourseRelease(pool, before, unused);
  await storeCourseRelease(pool, after, unused);
  expect(await storeCourseRelease(pool, before, unused)).toEqual({ ...first, added: false });
  const current = await createReleaseCache().current(pool, "terug");
  expect(current?.id).toBe(first.ok ? first.releaseId : "");
});

test("the rules of an edition in use are frozen: nothing of the new build is loaded", async () => {
  await storeCourseRelease(pool, await build("vast"), unused);
  const stricter = await build("vast", replaceTextInExampleFile("course.yaml", "score: 0.8", "score: 0.9"));
  expect(await storeCourseRelease(pool, stricter, used)).toMatchObject({
    ok: false,
    reason: "edition-frozen",
    label: "2026-1",
  });
  expect(await counts("vast")).toMatchObject({ releases: 1 });
  const [edition] = await pool`select rules from edition where course_id = 'vast'`;
  expect(edition?.rules).toMatchObject({ passMark: 0.8 });
});

test("the rules of an edition that nobody uses may change", async () => {
  await storeCourseRelease(pool, await build("vrij"), unused);
  const stricter = await build("vrij", replaceTextInExampleFile("course.yaml", "score: 0.8", "score: 0.9"));
  expect(await storeCourseRelease(pool, stricter, unused)).toMatchObject({ ok: true, added: true });
  const [edition] = await pool`select rules from edition where course_id = 'vrij'`;
  expect(edition?.rules).toMatchObject({ passMark: 0.9 });
});

test("other rules under a new label are a new edition, which readers then see", async () => {
  await storeCourseRelease(pool, await build("nieuw"), unused);
  const stricter = replaceTextInExampleFile("course.yaml", "score: 0.8", "score: 0.9");
  const next = await build("nieuw", replaceTextInExampleFile("course.yaml", '"2026-1"', '"2026-2"', stricter));
  expect(await storeCourseRelease(pool, next, { ...used, now: new Date(now.getTime() + 1000) })).toMatchObject({
    ok: true,
  });
  expect((await createReleaseCache().current(pool, "nieuw"))?.content.label).toBe("2026-2");
});

test("the database refuses a change of a release or a revision", async () => {
  await storeCourseRelease(pool, await build("blijft"), unused);
  await expect(pool`update release set content = '{}' where course_id = 'blijft'`).rejects.toThrow();
  await expect(pool`delete from release where course_id = 'blijft'`).rejects.toThrow();
  await expect(pool`update question_revision set record = '{}' where course_id = 'blijft'`).rejects.toThrow();
  await expect(pool`delete from question_revision where course_id = 'blijft'`).rejects.toThrow();
});

test("the current release costs one statement, and its content travels once", async () => {
  await storeCourseRelease(pool, await build("lezen"), unused);
  const reader = createReleaseCache();
  const cold = await countStatements((db) => reader.current(db, "lezen"));
  expect(cold.statements).toHaveLength(1);
  expect(cold.result?.lessons.get("banden")?.questions).toHaveLength(5);
  expect(cold.result?.questions.size).toBe(18);
  const warm = await countStatements(async (db) => [
    await reader.current(db, "lezen"),
    await reader.get(db, cold.result?.id ?? ""),
  ]);
  expect(warm.statements).toHaveLength(1);
  expect(warm.result[0]?.content).toBe(cold.result?.content);
  expect(warm.result[1]?.content).toBe(cold.result?.content);
});

/** Returns every word for a Bloom level in the stored JSON of a course. */
async function listStoredWords(courseId: string): Promise<string[]> {
  const [row] = await pool<{ text: string }[]>`
    select concat(
      (select string_agg(rules::text, '') from edition where course_id = ${courseId}),
      (select string_agg(content::text, '') from release where course_id = ${courseId}),
      (select string_agg(record::text, '') from question_revision where course_id = ${courseId})) as text`;
  const words = [...(row?.text ?? "").matchAll(/"bloom": ?"([^"]*)"/g)].map(([, word]) => word ?? "");
  return [...new Set(words)].sort();
}

test("Bloom levels are stored as Dutch words, in any language of the course, and are read as codes", async () => {
  for (const [id, files] of [
    ["bloom-nl", exampleCourseFiles] as const,
    ["bloom-en", createEnglishExampleCourseFiles()] as const,
  ]) {
    const built = await build(id, files);
    await storeCourseRelease(pool, built, unused);
    expect(await listStoredWords(id)).toEqual(["begrijpen", "evalueren", "onthouden", "toepassen"]);
    const current = await createReleaseCache().current(pool, id);
    expect(current?.content).toEqual(JSON.parse(JSON.stringify(built.release)));
    expect([...(current?.questions.values() ?? [])].map(({ bloom }) => bloom)).toEqual(
      built.questions.map(({ record }) => record.bloom),
    );
  }
});

test("every course is listed by title, and an unknown one is not there", async () => {
  await storeCourseRelease(
    pool,
    await build("zz-eerste", replaceTextInExampleFile("course.yaml", "Een fiets die rijdt", "AAA")),
    unused,
  );
  const reader = createReleaseCache();
  const titles = (await reader.list(pool)).map(({ content }) => content.title);
  expect(titles[0]).toBe("AAA");
  expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b)));
  expect(await reader.current(pool, "bestaat-niet")).toBeNull();
  await expect(reader.get(pool, "01900000-0000-7000-8000-000000000000")).rejects.toThrow("no release");
});
