/** The search of the site and that of the own notes find the same words, in a database with locale C and in one that knows letters. */
import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { composeStrictQuery } from "~/content/search/search-queries";
import { listQuestionWords } from "~/content/search/search-words";
import { createPool, type Pool } from "~/platform/database/database.server";
import { migrate } from "~/platform/database/migrate.mjs";
import { searchOwnNotes } from "../notes/search-own-notes";

const { pool, options } = await openTestDatabase();
const name = `test_${randomBytes(6).toString("hex")}`;
await pool`create database ${pool(name)} template template0 locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'`;
const wide = createPool({ ...options, database: name }, { max: 2 });
await migrate(wide, "db/migrations");
afterAll(async () => {
  await wide.end({ timeout: 1 });
  await pool`drop database ${pool(name)} with (force)`;
});

/** Words, each in the ways in which it is written. No word is a part of another one. */
const spellings = [
  ["straße", "strasse", "STRASSE", "Straße"],
  ["Łódź", "łódź", "lodz", "LODZ"],
  ["øre", "ore", "Øre"],
  ["æbler", "aebler", "ÆBLER"],
  ["cœur", "coeur"],
  ["đak", "dak"],
  ["ısı", "isi", "İsi"],
  ["m²", "m2"],
  ["9ŋ7", "9n7"],
  ["ĳsvrij", "ijsvrij"],
  ["oﬃciële", "officiele", "OFFICIËLE"],
  ["café", "cafe\u0301", "cafe"],
  ["مَرحبا", "مرحبا"],
  ["हिन्दी"],
  ["Їжак", "їжак", "іжак"],
  ["Ёлка", "ёлка", "ЕЛКА"],
  ["ΟΔΟΣ", "οδος", "οδός"],
  ["Ⴀⴂ", "ⴀⴂ"],
  ["samen\u00adlevingen", "samenlevingen"],
  ["op\u200bbouw\u2060werk\ufeff", "opbouwwerk"],
  ["漢字"],
  ["이름"],
];
const separators = [..." \n\t\u00a0\u2003\u202f\u3000✓●■≥≤×′″™†⇒➔/’-😀", "\u2028"];

test("what one search finds the other finds too, however words are written and parted", async () => {
  const group = fc.nat(spellings.length - 1);
  const written = group.chain((at) =>
    fc.record({ at: fc.constant(at), word: fc.constantFrom(...(spellings[at] ?? [])) }),
  );
  const given = fc.record({
    words: fc.array(fc.tuple(written, fc.constantFrom(...separators)), { minLength: 1, maxLength: 5 }),
    asked: written,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(given, { minLength: 30, maxLength: 30 }), async (all) => {
      const texts = all.map(({ words }) => words.map(([{ word }, separator]) => `${word}${separator}`).join(""));
      const asked = all.map(({ asked }) => listQuestionWords(asked.word));
      const expected = all.map(({ words, asked }) => words.some(([{ at }]) => at === asked.at));
      expect(texts.map((text, at) => isFoundInNotes(text, asked[at] ?? []))).toEqual(expected);
      for (const db of [pool, wide])
        expect(await listFound(db, texts, asked.map(composeStrictQuery))).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});

function isFoundInNotes(text: string, words: readonly string[]): boolean {
  const course = { id: "een", title: "Eén", language: "nl" };
  const note = { kind: "passage" as const, place: "passage:a", heading: "", to: null, task: null, text };
  return (
    searchOwnNotes([{ course, lessons: [{ id: "a", named: null, isGone: false, notes: [note] }] }], words).length > 0
  );
}

async function listFound(db: Pool, texts: readonly string[], queries: readonly string[]): Promise<boolean[]> {
  const rows = await db<{ found: boolean }[]>`
    select to_tsvector('search_dutch', search_text(text)) @@ to_tsquery('search_dutch', query) as found
    from unnest(${[...texts]}::text[], ${[...queries]}::text[]) with ordinality each (text, query, no) order by no`;
  return rows.map(({ found }) => found);
}
