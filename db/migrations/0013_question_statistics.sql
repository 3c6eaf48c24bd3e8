-- A projection: emptied and made anew every night from the first rounds of everybody. question_id is '' for the round as a whole.
create table question_statistic (
  course_id text not null,
  label text not null,
  lesson_id text not null,
  question_id text not null,
  population text not null check (population in ('all')),
  revision text not null,
  n integer not null check (n >= 0),
  figures jsonb not null,
  -- Option -> how many chose it.
  chosen jsonb not null,
  computed_at timestamptz not null,
  primary key (course_id, label, lesson_id, question_id, population)
);
