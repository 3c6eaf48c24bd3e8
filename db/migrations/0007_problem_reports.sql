-- What somebody thinks is wrong at a place of a lesson. Nothing here tells who wrote it.
create table problem_report (
  id uuid primary key,
  at timestamptz not null,
  course_id text not null,
  label text not null,
  release_id uuid not null,
  lesson_id text not null,
  -- `question:<id>`, `passage:<id>`, `pre-question:<id>`, `recall:<id>`; empty for the lesson as a whole.
  place text not null,
  -- Of lesson and place, as they stood on the page.
  lesson_title text not null,
  place_title text not null,
  kind text not null check (kind in ('fact', 'wording', 'key', 'technical', 'other')),
  text text not null check (length(text) between 1 and 2000)
);
create trigger problem_report_append_only before update or delete on problem_report for each row execute function refuse_change();

-- Only of who asked for an answer. Apart, so that it can go before the report goes, and with the account.
create table problem_report_sender (
  report_id uuid primary key references problem_report on delete cascade,
  email text not null,
  locale text not null check (locale in ('nl', 'en')),
  learner_id uuid references learner on delete cascade
);
create index problem_report_sender_of_learner on problem_report_sender (learner_id);

-- `notified`: a mail to the administrators counted it. The latest of the others is how it stands.
create table problem_report_event (
  report_id uuid not null references problem_report on delete cascade,
  no integer not null check (no > 0),
  kind text not null check (kind in ('notified', 'seen', 'answered', 'closed', 'reopened')),
  at timestamptz not null,
  actor text not null,
  note text not null default '' check (length(note) <= 2000),
  primary key (report_id, no)
);
create trigger problem_report_event_append_only before update or delete on problem_report_event for each row execute function refuse_change();
