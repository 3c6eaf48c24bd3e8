-- A trainer withdrew a sitting in which nobody had begun: it is closed, and nothing rests on it.
alter table sitting add column withdrawn boolean not null default false;
alter table sitting add constraint sitting_withdrawn_is_closed check (not withdrawn or closed_at is not null);
