/** SQL that searches the documents of releases. */
import type { Db } from "~/platform/database/database.server";
import type { FoundDocument } from "./found-document";
import type { SearchDocumentKind } from "./search-documents";
import { mostCorrected } from "./search-words";

/** A release that is searched, with the language of its course. */
interface SearchedRelease {
  releaseId: string;
  language: string;
}

interface DocumentSearch {
  releases: readonly SearchedRelease[];
  words: readonly string[];
  /** What is looked for and, in it, what counts as a better hit: texts for `to_tsquery`. */
  query: string;
  strict: string;
  /** How many documents of each kind are returned. */
  most: Record<SearchDocumentKind, number>;
}

/** Of how many hits of a kind the rank is computed. Of more, those by title come first, then those at the start of a course. */
const mostRanked = 50;

/**
 * Returns the documents in which a query is found, the best of each kind first. Of terms, those of which a name begins with the words come
 * first, then those that have the words in a name. No index fits `(… in …) is true`, and its list is made once: otherwise a plan that was made
 * for any question may read all documents of the releases. What is kept of each hit is little, because a common word has thousands.
 */
export function findDocuments(
  db: Db,
  { releases, words, query, strict, most }: DocumentSearch,
): Promise<FoundDocument[]> {
  const ids = releases.map(({ releaseId }) => releaseId).join(",");
  const languages = [...new Set(releases.map(({ language }) => language))].join(",");
  return db<FoundDocument[]>`
    with asked as materialized (
      select language, to_tsquery(config, ${query}) as query, to_tsquery(config, ${strict}) as strict
      from (values ('nl', 'search_dutch'::regconfig), ('en', 'search_english'::regconfig)) known (language, config)
      where language = any(string_to_array(${languages}, ','))
    ), held as materialized (
      select release_id, position, kind, heading @@ query as is_titled
      from asked join search_document on search_document.language = asked.language and vector @@ query
      where (release_id in (select unnest(string_to_array(${ids}, ',')::uuid[]))) is true
    ), counted as (
      select first.*, total
      from (select kind, count(*)::int as total from held group by kind) counts
      cross join lateral (
        select * from held where kind = counts.kind order by is_titled desc, release_id, position limit ${mostRanked}
      ) first
    ), ranked as (
      select release_id, position, counted.kind, query, total, row_number() over (
          partition by counted.kind order by
            counted.kind = 'term' and is_titled and exists (
              select from unnest(string_to_array(title || chr(10) || names, chr(10))) name
              where search_vector(language, '', array_to_string(
                (regexp_split_to_array(btrim(search_text(name)), '\\s+'))[1:${words.length}], ' ')) @@ strict
            ) desc,
            counted.kind = 'term' and heading @@ strict desc, vector @@ strict desc, ts_rank(vector, query) desc, release_id, position
        ) as rank
      from counted join search_document using (release_id, position) join asked using (language)
    )
    select ranked.kind, total, release_id, course_id, course_title, language, anchor, title, names, body, lesson_id, lesson_number, piece,
      ts_headline(
        case language when 'en' then 'search_english'::regconfig else 'search_dutch'::regconfig end, search_text(body), query,
        'HighlightAll=true, StartSel=' || chr(2) || ', StopSel=' || chr(3)
      ) as marked
    from ranked join search_document using (release_id, position)
    where rank <= (${db.json(most)}::jsonb ->> ranked.kind)::int
    order by ranked.kind, rank`;
}

/** Returns whether a query has only words that the rules of each of these languages leave out, since nearly every text has them. */
export async function areAllCommon(db: Db, languages: readonly string[], query: string): Promise<boolean> {
  const [row] = await db<{ common: boolean }[]>`
    select coalesce(bool_and(numnode(to_tsquery(config, ${query})) = 0), false) as common
    from (values ('nl', 'search_dutch'::regconfig), ('en', 'search_english'::regconfig)) known (language, config)
    where language = any(string_to_array(${languages.join(",")}, ','))`;
  return row?.common ?? false;
}

/** Returns the words of releases in which a part of a word stands, for each part. The most common words come first. */
export async function listWordsWithParts(
  db: Db,
  releaseIds: readonly string[],
  parts: readonly string[],
): Promise<{ part: string; word: string }[]> {
  const rows = await db<{ part: string; word: string }[]>`
    with held as materialized (
      select part, word, release_id, documents
      from unnest(string_to_array(${parts.join(",")}, ',')) part join search_word on word like '%' || part || '%' and word <> part
    )
    select part, word from unnest(string_to_array(${parts.join(",")}, ',')) asked
    cross join lateral (
      select part, word from held
      where part = asked and release_id in (select unnest(string_to_array(${releaseIds.join(",")}, ',')::uuid[]))
      group by part, word order by sum(documents) desc, word limit 10
    ) holding`;
  return [...rows];
}

/**
 * Returns the words of releases that are somewhat like typed words that none of them has. Returns nothing if that would be more than a few typed
 * words: their question is no typing error.
 */
export async function listSimilarWords(
  db: Db,
  releaseIds: readonly string[],
  typed: readonly string[],
): Promise<{ typed: string; word: string; documents: number }[]> {
  const ids = releaseIds.join(",");
  const rows = await db<{ typed: string; word: string; documents: number }[]>`
    with unknown as materialized (
      select typed from unnest(string_to_array(${typed.join(",")}, ',')) typed
      where not exists (
        select from unnest(string_to_array(${ids}, ',')::uuid[]) searched
        cross join lateral (select from search_word where release_id = searched and word = typed limit 1) held
      )
    )
    select typed, word, documents::int as documents
    from unknown cross join lateral similar_search_words(string_to_array(${ids}, ',')::uuid[], typed)
    where (select count(*) from unknown) <= ${mostCorrected}`;
  return [...rows];
}

/** Returns the index of the first query that a document of the releases fits, or null if none fits any. `queries` are texts for `to_tsquery`. */
export async function findFirstUsefulQuery(
  db: Db,
  releases: readonly SearchedRelease[],
  queries: readonly string[],
): Promise<number | null> {
  const ids = releases.map(({ releaseId }) => releaseId).join(",");
  const languages = [...new Set(releases.map(({ language }) => language))].join(",");
  const [row] = await db<{ first: number | null }[]>`
    with asked as materialized (
      select no, language, to_tsquery(config, query) as query
      from (values ('nl', 'search_dutch'::regconfig), ('en', 'search_english'::regconfig)) known (language, config)
      cross join unnest(string_to_array(${queries.join(",")}, ',')) with ordinality given (query, no)
      where language = any(string_to_array(${languages}, ','))
    ), found as materialized (
      select no, release_id
      from asked join search_document on search_document.language = asked.language and vector @@ query
    )
    select min(no)::int - 1 as first from found where release_id in (select unnest(string_to_array(${ids}, ',')::uuid[]))`;
  return row?.first ?? null;
}
