-- Issued once and then frozen: a corrected name is a new version, a renewal a new term. The bytes are what was handed out.
create table certificate (
  learner_id uuid not null references learner on delete cascade,
  id text not null check (id ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  version integer not null default 1 check (version > 0),
  course_id text not null,
  label text not null,
  term integer not null default 1 check (term > 0),
  name text not null,
  facts jsonb not null,
  pdf bytea not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  issued_at timestamptz not null,
  primary key (learner_id, id, version),
  unique (learner_id, course_id, label, term, version)
);
create trigger certificate_append_only before update or delete on certificate for each row execute function refuse_change();

-- Found by its public id by anybody. Outlives the holder's data: then learner_id is null and nothing personal is left.
create table certificate_status (
  id text primary key,
  learner_id uuid references learner on delete set null,
  state text not null default 'valid' check (state in ('valid', 'suspended', 'revoked')),
  name_shown boolean not null default false,
  -- sha256 of the PDF of each version, the first version first.
  hashes text[] not null
);
create index certificate_status_of_learner on certificate_status (learner_id);

create table certificate_event (
  certificate_id text not null references certificate_status,
  no integer not null check (no > 0),
  kind text not null check (kind in
    ('issued', 'replaced', 'suspended', 'reinstated', 'revoked', 'erased', 'name-shown', 'name-hidden')),
  at timestamptz not null,
  actor text not null,
  reason text not null default '',
  primary key (certificate_id, no)
);
create trigger certificate_event_append_only before update or delete on certificate_event for each row execute function refuse_change();
