-- Invitations by mail to become a trainer. An address stays until the invitation is accepted or withdrawn; the job that cleans up deletes
-- the row some days after the link stopped working.
create table trainer_invitation (
  id uuid primary key,
  email text not null check (email = lower(email)),
  token_hash bytea not null unique,
  mail_key text not null,
  -- The administrator who sent it last. Null if that account is gone.
  actor uuid references learner on delete set null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  check (email = '' or (accepted_at is null and withdrawn_at is null))
);
create unique index trainer_invitation_open on trainer_invitation (email) where email <> '';
create index trainer_invitation_actor on trainer_invitation (actor);

-- What is known by an address goes with the account that has it.
create function forget_account_in_trainer_invitations() returns trigger language plpgsql as $$
begin
  if not exists (select from account where email = old.email and yielded_email is null) then
    delete from trainer_invitation where email = old.email and email <> '';
  end if;
  return null;
end $$;
create trigger account_forgets_trainer_invitations after delete on account
  for each row execute function forget_account_in_trainer_invitations();
