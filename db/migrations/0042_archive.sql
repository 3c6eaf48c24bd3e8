-- Since when a cohort is in the archive: it can be read, but nobody joins it and nothing is mailed. Null if it is not in the archive.
alter table cohort add column archived_at timestamptz;
