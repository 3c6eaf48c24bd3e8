-- That a trainer took time back is an item of its own. `scopes`: for what (ids of lessons, empty for the course as a whole). Like more time
-- that leaves something overdue, it may set nobody apart: then `until` is null.
alter table need_item add column scopes text[] not null default '{}';
alter table need_item drop constraint need_item_kind_check;
alter table need_item add constraint need_item_kind_check
  check (kind in ('done', 'later', 'back', 'message', 'extension', 'reminder', 'series', 'taken-back'));
alter table need_item drop constraint need_item_until_check;
alter table need_item add constraint need_item_until_check
  check (case when kind = 'back' then until is null when kind in ('extension', 'taken-back') then true else until is not null end);
