-- What is known by an address belongs to the account that has it: when another goes that only kept this spelling, it stays.
create or replace function forget_account() returns trigger language plpgsql as $$
begin
  if not exists (select from account where email = old.email and yielded_email is null) then
    delete from email_token where email = old.email;
    delete from mail_outbox where recipient = old.email and recipient <> '';
    delete from problem_report_sender where email = old.email and email <> '';
    update invitation set email = '', name = '', withdrawn_at = coalesce(withdrawn_at, case when accepted_at is null then now() end)
     where email = old.email and email <> '';
  end if;
  update invitation set accepted_by = null where accepted_by = old.learner_id;
  update audit_event set reason = '' where subject = old.learner_id and reason <> '';
  return null;
end $$;
