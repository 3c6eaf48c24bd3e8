/** Searches everything that a reader can read: the editions in which they are, and their own notes. */

import type { ReleaseCache } from "~/content/release/release-cache.server";
import { composeQuery } from "~/content/search/search-queries";
import {
  areTooCommon,
  type Compounds,
  listCompounds,
  searchReleases,
  suggestQuestion,
} from "~/content/search/search-releases.server";
import { listQuestionWords } from "~/content/search/search-words";
import type { Pool } from "~/platform/database/database.server";
import { composeResults, type FoundOfReader } from "./compose-results";
import {
  type FoundNote,
  findNotesOfLearner,
  listReleasesOfReader,
  listRoundsOfLessons,
  type ReadRelease,
} from "./search-of-reader.sql.server";
import type { SearchGroupName, SearchResults } from "./search-results";

/** How many hits of each kind are shown, and how many of the kind that is asked for alone. */
const shown: Record<SearchGroupName, number> = { terms: 3, passages: 8, notes: 5, sources: 5 };
export const mostOfOneKind = 50;

interface ReaderSearch {
  /** The learner whose editions and notes are searched; null for a visitor. */
  learnerId: string | null;
  /** What was typed, as one line. */
  question: string;
  /** The kind of hits of which more are shown, or null. */
  more: SearchGroupName | null;
}

/**
 * Returns what a reader finds. If no text has all words, words may also be beginnings of words; if that finds nothing, typing errors are put
 * right for a suggestion, by the first of a few questions that finds something. It takes up to five statements where something is found, and
 * nine where nothing is, however many words there are. A question without a word finds nothing.
 */
export async function searchForReader(
  pool: Pool,
  releases: ReleaseCache,
  { learnerId, question, more }: ReaderSearch,
): Promise<SearchResults> {
  const words = listQuestionWords(question);
  const reads = words.length === 0 ? [] : await listReleasesOfReader(pool, learnerId);
  const wider = await listCompounds(pool, { releases: reads, words });
  const search = (beginnings: "last" | "all") =>
    findAll(pool, {
      learnerId,
      reads,
      words,
      wider,
      beginnings,
      most: more === null ? shown : { ...shown, [more]: mostOfOneKind },
    });
  const exact = await search("last");
  const nothing = composeResults({ documents: [], notes: [] }, { words, states: [], releases: new Map() });
  if (words.length === 0 || (isEmpty(exact) && (await areTooCommon(pool, reads, words))))
    return { ...nothing, isTooCommon: words.length > 0 };
  const found = isEmpty(exact) && words.length > 1 ? await search("all") : exact;
  if (!isEmpty(found))
    return composeResults(found, {
      words,
      ...(await readContextOf(pool, releases, { learnerId, reads, found })),
    });
  const meant = await suggestQuestion(pool, { releases: reads, words });
  return meant === null ? nothing : { ...nothing, suggestion: meant.join(" ") };
}

interface AllSearch {
  learnerId: string | null;
  reads: readonly ReadRelease[];
  words: readonly string[];
  wider: Compounds;
  beginnings: "last" | "all";
  most: Record<SearchGroupName, number>;
}

async function findAll(
  pool: Pool,
  { learnerId, reads, words, wider, beginnings, most }: AllSearch,
): Promise<FoundOfReader> {
  if (words.length === 0) return { documents: [], notes: [] };
  const [documents, notes] = await Promise.all([
    searchReleases(pool, {
      releases: reads,
      words,
      wider,
      beginnings,
      most: { term: most.terms, passage: most.passages, source: most.sources },
    }),
    learnerId === null
      ? []
      : findNotesOfLearner(pool, {
          learnerId,
          query: composeQuery(words, { beginnings, wider: new Map() }),
          most: most.notes,
        }),
  ]);
  return { documents, notes };
}

const isEmpty = ({ documents, notes }: FoundOfReader) => documents.length === 0 && notes.length === 0;

/** Reads what the page tells about hits: the learner's state in the lessons, and the titles of the places of notes. */
async function readContextOf(
  pool: Pool,
  releases: ReleaseCache,
  { learnerId, reads, found }: { learnerId: string | null; reads: readonly ReadRelease[]; found: FoundOfReader },
) {
  const lessons = found.documents.flatMap(({ kind, courseId, lessonId }) =>
    kind === "passage" && lessonId !== null ? [{ courseId, lessonId }] : [],
  );
  const noted = new Set(found.notes.map(({ courseId }: FoundNote) => courseId));
  const [rounds, loaded] = await Promise.all([
    learnerId === null || lessons.length === 0 ? [] : listRoundsOfLessons(pool, learnerId, lessons),
    Promise.all(
      reads
        .filter(({ courseId }) => noted.has(courseId))
        .map(async ({ courseId, releaseId }) => [courseId, await releases.get(pool, releaseId)] as const),
    ),
  ]);
  const states =
    learnerId === null
      ? null
      : rounds.map(({ passed, isOpen, ...lesson }) => {
          return { ...lesson, state: passed ? ("passed" as const) : isOpen ? ("busy" as const) : ("again" as const) };
        });
  return { states, releases: new Map(loaded) };
}
