-- The words of the title and the names of a document, apart. They are few, so they stand in the row itself, while the whole vector is stored
-- elsewhere and packed. Of many hits, those by title can be found without reading that of each.
alter table search_document add heading tsvector not null generated always as (search_vector(language, title || ' ' || names, '')) stored;
