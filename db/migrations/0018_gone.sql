-- Who is gone is gone. What points at a learner by id goes by foreign key; what knows them by something else goes by the triggers here,
-- whatever the way in which the account or the learner went.

-- A row of an append-only table changes only as part of a cascade from another row; it goes as well when retention says so for the duration
-- of its own transaction.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() > 1 or (tg_op = 'DELETE' and current_setting('leerdossier.retention', true) = 'on') then
    return coalesce(new, old);
  end if;
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
end $$;

-- What is found by the address of an account, and what an administrator wrote about its owner.
create function forget_account() returns trigger language plpgsql as $$
begin
  delete from email_token where email = old.email;
  delete from mail_outbox where recipient = old.email and recipient <> '';
  delete from problem_report_sender where email = old.email and email <> '';
  update invitation set email = '', name = '', withdrawn_at = coalesce(withdrawn_at, case when accepted_at is null then now() end)
   where email = old.email and email <> '';
  update invitation set accepted_by = null where accepted_by = old.learner_id;
  update audit_event set reason = '' where subject = old.learner_id and reason <> '';
  return null;
end $$;
create trigger account_forgets after delete on account for each row execute function forget_account();
create index mail_outbox_recipient on mail_outbox (recipient) where recipient <> '';
create index problem_report_sender_email on problem_report_sender (email) where email <> '';

-- An invitation may have gone to another address than that of the account which accepted it.
create function forget_invited() returns trigger language plpgsql as $$
begin
  new.email := '';
  new.name := '';
  return new;
end $$;
create trigger invitation_forgets before update of accepted_by on invitation
  for each row when (old.accepted_by is not null and new.accepted_by is null) execute function forget_invited();

-- A report of somebody who asked for an answer is theirs. Once they are gone, its place and how it stands stay, and no words. Where only
-- the time of the address is over, the sender is emptied instead: then nobody knows any more whose report it was.
alter table problem_report drop constraint problem_report_text_check, add check (length(text) <= 2000);
create function forget_report() returns trigger language plpgsql as $$
begin
  update problem_report set text = '' where id = old.report_id;
  update problem_report_event set note = '' where report_id = old.report_id and note <> '';
  return null;
end $$;
create trigger problem_report_sender_forgets after delete on problem_report_sender for each row execute function forget_report();

-- Since when nobody trains it whose account is there; the job that cleans up sees it.
alter table cohort add untrained_since timestamptz;

-- Of accounts that went before this.
update invitation set email = '', name = '' where accepted_at is not null and accepted_by is null;
