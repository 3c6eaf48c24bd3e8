/** The migration of search_text makes what was stored by the older rules again. */
import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { createPool } from "~/platform/database/database.server";
import { migrate } from "~/platform/database/migrate.mjs";
import { newId } from "~/platform/ids";
import { countDocumentsByWord } from "./search-documents";

const { pool, options } = await openTestDatabase();
const now = new Date("2026-11-30T12:00:00Z");

test("notes, documents and words of an older version get what they would get now", async () => {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await pool`create database ${pool(name)} template template0`;
  const old = createPool({ ...options, database: name }, { max: 1 });
  await migrate(old, "db/migrations", { upTo: "0036_search_speed.sql" });
  const row = { kind: "term" as const, anchor: "", lessonId: null, lessonNumber: null, piece: null, names: "" };
  const body = "Eén samen\u00adleving van 10 m² ÆØ.\nEén twee✓drie\u00a0";
  const documents = [
    { ...row, title: "De\u00a0Tuin", names: "straße\nhof", body },
    { ...row, title: "De\u00a0Tuin", body: "Eén tuin" },
  ];
  await old.begin(async (tx) => {
    // Without foreign keys, since only these rows matter.
    await tx`set local session_replication_role = replica`;
    await tx`insert into note (learner_id, id, course_id, lesson_id, place, text, heading, saved_at)
      values (${newId(now)}, ${newId(now)}, 'een', 'a', 'passage:a', ${"de\u00a0Tuinkabouter"}, ${"Bij de\u00a0Straße"}, ${now})`;
    const id = newId(now);
    await tx`insert into release (id, course_id, label, content_hash, content, published_at)
      values (${id}, 'een', '1', 'x', '{}', ${now})`;
    for (const [position, { title, names, body }] of documents.entries())
      await tx`insert into search_document (release_id, position, language, kind, course_id, course_title, anchor, title, names, body)
        values (${id}, ${position}, 'nl', 'term', 'een', 'Een', '', ${title}, ${names}, ${body})`;
    await tx`insert into search_word (release_id, word, documents) values (${id}, 'van✓vroeger', 1)`;
  });
  const findAll = async () => {
    const [found] = await old`select
      (select count(*)::int from note where vector @@ to_tsquery('search_dutch', 'tuinkabouter & strasse')) as notes,
      (select count(*)::int from search_document where heading @@ to_tsquery('search_dutch', 'tuin')) as headings,
      (select count(*)::int from search_document where vector @@ to_tsquery('search_dutch', 'samenleving & m2 & twee')) as bodies`;
    return found;
  };
  expect(await findAll()).toEqual({ notes: 0, headings: 0, bodies: 0 });
  await migrate(old, "db/migrations");
  expect(await findAll()).toEqual({ notes: 1, headings: 2, bodies: 1 });
  const words = await old<{ word: string; documents: number }[]>`select word, documents from search_word`;
  expect(new Map(words.map(({ word, documents }) => [word, documents]))).toEqual(countDocumentsByWord(documents));
  await old.end({ timeout: 1 });
  await pool`drop database ${pool(name)} with (force)`;
});
