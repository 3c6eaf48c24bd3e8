-- The words that are alike are found by the index of trigrams first. Otherwise a plan for any question may read all words of the releases.
create or replace function similar_search_words(releases uuid[], typed text) returns table (word text, documents bigint)
  language sql stable parallel safe set pg_trgm.similarity_threshold = 0.22
  as $$
    with alike as materialized (
      select release_id, search_word.word, search_word.documents from search_word where search_word.word % typed
    )
    select alike.word, sum(alike.documents) from alike where release_id = any(releases)
    group by alike.word order by similarity(alike.word, typed) desc, sum(alike.documents) desc limit 40
  $$;
