-- What holders of a certificate think of a course, by edition. Nothing here leads to a person: only numbers of people are stored.
create table evaluation (
  course_id text not null,
  label text not null,
  -- How many people answered. The row is also the lock under which the shown numbers are renewed.
  given integer not null check (given > 0),
  -- The numbers that are shown: they change only when five more people answered. Null until ten did.
  shown jsonb,
  shown_people integer check (shown_people >= 10 and shown_people <= given),
  primary key (course_id, label),
  check ((shown is null) = (shown_people is null))
);

-- How many people chose an answer, by question and by month in Amsterdam. Questions are numbered, because their words may be mended.
create table evaluation_tally (
  course_id text not null,
  label text not null,
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  question smallint not null check (question between 1 and 5),
  answer smallint not null check (answer between 1 and 5),
  people integer not null check (people > 0),
  primary key (course_id, label, month, question, answer),
  foreign key (course_id, label) references evaluation
);

-- Who answered, so that nobody does so twice for one edition. It has no answers and no time.
create table evaluation_given (
  learner_id uuid not null references learner on delete cascade,
  course_id text not null,
  label text not null,
  primary key (learner_id, course_id, label)
);
