-- Files that authors brought to make a dossier of. The file itself is not here: only what was read of it, and what its author said about it.
create table source_import (
  id uuid primary key,
  learner_id uuid not null references learner on delete cascade,
  -- May be empty: a name that has no visible character says nothing.
  file_name text not null check (length(file_name) <= 255),
  file_bytes integer not null check (file_bytes >= 0),
  state text not null default 'reading' check (state in ('reading', 'read', 'refused', 'stopped')),
  -- The page that was read last, and how many there are. Null while it waits for its turn.
  page integer check (page >= 0),
  pages integer check (pages >= 0),
  reason text check ((reason is not null) = (state = 'refused')),
  -- What a sentence about the refusal names.
  about text check (length(about) <= 200),
  -- The process that reads it says every second that it is alive. If it was long ago, the reading broke off.
  beat_at timestamptz not null,
  created_at timestamptz not null,
  document jsonb check ((document is not null) = (state = 'read')),
  report jsonb check ((report is not null) = (state = 'read')),
  -- What the author said about the source. Version 0: nothing yet.
  title text check (length(title) between 1 and 200),
  address text check (length(address) between 1 and 2000),
  licence text check (licence in ('ours', 'cc-by', 'cite', 'unknown')),
  edition text check (length(edition) between 1 and 120),
  course_id text check (length(course_id) between 1 and 60),
  description_version integer not null default 0 check (description_version >= 0),
  check ((description_version > 0) = (title is not null and licence is not null and edition is not null and course_id is not null))
);
create index source_import_of_author on source_import (learner_id, id desc);
create index source_import_by_age on source_import (created_at);
