-- A permanent refusal: by the mail server at once, or by a report that came back later. `refusal` is a code (5.1.1, 550) and never the
-- mail server's words, which may name the address: it stays when the mail is emptied.
alter table mail_outbox add refused_at timestamptz;
alter table mail_outbox add refusal text check (refusal ~ '^[0-9.]{1,12}$');
