/** Keys, feedback, hints, the pool of the final test and the reasons of the closing case must not be found by anybody. */
import { expect, test } from "vitest";
import { buildExampleCourse } from "~/../tests/support/built-example-course";
import { openTestDatabase } from "~/../tests/support/database";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { storeCourseRelease } from "~/content/release/store-course-release.server";
import { listWords } from "~/content/search/search-words";
import { createSearchDocumentsMigration } from "~/content/search/store-search-documents.server";
import { runDataMigrations } from "~/platform/database/data-migrations.server";
import { createLogger } from "~/platform/log.server";
import { searchForReader } from "./search-for-reader.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-11-29T12:00:00Z");
const built = await buildExampleCourse();
await storeCourseRelease(pool, built, { now, hasEditionEverHadLearners: async () => false });

/** Returns the different words of everything in a value. */
const wordsOf = (value: unknown) => new Set(listWords(JSON.stringify(value).replaceAll("\\n", " ")));

test("a word that is only in questions, feedback, the final test or the closing case is not stored for the search", async () => {
  const { lessons, glossary, sources, closingCase, finalTest } = built.release;
  const open = wordsOf([
    glossary,
    sources,
    lessons.map(({ title, heading, passages, segments }) => [
      title,
      heading,
      passages,
      segments.filter(({ kind }) => kind === "html"),
    ]),
  ]);
  const closed = [...wordsOf([built.questions, closingCase, finalTest])].filter((word) => !open.has(word));
  expect(closed.length).toBeGreaterThan(100);
  const stored = await pool<{ word: string }[]>`select word from search_word`;
  const known = new Set(stored.map(({ word }) => word));
  expect(known.size).toBeGreaterThan(100);
  expect(closed.filter((word) => known.has(word))).toEqual([]);
  const releases = createReleaseCache();
  const longest = closed.sort((a, b) => b.length - a.length).slice(0, 20);
  for (const question of longest) {
    expect(await searchForReader(pool, releases, { learnerId: null, question, more: null }), question).toMatchObject({
      isEmpty: true,
    });
  }
});

test("releases from before there was a search get their documents at a start, once", async () => {
  const documents = () =>
    pool`select position, kind, anchor, title, body, vector::text from search_document order by position`;
  const words = () => pool`select word, documents from search_word order by word`;
  const before = [await documents(), await words()];
  await pool`delete from search_document`;
  await pool`delete from search_word`;
  const start = () =>
    runDataMigrations(pool, { steps: [createSearchDocumentsMigration(pool)], log: createLogger("silent"), now });
  await start();
  expect([await documents(), await words()]).toEqual(before);
  await start();
  expect((await pool`select from stored_step where name = 'search-documents'`).length).toBe(1);
});
