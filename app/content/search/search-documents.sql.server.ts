/** SQL that stores what of a course can be found. */
import type { Db, Pool } from "~/platform/database/database.server";
import type { StoredReleaseContent } from "../release/release";
import type { SearchDocument } from "./search-documents";

type Json = Parameters<Pool["json"]>[0];

/** Deletes the documents and words of the releases of an edition, except those of its current one. */
export async function deleteSearchDocumentsOfFormerReleases(db: Db, courseId: string, label: string): Promise<void> {
  for (const table of ["search_document", "search_word"]) {
    await db`
      delete from ${db(table)} where release_id in (
        select release.id from release join edition using (course_id, label)
        where course_id = ${courseId} and label = ${label} and release.id is distinct from edition.current_release_id
      )`;
  }
}

export async function hasSearchDocuments(db: Db, releaseId: string): Promise<boolean> {
  const rows = await db`select from search_document where release_id = ${releaseId} limit 1`;
  return rows.length > 0;
}

interface ReleaseToIndex {
  releaseId: string;
  courseId: string;
  courseTitle: string;
  language: string;
  documents: readonly SearchDocument[];
  /** In how many documents each word stands. */
  words: ReadonlyMap<string, number>;
}

export async function insertSearchDocuments(db: Db, release: ReleaseToIndex): Promise<void> {
  const { releaseId, courseId, courseTitle, language, documents, words } = release;
  await db`
    insert into search_document (release_id, position, kind, course_id, course_title, language, anchor, title, names, body, lesson_id, lesson_number, piece)
    select ${releaseId}, no, kind, ${courseId}, ${courseTitle}, ${language}, anchor, title, names, body, "lessonId", "lessonNumber", piece
    from rows from (jsonb_to_recordset(${db.json(documents as unknown as Json)}) as
      (kind text, anchor text, title text, names text, body text, "lessonId" text, "lessonNumber" integer, piece integer)
    ) with ordinality as given (kind, anchor, title, names, body, "lessonId", "lessonNumber", piece, no)`;
  await db`
    insert into search_word (release_id, word, documents)
    select ${releaseId}, key, value::int from jsonb_each_text(${db.json(Object.fromEntries(words))})`;
}

/** Returns the current releases that have no documents. */
export async function listCurrentReleaseIdsWithoutSearchDocuments(db: Db): Promise<string[]> {
  const rows = await db<{ id: string }[]>`
    select current_release_id as id from edition
    where current_release_id is not null and not exists (select from search_document where release_id = current_release_id)
    order by course_id, label`;
  return rows.map(({ id }) => id);
}

export async function getContentOfRelease(db: Db, releaseId: string): Promise<StoredReleaseContent | null> {
  const [row] = await db<{ content: StoredReleaseContent }[]>`select content from release where id = ${releaseId}`;
  return row?.content ?? null;
}
