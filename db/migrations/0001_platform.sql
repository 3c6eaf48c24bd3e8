-- Append-only tables refuse every update; a delete passes only as part of a cascade from a parent row
-- or when retention says so for the duration of its own transaction.
create function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and (pg_trigger_depth() > 1 or current_setting('leerdossier.retention', true) = 'on') then
    return old;
  end if;
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
end $$;

create table mail_outbox (
  id uuid primary key,
  idempotency_key text not null unique,
  recipient text not null,
  template text not null,
  data jsonb not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  tries integer not null default 0,
  last_error text
);

create unlogged table rate_limit (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
