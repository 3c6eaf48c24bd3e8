/** What the pages of the studio share. */
import { formatsOfSources, type SourceFormatRow } from "~/content/dossier/reading/formats";
import { getSourceImport } from "~/studio/imports/get-source-imports.server";
import type { ImportKey, SourceImport } from "~/studio/imports/source-import";
import type { RequestContext } from "~/web/context.server";
import { notFoundResponse } from "~/web/responses/refusals";

/** Returns how the names of files end that can be read. */
export function listReadableExtensions(): string[] {
  return Object.values<SourceFormatRow>(formatsOfSources).flatMap(({ extensions }) => extensions);
}

/** @throws a 404 response if the author has no such import */
export async function requireSourceImport({ pool, now }: RequestContext, key: ImportKey): Promise<SourceImport> {
  const found = await getSourceImport(pool, { ...key, now: now() });
  if (!found) throw notFoundResponse();
  return found;
}
