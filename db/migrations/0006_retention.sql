-- That somebody was told that the account will go. One row an activity day and number, however often the job runs; `mail_key` is the
-- mail's idempotency key, by which is seen whether it really left.
create table inactivity_warning (
  learner_id uuid not null references learner on delete cascade,
  active_on date not null,
  number smallint not null check (number in (1, 2)),
  mail_key text not null,
  at timestamptz not null,
  primary key (learner_id, active_on, number)
);

-- What stays of answers for statistics once nobody may know any more whose they were. `attempt_key` is random and only ties the answers
-- of one attempt together; `response` is null where it was typed; of the moment the month stays (its first day, in Amsterdam).
create table anonymous_answer (
  attempt_key uuid not null,
  question_id text not null,
  course_id text not null,
  label text not null,
  revision text not null,
  kind text not null,
  round integer not null,
  response jsonb,
  score double precision check (score between 0 and 1),
  month date not null check (extract(day from month) = 1),
  primary key (attempt_key, question_id)
);
create index anonymous_answer_of_question on anonymous_answer (course_id, label, question_id, revision);
create trigger anonymous_answer_append_only before update or delete on anonymous_answer for each row execute function refuse_change();
