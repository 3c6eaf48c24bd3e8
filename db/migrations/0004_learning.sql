-- Every big table: primary key and unique constraints begin with learner_id, so that it can be spread by learner.
create table enrolment (
  learner_id uuid not null references learner on delete cascade,
  course_id text not null,
  seq integer not null,
  label text not null,
  at timestamptz not null,
  primary key (learner_id, course_id, seq)
);
create trigger enrolment_append_only before update or delete on enrolment for each row execute function refuse_change();

-- Inserting the row is what reserves a try: the unique constraint decides every race.
create table attempt (
  learner_id uuid not null references learner on delete cascade,
  id uuid not null,
  course_id text not null,
  label text not null,
  kind text not null check (kind in ('practice', 'final', 'review', 'delta')),
  scope text not null default '',
  number integer not null check (number > 0),
  release_id uuid not null,
  seed text not null,
  started_at timestamptz not null,
  closes_at timestamptz,
  primary key (learner_id, id),
  unique (learner_id, course_id, label, kind, scope, number)
);
create trigger attempt_append_only before update or delete on attempt for each row execute function refuse_change();

create table attempt_item (
  learner_id uuid not null,
  attempt_id uuid not null,
  question_id text not null,
  position integer not null,
  revision text not null,
  primary key (learner_id, attempt_id, question_id),
  foreign key (learner_id, attempt_id) references attempt (learner_id, id) on delete cascade
);
create trigger attempt_item_append_only before update or delete on attempt_item for each row execute function refuse_change();

-- Practice: seq is always 1, so a resent answer finds its row.
create table answer (
  learner_id uuid not null,
  attempt_id uuid not null,
  question_id text not null,
  seq integer not null default 1,
  response jsonb not null,
  score double precision check (score between 0 and 1),
  confidence smallint check (confidence between 1 and 3),
  answered_at timestamptz not null,
  sent_at timestamptz,
  primary key (learner_id, attempt_id, question_id, seq),
  foreign key (learner_id, attempt_id) references attempt (learner_id, id) on delete cascade
) partition by range (attempt_id);
create table answer_default partition of answer default;
create trigger answer_append_only before update or delete on answer for each row execute function refuse_change();

create table marking (
  learner_id uuid not null,
  attempt_id uuid not null,
  question_id text not null,
  no integer not null,
  revision text not null,
  score double precision check (score between 0 and 1),
  cause text not null,
  at timestamptz not null,
  primary key (learner_id, attempt_id, question_id, no),
  foreign key (learner_id, attempt_id) references attempt (learner_id, id) on delete cascade
);
create trigger marking_append_only before update or delete on marking for each row execute function refuse_change();

create table attempt_result (
  learner_id uuid not null,
  attempt_id uuid not null,
  no integer not null,
  score double precision not null check (score between 0 and 1),
  passed boolean not null,
  per_objective jsonb not null,
  at timestamptz not null,
  primary key (learner_id, attempt_id, no),
  foreign key (learner_id, attempt_id) references attempt (learner_id, id) on delete cascade
);
create trigger attempt_result_append_only before update or delete on attempt_result for each row execute function refuse_change();

-- The learner's own: pre-questions and recall. One row a place; saving again replaces the text.
create table note (
  learner_id uuid not null references learner on delete cascade,
  id uuid not null,
  course_id text not null,
  lesson_id text not null,
  place text not null,
  text text not null check (length(text) <= 4000),
  saved_at timestamptz not null,
  primary key (learner_id, id),
  unique (learner_id, course_id, lesson_id, place)
);
