-- A sitting: a room and a time in which trainers of a group watch people make a final test. `cohort_id` has no foreign key, because a sitting
-- belongs to learning and outlives the group: certificates rest on it. `supervised_by`: the name of the group or of the provider, for the
-- certificate. `code`: what stands on the wall, until the window ends; the hash stays, so that an old code is recognised.
create table sitting (
  id uuid primary key,
  cohort_id uuid not null,
  cohort_name text not null,
  course_id text not null references course,
  room text not null check (length(room) between 1 and 120),
  supervised_by text not null check (supervised_by <> ''),
  opens_at timestamptz not null,
  closes_at timestamptz not null check (closes_at > opens_at),
  code_hash text not null unique,
  code text,
  opened_by uuid references learner on delete set null,
  opened_at timestamptz not null,
  closed_by uuid references learner on delete set null,
  closed_at timestamptz
);
create index sitting_of_cohort on sitting (cohort_id, opens_at);
create index sitting_opened_by on sitting (opened_by) where opened_by is not null;
create index sitting_closed_by on sitting (closed_by) where closed_by is not null;

-- An attempt that was begun with the code of a sitting. Row 0 is stored with the attempt; `actor` is then null, because the learner did it.
-- Each later row is a trainer's tick; the highest `no` holds. `after_pass`: the one attempt more that somebody who passed may have.
create table sitting_attempt (
  learner_id uuid not null,
  attempt_id uuid not null,
  no integer not null check (no >= 0),
  sitting_id uuid not null references sitting,
  begun_with_code boolean not null,
  present boolean not null,
  identity_seen boolean not null,
  after_pass boolean not null,
  actor uuid references learner on delete set null,
  at timestamptz not null,
  primary key (learner_id, attempt_id, no),
  foreign key (learner_id, attempt_id) references attempt (learner_id, id) on delete cascade
);
create trigger sitting_attempt_append_only before update or delete on sitting_attempt for each row execute function refuse_change();
create index sitting_attempt_of_sitting on sitting_attempt (sitting_id);
create index sitting_attempt_actor on sitting_attempt (actor) where actor is not null;

-- A trainer's account ends: also if the learner stays, as a holder of certificates, nothing shows what they opened, closed or ticked.
create function forget_account_in_sittings() returns trigger language plpgsql as $$
begin
  update sitting set opened_by = null where opened_by = old.learner_id;
  update sitting set closed_by = null where closed_by = old.learner_id;
  update sitting_attempt set actor = null where actor = old.learner_id;
  return null;
end $$;
create trigger account_forgets_sittings after delete on account for each row execute function forget_account_in_sittings();
