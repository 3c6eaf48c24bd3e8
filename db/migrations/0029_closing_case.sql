-- What a learner chose at a step of a closing case, and why. Every change is a new row; the latest counts. It has no score.
create table closing_case_choice (
  learner_id uuid not null references learner on delete cascade,
  course_id text not null,
  label text not null,
  step_id text not null,
  seq integer not null check (seq > 0),
  option smallint not null check (option > 0),
  reason text not null check (length(reason) <= 2000),
  chosen_at timestamptz not null,
  primary key (learner_id, course_id, label, step_id, seq)
);
create trigger closing_case_choice_append_only before update or delete on closing_case_choice for each row execute function refuse_change();
