import type { SourceDescription } from "./source-import";

type StoredDescription = { [Name in keyof SourceDescription]: SourceDescription[Name] | null };

/** Returns what an author said about a source, or null if nothing was said yet. */
export function readStoredDescription(row: StoredDescription): SourceDescription | null {
  const { title, address, licence, edition, courseId } = row;
  if (title === null || licence === null || edition === null || courseId === null) return null;
  return { title, address, licence, edition, courseId };
}
