create table learner (
  id uuid primary key,
  kind text not null check (kind in ('guest', 'account', 'holder')),
  locale text not null default 'nl' check (locale in ('nl', 'en')),
  created_at timestamptz not null,
  last_active_on date not null
);
create index learner_guests_by_activity on learner (last_active_on) where kind = 'guest';

-- email_confirmed_at is null until the confirmation link was followed; till then the learner stays a guest.
create table account (
  learner_id uuid primary key references learner on delete cascade,
  email text not null unique check (email = lower(email)),
  email_confirmed_at timestamptz not null,
  password_hash text not null,
  name text not null
);

create table session (
  token_hash bytea primary key,
  public_id uuid not null unique,
  learner_id uuid not null references learner on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_on date not null,
  device text not null default ''
);
create index session_of_learner on session (learner_id);

-- Single use: consuming is an update of used_at that only one request can win.
-- A `confirm` token carries the account to be: nothing stands in `account` before the address is proven.
create table email_token (
  token_hash bytea primary key,
  purpose text not null check (purpose in ('confirm', 'reset', 'change', 'unsubscribe')),
  learner_id uuid references learner on delete cascade,
  email text not null,
  data jsonb not null default '{}',
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index email_token_of_learner on email_token (learner_id, purpose);

create table role_grant (
  id uuid primary key,
  learner_id uuid not null references learner on delete cascade,
  role text not null check (role in ('trainer', 'author', 'reviewer', 'administrator')),
  granted boolean not null,
  actor text not null,
  at timestamptz not null
);
create index role_grant_of_learner on role_grant (learner_id, role, id desc);
create trigger role_grant_append_only before update or delete on role_grant for each row execute function refuse_change();

-- Survives the learner: subject is an id without a reference, and never a name or address.
create table audit_event (
  id uuid primary key,
  at timestamptz not null,
  actor text not null,
  subject uuid,
  action text not null,
  object text not null default '',
  reason text not null default ''
);
create index audit_event_of_subject on audit_event (subject, id desc);
create trigger audit_event_append_only before update or delete on audit_event for each row execute function refuse_change();
