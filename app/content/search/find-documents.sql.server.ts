/** SQL that searches the documents of releases. */
import type { Db } from "~/platform/database/database.server";
import type { FoundDocument } from "./found-document";
import type { SearchDocumentKind } from "./search-documents";

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
 * first, then those that have the words in a name. The words are looked up before the releases: otherwise a plan
 * that was made for any question may read all documents of the releases.
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
    ), found as materialized (
      select release_id, position, kind, query, strict, heading @@ query as is_titled
      from asked join search_document on search_document.language = asked.language and vector @@ query
    ), counted as (
      select *, count(*) over (partition by kind)::int as total,
        row_number() over (partition by kind order by is_titled desc, release_id, position) as no
      from found where release_id = any(string_to_array(${ids}, ',')::uuid[])
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
      from counted join search_document using (release_id, position) where no <= ${mostRanked}
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
      where part = asked and release_id = any(string_to_array(${releaseIds.join(",")}, ',')::uuid[])
      group by part, word order by sum(documents) desc, word limit 10
    ) holding`;
  return [...rows];
}

/** Returns words of releases that are somewhat like a typed word. */
export async function listSimilarWords(
  db: Db,
  releaseIds: readonly string[],
  typed: string,
): Promise<{ word: string; documents: number }[]> {
  const rows = await db<{ word: string; documents: number }[]>`
    select word, documents::int as documents from similar_search_words(string_to_array(${releaseIds.join(",")}, ',')::uuid[], ${typed})`;
  return [...rows];
}
