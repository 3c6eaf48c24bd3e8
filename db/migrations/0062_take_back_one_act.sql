-- Taking back one act leaves what was given before it: a row with the day that holds again, or without one if no other time stands. `takes_back`:
-- the seq of the extension that was taken back. A row without a moment and without `takes_back` is older, and took back all before it.
alter table extension add column takes_back integer check (takes_back > 0 and takes_back < seq);
alter table extension drop constraint extension_reason_check;
alter table extension add constraint extension_reason_check
  check (case when due_at is null or takes_back is not null then reason = '' else length(reason) between 1 and 500 end);
