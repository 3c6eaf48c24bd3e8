-- What trainers were shown of a group about ideas that people hold, and the people behind each number: every version that was ever shown,
-- since the next must differ from all of them. The number stays when somebody erases their account, the row about them does not.
create table disclosed_cell (
  cohort_id uuid not null references cohort on delete cascade,
  cell text not null,
  no integer not null check (no > 0),
  people integer not null check (people >= 0),
  shown_at timestamptz not null,
  primary key (cohort_id, cell, no)
);

create table disclosed_person (
  cohort_id uuid not null,
  cell text not null,
  no integer not null,
  learner_id uuid not null references learner on delete cascade,
  primary key (cohort_id, cell, no, learner_id),
  foreign key (cohort_id, cell, no) references disclosed_cell on delete cascade
);
create index disclosed_person_of_learner on disclosed_person (learner_id);

-- The day (in Amsterdam) on which a group was last looked at anew: all its numbers change together, and once a day at most.
create table disclosure_day (
  cohort_id uuid primary key references cohort on delete cascade,
  day date not null
);
