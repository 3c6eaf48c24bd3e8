-- What is added to these indexes goes into its place at once. PostgreSQL would otherwise keep it in a list, and each search would read that list
-- from the beginning to the end, until a clean-up some time after the course was stored.
alter index search_document_vector set (fastupdate = off);
alter index search_word_trigrams set (fastupdate = off);
select gin_clean_pending_list('search_document_vector'), gin_clean_pending_list('search_word_trigrams');
