-- People whom a trainer selected, to do one thing for all of them. A job deletes it after a day.
create table member_batch (
  id uuid primary key,
  cohort_id uuid not null references cohort on delete cascade,
  actor uuid not null references learner on delete cascade,
  act text not null check (act in ('message', 'extension', 'reminder', 'remove')),
  -- How many of the selected people were members when it was made, and how many were not.
  chosen integer not null check (chosen >= 0),
  strangers integer not null check (strangers >= 0),
  -- What the trainer typed, or null. `draft_no` rises with each change. The draft is emptied when the batch is sent.
  draft jsonb,
  draft_no integer not null default 0,
  created_at timestamptz not null,
  sent_at timestamptz,
  -- How many people got it, and how many did not, by reason. No names.
  outcome jsonb
);
create index member_batch_of_cohort on member_batch (cohort_id);
create index member_batch_of_actor on member_batch (actor);

-- The selected people. The rows are deleted when the batch is sent.
create table member_batch_person (
  batch_id uuid not null references member_batch on delete cascade,
  learner_id uuid not null references learner on delete cascade,
  primary key (batch_id, learner_id)
);
create index member_batch_person_of_learner on member_batch_person (learner_id);

-- A trainer's own templates of messages.
create table message_template (
  learner_id uuid not null references learner on delete cascade,
  id uuid not null,
  name text not null check (length(name) between 1 and 80),
  subject text not null check (length(subject) between 1 and 150),
  text text not null check (length(text) between 1 and 4000),
  created_at timestamptz not null,
  primary key (learner_id, id)
);

-- A message may contain the name of its reader, which the site fills in. So what is stored can be longer than what was typed.
alter table trainer_message drop constraint trainer_message_subject_check;
alter table trainer_message add constraint trainer_message_subject_check check (length(subject) between 1 and 300);
alter table trainer_message drop constraint trainer_message_text_check;
alter table trainer_message add constraint trainer_message_text_check check (length(text) between 1 and 5000);

-- A reminder for which a trainer asked.
alter table reminder drop constraint reminder_kind_check;
alter table reminder add constraint reminder_kind_check check (kind in ('deadline', 'silence', 'trainer'));
