-- Search. Both extensions are trusted: who may create objects in the database may create them. A restored backup has its migrations run
-- first, so they are there before any row.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- The text as it is searched: whatever is no word becomes a space, and the number of characters stays. PostgreSQL's parser would otherwise
-- keep `micro/meso` whole and, in a database whose locale is C, the quotation mark in `‘meso’` too.
create function search_text(text) returns text language sql immutable strict parallel safe
  return translate($1, '<>/\-_.,:;!?()[]{}&|*+=~^#@$%"''`´‘’‚‛“”„‟«»‹›‐‑–—…·•→←' || chr(2) || chr(3), repeat(' ', 120));

create text search configuration search_dutch (copy = pg_catalog.dutch);
alter text search configuration search_dutch alter mapping for word with unaccent, dutch_stem;
create text search configuration search_english (copy = pg_catalog.english);
alter text search configuration search_english alter mapping for word with unaccent, english_stem;

create function search_vector(language text, title text, body text) returns tsvector language sql immutable parallel safe
  return case language
    when 'en' then setweight(to_tsvector('search_english', search_text(title)), 'A') || setweight(to_tsvector('search_english', search_text(body)), 'B')
    else setweight(to_tsvector('search_dutch', search_text(title)), 'A') || setweight(to_tsvector('search_dutch', search_text(body)), 'B')
  end;

-- What can be found of a course: a projection of the current release of each edition, which can be deleted and made again.
-- `anchor`: the id of the passage in the lesson's page, or the key of the term or source; empty for what stands before the first passage.
-- `names`: the synonyms of a term. `lesson_id`: for a term or a source the first lesson that has it; null if none does. `piece`: the number
-- of the passage in its lesson. `vector` is made anew by a restore, because stems can differ between versions of PostgreSQL.
create table search_document (
  release_id uuid not null references release,
  position integer not null,
  kind text not null check (kind in ('term', 'passage', 'source')),
  course_id text not null,
  course_title text not null,
  language text not null,
  anchor text not null,
  title text not null,
  names text not null,
  body text not null,
  lesson_id text,
  lesson_number integer,
  piece integer,
  vector tsvector not null generated always as (search_vector(language, title || ' ' || names, body)) stored,
  primary key (release_id, position)
);
create index search_document_vector on search_document using gin (vector);

-- The words of those documents, without accents and capitals: for words in compounds, and for typing errors.
create table search_word (
  release_id uuid not null references release,
  word text not null,
  documents integer not null,
  primary key (release_id, word)
);
create index search_word_trigrams on search_word using gin (word gin_trgm_ops);

-- The words that are somewhat like a typed one, the most alike first. Of two short words with one other letter, a quarter is alike.
create function similar_search_words(releases uuid[], typed text) returns table (word text, documents bigint)
  language sql stable parallel safe set pg_trgm.similarity_threshold = 0.22
  as $$
    select word, sum(documents) from search_word where release_id = any(releases) and word % typed
    group by word order by similarity(word, typed) desc, sum(documents) desc limit 40
  $$;

-- A learner has few notes, so no index: the words of each are enough. Notes have no language; the same rules on both sides find them.
alter table note add vector tsvector generated always as (to_tsvector('search_dutch', search_text(text))) stored;
