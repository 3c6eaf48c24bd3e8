import type { Db } from "~/platform/database/database.server";
import { selectSourceImportsForExport } from "./source-imports.sql.server";

/** Returns an author's own copy of what is stored about the files that they brought, with the text that was read. */
export function exportSourceImports(db: Db, learnerId: string) {
  return selectSourceImportsForExport(db, learnerId);
}
