-- The holder's number in a register, as typed at the claim. Personal, like the name.
alter table certificate add column register_number text check (length(register_number) between 1 and 40);

-- The final test on which the certificate rests, so that one attempt gives one certificate, also in another edition with the same pool. The
-- attempt itself is deleted earlier than the certificate.
alter table certificate add column attempt_id uuid;
create unique index certificate_of_attempt on certificate (learner_id, attempt_id, term, version);
