-- An edition that is loaded only for learners who are in it already never opened for newcomers on this site. Then `opened_at` is null. The
-- edition that opened last is the one that a newcomer gets.
alter table edition alter column opened_at drop not null;
