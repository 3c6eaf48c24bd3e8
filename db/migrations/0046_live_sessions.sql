-- A session in a lesson: a trainer asks practice questions on the big screen, and phones answer without an account.
create table live_session (
  id uuid primary key,
  cohort_id uuid not null references cohort on delete cascade,
  -- In plain text: it stands on the wall. It is gone when the session has ended.
  code text unique check (code ~ '^[0-9]{7}$'),
  started_at timestamptz not null,
  ended_at timestamptz,
  check ((code is null) = (ended_at is not null))
);
create unique index live_session_open on live_session (cohort_id) where ended_at is null;
create index live_session_of_cohort on live_session (cohort_id, started_at);

-- A question in a session. The highest no is on the screen. `options`: ids, in the order of the screen and of all phones.
create table live_round (
  session_id uuid not null references live_session on delete cascade,
  no integer not null check (no > 0),
  release_id uuid not null,
  lesson_id text not null,
  question_id text not null,
  options text[] not null,
  choose text not null check (choose in ('one', 'several')),
  step text not null check (step in ('first', 'talk', 'second', 'compare', 'explain')),
  step_at timestamptz not null,
  spread_hidden boolean not null default false,
  misconception_shown boolean not null default false,
  primary key (session_id, no)
);

-- What one browser chose in both votes. `voter`: the hash of a random cookie, which is emptied when the session ends. No time is stored.
create table live_answer (
  session_id uuid not null,
  round_no integer not null,
  voter bytea,
  first text[],
  second text[],
  unique (session_id, round_no, voter),
  foreign key (session_id, round_no) references live_round on delete cascade
);
