create table cohort (
  id uuid primary key,
  course_id text not null references course,
  name text not null check (length(name) between 1 and 120),
  starts_on date not null,
  -- The last day, included.
  ends_on date not null check (ends_on >= starts_on),
  lesson_order text not null default 'open' check (lesson_order in ('open', 'fixed')),
  welcome text not null default '' check (length(welcome) <= 2000),
  deadline_reminders boolean not null default true,
  silence_reminders boolean not null default true,
  created_at timestamptz not null
);

create table cohort_trainer (
  cohort_id uuid not null references cohort on delete cascade,
  learner_id uuid not null references learner on delete cascade,
  part text not null check (part in ('owner', 'co-trainer')),
  -- The mail of Monday morning.
  digest boolean not null default true,
  added_at timestamptz not null,
  primary key (cohort_id, learner_id)
);
create index cohort_trainer_of_learner on cohort_trainer (learner_id);

-- In plain text: trainers hand it out and come back to see it; it opens nothing but the page that asks to join.
create table join_code (
  id uuid primary key,
  cohort_id uuid not null references cohort on delete cascade,
  code text not null unique,
  maximum integer not null check (maximum between 1 and 2000),
  ends_at timestamptz not null,
  created_at timestamptz not null,
  revoked_at timestamptz
);
create index join_code_of_cohort on join_code (cohort_id);

-- The places of a code: the primary key decides who gets the last one. Coming back takes no second place.
create table join_code_use (
  join_code_id uuid not null references join_code on delete cascade,
  place integer not null check (place > 0),
  learner_id uuid not null references learner on delete cascade,
  at timestamptz not null,
  primary key (join_code_id, place),
  unique (join_code_id, learner_id)
);
create index join_code_use_of_learner on join_code_use (learner_id);

-- An address stays until the invitation is over (accepted, withdrawn or expired) for 30 days, then it is emptied.
create table invitation (
  id uuid primary key,
  cohort_id uuid not null references cohort on delete cascade,
  email text not null check (email = lower(email)),
  name text not null default '' check (length(name) <= 120),
  token_hash bytea not null unique,
  mail_key text not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references learner on delete set null,
  withdrawn_at timestamptz
);
create unique index invitation_open on invitation (cohort_id, email) where accepted_at is null and withdrawn_at is null and email <> '';
create index invitation_accepted_by on invitation (accepted_by);
create index invitation_email on invitation (email) where email <> '';

-- The highest seq holds. `consent`: version of the words that were agreed to; empty where somebody left.
create table membership (
  cohort_id uuid not null references cohort on delete cascade,
  learner_id uuid not null references learner on delete cascade,
  seq integer not null check (seq > 0),
  state text not null check (state in ('joined', 'left', 'removed')),
  consent text not null default '',
  at timestamptz not null,
  primary key (cohort_id, learner_id, seq)
);
create index membership_of_learner on membership (learner_id, cohort_id, seq desc);
create trigger membership_append_only before update or delete on membership for each row execute function refuse_change();

-- Who is a member now: filter by cohort or by learner.
create view member as
  select cohort_id, learner_id, at as joined_at, consent from (
    select distinct on (cohort_id, learner_id) cohort_id, learner_id, state, at, consent
      from membership order by cohort_id, learner_id, seq desc
  ) latest where state = 'joined';

-- What a member chose for themselves.
create table member_choice (
  learner_id uuid not null references learner on delete cascade,
  cohort_id uuid not null references cohort on delete cascade,
  reminders boolean not null,
  primary key (learner_id, cohort_id)
);

-- scope: a lesson's id, or '' for the course as a whole.
create table deadline (
  cohort_id uuid not null references cohort on delete cascade,
  scope text not null default '',
  due_at timestamptz not null,
  primary key (cohort_id, scope)
);

-- The highest seq holds. The reason is for the learner to read.
create table extension (
  learner_id uuid not null references learner on delete cascade,
  cohort_id uuid not null references cohort on delete cascade,
  scope text not null,
  seq integer not null check (seq > 0),
  due_at timestamptz not null,
  reason text not null check (length(reason) between 1 and 500),
  actor uuid not null,
  at timestamptz not null,
  primary key (learner_id, cohort_id, scope, seq)
);
create trigger extension_append_only before update or delete on extension for each row execute function refuse_change();

-- What a trainer wrote to a learner; sent by mail too.
create table trainer_message (
  learner_id uuid not null references learner on delete cascade,
  id uuid not null,
  cohort_id uuid not null references cohort on delete cascade,
  actor uuid not null,
  subject text not null check (length(subject) between 1 and 150),
  text text not null check (length(text) between 1 and 4000),
  mail_key text not null,
  at timestamptz not null,
  primary key (learner_id, id)
);
create trigger trainer_message_append_only before update or delete on trainer_message for each row execute function refuse_change();

-- That somebody was reminded: at most one a day by this key, and the use case looks back a week.
create table reminder (
  learner_id uuid not null references learner on delete cascade,
  sent_on date not null,
  cohort_id uuid not null references cohort on delete cascade,
  kind text not null check (kind in ('deadline', 'silence')),
  mail_key text not null,
  at timestamptz not null,
  primary key (learner_id, sent_on)
);
create trigger reminder_append_only before update or delete on reminder for each row execute function refuse_change();

-- In plain text: a calendar program cannot log in, and its owner comes back to see the address.
create table calendar_feed (
  learner_id uuid primary key references learner on delete cascade,
  token text not null unique,
  created_at timestamptz not null
);

-- Lessons of a course are taken one after another, as long as a source asks for it; a source is the id of who asked.
create table fixed_order (
  learner_id uuid not null references learner on delete cascade,
  course_id text not null,
  source uuid not null,
  primary key (learner_id, course_id, source)
);
