/** Reads the imports of one author. */
import type { LeftOutText } from "~/content/dossier/reading/source-document";
import type { Db } from "~/platform/database/database.server";
import {
  type ImportKey,
  type ImportState,
  type ListedImport,
  type SourceImport,
  silenceBeforeBrokenOffMs,
} from "./source-import";
import { findSourceImport, type SourceImportRow, selectSourceImports } from "./source-imports.sql.server";
import { readStoredDescription } from "./stored-description";

/** A page shows at most this many characters of what was left out. */
const mostCharactersLeftOut = 20_000;

/** Returns the imports of an author, the newest first. */
export async function listSourceImports(
  db: Db,
  { learnerId, now }: { learnerId: string; now: Date },
): Promise<ListedImport[]> {
  return (await selectSourceImports(db, learnerId)).map((row) => toListedImport(row, now));
}

/** Returns an import, or null if this author has no such import. */
export async function getSourceImport(
  db: Db,
  { now, ...key }: ImportKey & { now: Date },
): Promise<SourceImport | null> {
  const row = await findSourceImport(db, key);
  if (!row) return null;
  return {
    ...toListedImport(row, now),
    description: readStoredDescription(row),
    descriptionVersion: row.descriptionVersion,
    leftOut: cutLeftOut(row.leftOut),
  };
}

function toListedImport(row: SourceImportRow, now: Date): ListedImport {
  const { id, fileName, fileBytes, createdAt, title } = row;
  return { id, fileName, fileBytes, createdAt, title, state: stateOf(row, now) };
}

function stateOf({ state, page, pages, reason, about, beatAt, report }: SourceImportRow, now: Date): ImportState {
  if (state === "stopped") return { kind: "stopped" };
  if (state === "read" && report !== null) return { kind: "read", report };
  if (state === "refused" && reason !== null) return { kind: "refused", reason, pages, about };
  if (now.getTime() - beatAt.getTime() > silenceBeforeBrokenOffMs)
    return { kind: "refused", reason: "broken-off", pages: null, about: null };
  return { kind: "reading", page, pages };
}

function cutLeftOut(texts: readonly LeftOutText[]): LeftOutText[] {
  let left = mostCharactersLeftOut;
  return texts.filter(({ text }) => {
    left -= text.length;
    return left > 0;
  });
}
