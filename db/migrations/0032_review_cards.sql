-- What a learner has to remember: one card a place of a lesson. It is a projection of their answers, and can be deleted and made again.
-- `due_on`: a day in Amsterdam. `asked_at`: the time of the last asking that counted, which has `attempt_id` and `question_id`. `asked`: the
-- last day on which each question of the place was asked, by its id. `previous`: the card before that asking, which a second try rates
-- again; null if there was none.
create table review_card (
  learner_id uuid not null,
  course_id text not null,
  lesson_id text not null,
  place text not null,
  objective text not null,
  stability double precision not null,
  difficulty double precision not null,
  rating smallint not null check (rating between 1 and 3),
  due_on date not null,
  right_days integer not null,
  asked jsonb not null,
  asked_at timestamptz not null,
  attempt_id uuid not null,
  question_id text not null,
  previous jsonb,
  primary key (learner_id, course_id, lesson_id, place),
  -- Not to the learner: an answer has locked its attempt already, so that storing a card waits for nobody who deletes or merges a learner.
  foreign key (learner_id, attempt_id) references attempt (learner_id, id) on delete cascade
);

-- How a learner wants to review. Without a row, the defaults hold. `wanted_recall`: the share of cards that they should still know when a
-- card comes back. A rhythm is a number of days a week, or days by name (1 is Monday), or nothing.
create table review_setting (
  learner_id uuid primary key references learner on delete cascade,
  wanted_recall double precision not null default 0.9 check (wanted_recall in (0.85, 0.9, 0.95)),
  asks_confidence boolean not null default false,
  days_per_week smallint check (days_per_week between 1 and 5),
  weekdays smallint[] check (weekdays <@ '{1,2,3,4,5,6,7}' and cardinality(weekdays) > 0),
  paused_at timestamptz,
  weekly_mail boolean not null default false,
  check (days_per_week is null or weekdays is null)
);

-- The weekly mails that learners asked for. Inserting a row is what reserves the only mail of an ISO week, such as 2026-W48.
create table review_mail (
  learner_id uuid not null references learner on delete cascade,
  week text not null,
  sent_at timestamptz not null,
  primary key (learner_id, week)
);

-- Finds the days on which a learner answered, and what they answered last.
create index answer_of_day on answer (learner_id, answered_at);
