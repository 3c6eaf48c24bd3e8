create table course (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  origin text not null check (origin in ('files', 'studio'))
);

create table edition (
  course_id text not null references course,
  label text not null,
  rules jsonb not null,
  rules_hash text not null,
  opened_at timestamptz not null,
  current_release_id uuid,
  primary key (course_id, label)
);

create table release (
  id uuid primary key,
  course_id text not null,
  label text not null,
  content_hash text not null,
  content jsonb not null,
  published_at timestamptz not null,
  unique (course_id, label, content_hash),
  foreign key (course_id, label) references edition
);
alter table edition add foreign key (current_release_id) references release;
create trigger release_append_only before update or delete on release for each row execute function refuse_change();

create table question_revision (
  course_id text not null references course,
  question_id text not null,
  revision text not null,
  record jsonb not null,
  primary key (course_id, question_id, revision)
);
create trigger question_revision_append_only before update or delete on question_revision for each row execute function refuse_change();

create table release_question (
  release_id uuid not null references release,
  question_id text not null,
  revision text not null,
  lesson_id text not null,
  position integer not null,
  pool text not null check (pool in ('practice', 'final')),
  primary key (release_id, question_id)
);
