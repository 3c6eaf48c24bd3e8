-- Where two accounts turned out to have one address, the one that was active last has it. The other keeps the spelling that it had, and
-- logs in by it: `yielded_email` is the one spelling of the address, which it gave up.
alter table account add yielded_email text;
alter table account drop constraint account_email_key;
create unique index account_email on account (email, (yielded_email is null));
create index account_yielded_email on account (yielded_email) where yielded_email is not null;

-- Steps of code over what is stored, for what SQL can't do: each once, at a start.
create table stored_step (
  name text primary key,
  done_at timestamptz not null
);
