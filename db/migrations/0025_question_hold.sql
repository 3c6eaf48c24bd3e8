-- What the nightly job found when it held a question back: cell, number of learners, discrimination and its interval. Null if freed.
alter table question_hold add column evidence jsonb;
-- A row changes only by a cascade: `actor` becomes null when that account is deleted.
create trigger question_hold_append_only before update or delete on question_hold for each row execute function refuse_change();
