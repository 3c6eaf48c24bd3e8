/** Searches the documents of releases. */
import type { Db } from "~/platform/database/database.server";
import {
  areAllCommon,
  findDocuments,
  findFirstUsefulQuery,
  listSimilarWords,
  listWordsWithParts,
} from "./find-documents.sql.server";
import type { FoundDocument } from "./found-document";
import type { SearchDocumentKind } from "./search-documents";
import { composeQuery, composeStrictQuery, shortestPart } from "./search-queries";
import { listMeantQuestions, listMeantWords } from "./search-words";

export interface ReleaseSearch {
  /** The releases, each with the language of its course. */
  releases: readonly { releaseId: string; language: string }[];
  /** The words of the question, folded. */
  words: readonly string[];
  wider: Compounds;
  most: Record<SearchDocumentKind, number>;
  /** Which words may be the beginning of a word. */
  beginnings: "last" | "all";
}

/** The words in which each word of a question stands as a part. */
export type Compounds = ReadonlyMap<string, readonly string[]>;

/** Returns the compounds of words, so that `opbouw` also finds `samenlevingsopbouw`. */
export async function listCompounds(
  db: Db,
  { releases, words }: Pick<ReleaseSearch, "releases" | "words">,
): Promise<Compounds> {
  const wider = new Map<string, string[]>();
  const parts = words.filter((word) => word.length >= shortestPart);
  if (releases.length === 0 || parts.length === 0) return wider;
  const releaseIds = releases.map(({ releaseId }) => releaseId);
  for (const { part, word } of await listWordsWithParts(db, releaseIds, parts))
    wider.set(part, [...(wider.get(part) ?? []), word]);
  return wider;
}

/** Returns the documents that have all words, or compounds of them. */
export async function searchReleases(db: Db, search: ReleaseSearch): Promise<FoundDocument[]> {
  const { releases, words, wider, most, beginnings } = search;
  if (releases.length === 0 || words.length === 0) return [];
  const query = composeQuery(words, { wider, beginnings });
  return findDocuments(db, { releases, words, query, strict: composeStrictQuery(words), most });
}

/** The fewest and the most letters of a word that can be put right. In a shorter one every other word is near; texts have no longer ones. */
const corrected = { shortest: 4, longest: 40 };

/**
 * Returns the question that was probably meant by words with typing errors, by the words of these releases; null if none of those that are near
 * finds something. It takes two statements, however many words there are.
 */
export async function suggestQuestion(
  db: Db,
  { releases, words }: Pick<ReleaseSearch, "releases" | "words">,
): Promise<string[] | null> {
  const typed = words.filter(({ length }) => length >= corrected.shortest && length <= corrected.longest);
  if (releases.length === 0 || typed.length === 0) return null;
  const releaseIds = releases.map(({ releaseId }) => releaseId);
  const similar = await listSimilarWords(db, releaseIds, typed);
  const meant = words.map((word) => {
    return listMeantWords(
      word,
      similar.filter((each) => each.typed === word),
    );
  });
  const questions = listMeantQuestions(words, meant);
  if (questions.length === 0) return null;
  const first = await findFirstUsefulQuery(db, releases, questions.map(composeStrictQuery));
  return first === null ? null : (questions[first] ?? null);
}

/** Returns whether all words are so common in the language of each release that no search looks for them, such as `de`. */
export function areTooCommon(db: Db, releases: ReleaseSearch["releases"], words: readonly string[]): Promise<boolean> {
  return areAllCommon(db, [...new Set(releases.map(({ language }) => language))], composeStrictQuery(words));
}
