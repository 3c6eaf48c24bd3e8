/** Stores what of a release can be found. It is a projection of the release, so it can be made again. */
import type { DataMigration } from "~/platform/database/data-migrations.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { composeReleaseWithQuestions, type ReleaseWithQuestions } from "../release/release-cache.server";
import { decodeStoredBloomLevelsOfRelease } from "../release/stored-content";
import { countDocumentsByWord, listSearchDocuments } from "./search-documents";
import {
  deleteSearchDocumentsOfFormerReleases,
  getContentOfRelease,
  hasSearchDocuments,
  insertSearchDocuments,
  listCurrentReleaseIdsWithoutSearchDocuments,
} from "./search-documents.sql.server";

/** Stores the documents of the release that its edition now shows, and deletes those of the releases that it showed before. */
export async function storeSearchDocumentsOfCurrentRelease(
  db: Db,
  release: Pick<ReleaseWithQuestions, "id" | "content" | "pieces">,
): Promise<void> {
  const { courseId, label, title, language } = release.content;
  await deleteSearchDocumentsOfFormerReleases(db, courseId, label);
  if (await hasSearchDocuments(db, release.id)) return;
  const documents = listSearchDocuments(release);
  const words = countDocumentsByWord(documents);
  await insertSearchDocuments(db, { releaseId: release.id, courseId, courseTitle: title, language, documents, words });
}

/** Creates the data migration that stores the documents of releases from before there was a search. */
export function createSearchDocumentsMigration(pool: Pool): DataMigration {
  return { name: "search-documents", run: () => storeMissingSearchDocuments(pool) };
}

/** Stores the documents of all current releases that have none. */
async function storeMissingSearchDocuments(pool: Pool): Promise<boolean> {
  for (const releaseId of await listCurrentReleaseIdsWithoutSearchDocuments(pool)) {
    await pool.begin(async (tx) => {
      const stored = await getContentOfRelease(tx, releaseId);
      if (!stored) return;
      const { release, questions } = decodeStoredBloomLevelsOfRelease(stored);
      await storeSearchDocumentsOfCurrentRelease(tx, composeReleaseWithQuestions(releaseId, release, questions));
    });
  }
  return true;
}
