/** Searches the documents of releases. */
import type { Db } from "~/platform/database/database.server";
import { areAllCommon, findDocuments, listSimilarWords, listWordsWithParts } from "./find-documents.sql.server";
import type { FoundDocument } from "./found-document";
import type { SearchDocumentKind } from "./search-documents";
import { composeQuery, composeStrictQuery, shortestPart } from "./search-queries";
import { listMeantQuestions, listMeantWords } from "./search-words";

export interface ReleaseSearch {
  /** The releases, each with the language of its course. */
  releases: readonly { releaseId: string; language: string }[];
  /** The words of the question, folded. */
  words: readonly string[];
  most: Record<SearchDocumentKind, number>;
  /** Which words may be the beginning of a word. */
  beginnings: "last" | "all";
}

/** Returns the documents that have all words, or compounds of them: `opbouw` also finds `samenlevingsopbouw`. */
export async function searchReleases(db: Db, search: ReleaseSearch): Promise<FoundDocument[]> {
  const { releases, words, most, beginnings } = search;
  const releaseIds = releases.map(({ releaseId }) => releaseId);
  if (releaseIds.length === 0 || words.length === 0) return [];
  const parts = words.filter((word) => word.length >= shortestPart);
  const wider = new Map<string, string[]>();
  for (const { part, word } of parts.length > 0 ? await listWordsWithParts(db, releaseIds, parts) : [])
    wider.set(part, [...(wider.get(part) ?? []), word]);
  const query = composeQuery(words, { wider, beginnings });
  return findDocuments(db, { releases, words, query, strict: composeStrictQuery(words), most });
}

/** Returns the questions that may be meant by words with typing errors, by the words of these releases, the likeliest first. */
export async function suggestQuestions(
  db: Db,
  releaseIds: readonly string[],
  words: readonly string[],
): Promise<string[][]> {
  if (releaseIds.length === 0) return [];
  const meant = await Promise.all(
    words.map(async (word) => {
      const similar = await listSimilarWords(db, releaseIds, word);
      return similar.some((each) => each.word === word) ? [] : listMeantWords(word, similar);
    }),
  );
  return listMeantQuestions(words, meant);
}

/** Returns whether all words are so common in the language of each release that no search looks for them, such as `de`. */
export function areTooCommon(db: Db, releases: ReleaseSearch["releases"], words: readonly string[]): Promise<boolean> {
  return areAllCommon(db, [...new Set(releases.map(({ language }) => language))], composeStrictQuery(words));
}
