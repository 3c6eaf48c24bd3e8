-- Keys that the site makes once for itself: the same for every process, after a restart, and after a restore from the backup.
create table site_secret (
  name text primary key,
  key bytea not null check (octet_length(key) = 32),
  created_at timestamptz not null
);
