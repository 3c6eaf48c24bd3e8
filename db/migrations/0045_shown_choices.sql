-- How many people missed a question, beside its mean mark: shares of small groups are shrunk towards it. The next calculation fills it.
alter table question_statistic add column missed integer check (missed between 0 and n);

-- What trainers were shown of the answers of a group, question by question: one row for each batch of members that was added. The picture is
-- the sum of the batches. A batch of which nothing may be told is a row without options and part, so that the next batch is another one.
create table shown_choices (
  cohort_id uuid not null references cohort on delete cascade,
  question_id text not null,
  no integer not null check (no > 0),
  revision text not null,
  shown_on date not null,
  right_people integer not null check (right_people >= 0),
  options jsonb,
  part text,
  primary key (cohort_id, question_id, no)
);

-- Who is in a batch of a question, in whatever group: nobody is counted twice. So it stays when the group is removed, and goes with the
-- account; the numbers stay.
create table counted_choice (
  learner_id uuid not null references learner on delete cascade,
  course_id text not null,
  question_id text not null,
  cohort_id uuid not null,
  counted_on date not null,
  primary key (learner_id, course_id, question_id)
);

-- What a group misses most, as its overview shows it. Nobody is in it; it is made again once a day.
create table missed_insight (
  cohort_id uuid primary key references cohort on delete cascade,
  made_at timestamptz not null,
  insight jsonb not null
);

-- The map of misconceptions is made from the pictures now. What it showed before, and of whom, is needed no more.
drop table disclosed_person;
drop table disclosed_cell;
