import type { Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import { readFileName } from "./file-name";
import { mostReadingAtOnce, silenceBeforeBrokenOffMs } from "./source-import";
import { countReadingImports, insertSourceImport, lockAuthor } from "./source-imports.sql.server";

/** `too-many-at-once`: the author must wait until another file was read. */
export type StartSourceImportOutcome =
  | { ok: true; id: string; fileName: string }
  | { ok: false; reason: "too-many-at-once" };

/** Stores that an author brought a file, before it is read. The same file brought twice makes two imports. */
export function startSourceImport(
  pool: Pool,
  { learnerId, fileName: given, fileBytes, now }: { learnerId: string; fileName: string; fileBytes: number; now: Date },
): Promise<StartSourceImportOutcome> {
  const fileName = readFileName(given);
  const id = newId(now);
  return pool.begin(async (tx) => {
    await lockAuthor(tx, learnerId);
    const since = new Date(now.getTime() - silenceBeforeBrokenOffMs);
    if ((await countReadingImports(tx, { learnerId, since })) >= mostReadingAtOnce)
      return { ok: false, reason: "too-many-at-once" };
    await insertSourceImport(tx, { id, learnerId, fileName, fileBytes, now });
    return { ok: true, id, fileName };
  });
}
