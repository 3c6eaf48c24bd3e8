-- More time that leaves something overdue is remembered, and sets nobody apart: then `until` is null.
alter table need_item drop constraint need_item_check;
alter table need_item add constraint need_item_until_check
  check (case kind when 'back' then until is null when 'extension' then true else until is not null end);

-- A message to the whole group is not help for one person, so it moves nobody out of the list of who needs a trainer.
alter table member_batch add column to_group boolean not null default false;
