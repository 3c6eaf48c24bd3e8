-- What trainers were shown of a group about ideas that people hold, and the people behind each number. A cell is shown anew only when
-- five people or more differ; the number stays when somebody erases their account, the row about them does not.
create table disclosed_cell (
  cohort_id uuid not null references cohort on delete cascade,
  cell text not null,
  people integer not null check (people >= 0),
  shown_at timestamptz not null,
  primary key (cohort_id, cell)
);

create table disclosed_person (
  cohort_id uuid not null,
  cell text not null,
  learner_id uuid not null references learner on delete cascade,
  primary key (cohort_id, cell, learner_id),
  foreign key (cohort_id, cell) references disclosed_cell on delete cascade
);
create index disclosed_person_of_learner on disclosed_person (learner_id);
