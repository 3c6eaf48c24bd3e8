/**
 * SQL for the files that authors brought. Every statement for an author contains the author's id. Only code in app/studio may import this
 * module.
 */
import type { SourceDocument } from "~/content/dossier/reading/source-document";
import type { Db, Pool } from "~/platform/database/database.server";
import type { ImportKey, ImportRefusal, ImportReport, SourceDescription } from "./source-import";

type Json = Parameters<Pool["json"]>[0];

export interface SourceImportRow {
  id: string;
  fileName: string;
  fileBytes: number;
  state: "reading" | "read" | "refused" | "stopped";
  page: number | null;
  pages: number | null;
  reason: ImportRefusal | null;
  about: string | null;
  beatAt: Date;
  createdAt: Date;
  report: ImportReport | null;
  title: string | null;
}

export interface DescribedSourceImportRow extends SourceImportRow {
  address: string | null;
  licence: SourceDescription["licence"] | null;
  edition: string | null;
  courseId: string | null;
  descriptionVersion: number;
  leftOut: SourceDocument["leftOut"];
}

/** Makes other transactions that call this for the same author wait until this transaction ends. */
export async function lockAuthor(tx: Db, learnerId: string): Promise<void> {
  await tx`select from learner where id = ${learnerId} for no key update`;
}

/** Returns how many files of an author are being read, or wait for it. Readings of which nothing was heard since `since` broke off. */
export async function countReadingImports(
  db: Db,
  { learnerId, since }: { learnerId: string; since: Date },
): Promise<number> {
  const [row] = await db<{ count: number }[]>`
    select count(*)::int as count from source_import
     where learner_id = ${learnerId} and state = 'reading' and beat_at > ${since}`;
  return row?.count ?? 0;
}

export async function insertSourceImport(
  db: Db,
  { id, learnerId, fileName, fileBytes, now }: ImportKey & { fileName: string; fileBytes: number; now: Date },
): Promise<void> {
  await db`
    insert into source_import (id, learner_id, file_name, file_bytes, beat_at, created_at)
    values (${id}, ${learnerId}, ${fileName}, ${fileBytes}, ${now}, ${now})`;
}

/** Stores how far a reading is. Returns false if it should not go on: it was stopped, or removed. */
export async function updateReadingProgress(
  db: Db,
  { id, learnerId, page, pages, now }: ImportKey & { page: number | null; pages: number | null; now: Date },
): Promise<boolean> {
  const { count } = await db`
    update source_import set page = ${page}, pages = ${pages}, beat_at = ${now}
     where id = ${id} and learner_id = ${learnerId} and state = 'reading'`;
  return count > 0;
}

/** Stores what was read, unless the reading was stopped or removed. */
export async function storeReadDocument(
  db: Db,
  { id, learnerId }: ImportKey,
  { document, report }: { document: SourceDocument; report: ImportReport },
): Promise<void> {
  await db`
    update source_import
       set state = 'read', document = ${db.json(document as unknown as Json)}, report = ${db.json(report as unknown as Json)}
     where id = ${id} and learner_id = ${learnerId} and state = 'reading'`;
}

/** Stores why a file is refused, unless the reading was stopped or removed. */
export async function storeImportRefusal(
  db: Db,
  { id, learnerId }: ImportKey,
  { reason, pages, about }: { reason: ImportRefusal; pages: number | null; about: string | null },
): Promise<void> {
  await db`
    update source_import
       set state = 'refused', reason = ${reason}, pages = coalesce(${pages}::int, pages), about = ${about}
     where id = ${id} and learner_id = ${learnerId} and state = 'reading'`;
}

export async function stopReadingImport(db: Db, { id, learnerId }: ImportKey): Promise<void> {
  await db`update source_import set state = 'stopped' where id = ${id} and learner_id = ${learnerId} and state = 'reading'`;
}

export async function deleteSourceImport(db: Db, { id, learnerId }: ImportKey): Promise<void> {
  await db`delete from source_import where id = ${id} and learner_id = ${learnerId}`;
}

/** Returns the imports of an author, the newest first. */
export async function selectSourceImports(db: Db, learnerId: string): Promise<SourceImportRow[]> {
  const rows = await db<SourceImportRow[]>`
    select id, file_name, file_bytes, state, page, pages, reason, about, beat_at, created_at, report, title
      from source_import where learner_id = ${learnerId} order by id desc`;
  return [...rows];
}

export async function findSourceImport(db: Db, { id, learnerId }: ImportKey): Promise<DescribedSourceImportRow | null> {
  const [row] = await db<DescribedSourceImportRow[]>`
    select id, file_name, file_bytes, state, page, pages, reason, about, beat_at, created_at, report,
           title, address, licence, edition, course_id, description_version, coalesce(document->'leftOut', '[]') as left_out
      from source_import where id = ${id} and learner_id = ${learnerId}`;
  return row ?? null;
}

/** Stores what an author says about a source, if the description has the version that the author saw. Returns whether it is stored. */
export async function updateSourceDescription(
  db: Db,
  { id, learnerId }: ImportKey,
  { title, address, licence, edition, courseId, version }: SourceDescription & { version: number },
): Promise<boolean> {
  const { count } = await db`
    update source_import
       set title = ${title}, address = ${address}, licence = ${licence}, edition = ${edition}, course_id = ${courseId},
           description_version = description_version + 1
     where id = ${id} and learner_id = ${learnerId} and state = 'read' and description_version = ${version}`;
  return count > 0;
}

/** Deletes imports that are older than a moment, of all authors. */
export async function deleteSourceImportsBefore(db: Db, before: Date): Promise<void> {
  await db`delete from source_import where created_at < ${before}`;
}

/** Deletes all imports of an author. */
export async function deleteSourceImportsOfAuthor(db: Db, learnerId: string): Promise<void> {
  await db`delete from source_import where learner_id = ${learnerId}`;
}

/** Returns all that is stored about the files of an author, with the blocks that were read. */
export async function selectSourceImportsForExport(db: Db, learnerId: string) {
  return [
    ...(await db`
      select file_name, file_bytes, state, reason, created_at, title, address, licence, edition, course_id, document
        from source_import where learner_id = ${learnerId} order by id`),
  ];
}
