-- What trainers did about a member who needs them, the highest no holds. `until`: until when the member stands apart; null for `back`, which
-- puts the member in the list again. `reasons`: why the member needed a trainer at that moment, because a new reason brings them back earlier.
-- `note`: for the trainers, and in the member's own download. The rows go when the membership ends.
create table need_item (
  cohort_id uuid not null references cohort on delete cascade,
  learner_id uuid not null references learner on delete cascade,
  no integer not null check (no > 0),
  -- Made from the form, so that a form that is sent twice is stored once.
  id uuid not null,
  kind text not null check (kind in ('done', 'later', 'back', 'message', 'extension', 'reminder', 'series')),
  until timestamptz,
  reasons jsonb not null default '[]',
  note text not null default '' check (length(note) <= 200),
  -- Null when that account ended.
  actor uuid references account on delete set null,
  at timestamptz not null,
  primary key (cohort_id, learner_id, no),
  unique (cohort_id, learner_id, id),
  check ((until is null) = (kind = 'back'))
);
create index need_item_of_learner on need_item (learner_id);
create index need_item_actor on need_item (actor) where actor is not null;
