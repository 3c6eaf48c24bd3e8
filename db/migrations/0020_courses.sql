-- No longer offered: not on the home page, not for new groups. Everything that learners did stays.
alter table course add column archived_at timestamptz;

-- Bytes of pictures, once each. In the database, so that every process and every backup has them.
create table picture (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null
);

-- Which pictures belong to a release: og.png, and media/<name> for those that its lessons show.
create table release_picture (
  release_id uuid not null references release,
  name text not null,
  sha256 text not null references picture,
  primary key (release_id, name)
);

-- What the last check said of the folder of a course. A course that never passed has a row here and none in `course`.
create table course_check (
  course_id text primary key,
  checked_at timestamptz not null,
  problems jsonb not null,
  warnings jsonb not null
);
