-- How the deadlines of a cohort follow each other. Null if each was typed.
alter table cohort add column deadline_pattern jsonb;

-- Whether a date stays where it is when the pattern changes.
alter table deadline add column pinned boolean not null default false;

-- That a trainer sent all dates to all members, by the id of the form: one message each, whatever is sent twice.
create table deadline_message (
  cohort_id uuid not null references cohort on delete cascade,
  id uuid not null,
  members integer not null,
  at timestamptz not null,
  primary key (cohort_id, id)
);
