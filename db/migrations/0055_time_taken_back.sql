-- A trainer can take back the time that a member got: a row without a moment and without a reason. The highest seq holds, as before.
alter table extension alter column due_at drop not null;
alter table extension drop constraint extension_reason_check;
alter table extension add constraint extension_reason_check
  check (case when due_at is null then reason = '' else length(reason) between 1 and 500 end);
