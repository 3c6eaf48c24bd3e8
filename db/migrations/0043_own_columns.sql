-- Columns that trainers of a group add, such as a student number. There are at most six: each has one of six places.
create table cohort_column (
  cohort_id uuid not null references cohort on delete cascade,
  id uuid not null,
  name text not null check (length(name) between 1 and 60),
  purpose text not null default 'own' check (purpose in ('own', 'student-number')),
  -- Whether the overview of the group shows it.
  in_table boolean not null default true,
  position smallint not null check (position between 1 and 6),
  primary key (cohort_id, id),
  unique (cohort_id, position)
);
create unique index cohort_column_student_number on cohort_column (cohort_id) where purpose = 'student-number';

-- What a trainer filled in for a member. It is deleted when the membership ends.
create table cohort_column_value (
  cohort_id uuid not null,
  column_id uuid not null,
  learner_id uuid not null references learner on delete cascade,
  value text not null check (length(value) between 1 and 120),
  primary key (cohort_id, column_id, learner_id),
  foreign key (cohort_id, column_id) references cohort_column (cohort_id, id) on delete cascade
);
create index cohort_column_value_of_learner on cohort_column_value (learner_id, cohort_id);
