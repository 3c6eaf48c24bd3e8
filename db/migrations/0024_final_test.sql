-- What a learner filled in at a question of an open final test, also if it is not a complete answer yet, and whether they flagged it.
-- `no` counts the saves, so that a page of before does not overwrite a later choice. Complete answers are in the table answer.
create table attempt_item_state (
  learner_id uuid not null,
  attempt_id uuid not null,
  question_id text not null,
  no integer not null check (no > 0),
  fields jsonb not null,
  flagged boolean not null,
  saved_at timestamptz not null,
  primary key (learner_id, attempt_id, question_id),
  foreign key (learner_id, attempt_id, question_id) references attempt_item (learner_id, attempt_id, question_id) on delete cascade
);

-- Allows a learner to begin one more series of attempts of a pool before the waiting time is over. `actor`: the trainer who granted it.
create table grant_attempt (
  learner_id uuid not null references learner on delete cascade,
  id uuid not null,
  course_id text not null,
  pool text not null,
  actor uuid references learner on delete set null,
  reason text not null check (length(reason) between 1 and 500),
  at timestamptz not null,
  primary key (learner_id, id)
);

-- Whether a question is held back from final tests. The row with the highest `no` of a revision holds. `actor` is null for the nightly job.
create table question_hold (
  course_id text not null references course,
  question_id text not null,
  revision text not null,
  no integer not null check (no > 0),
  held boolean not null,
  reason text not null,
  actor uuid references learner on delete set null,
  at timestamptz not null,
  primary key (course_id, question_id, revision, no)
);

-- Finds the open attempts whose time is over, or almost over.
create index attempt_closing on attempt (closes_at) where closes_at is not null;
