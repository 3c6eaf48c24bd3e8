-- Notes are also found by what is asked or told at their place, since the page of own notes shows it above them.
alter table note drop column vector;
alter table note add column vector tsvector
  generated always as (to_tsvector('search_dutch', search_text(coalesce(heading, '') || ' ' || text))) stored;
