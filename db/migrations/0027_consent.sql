-- A member can agree to a newer text about what trainers see: that is a row in state 'joined' too. `since`: when such a membership began.
-- It is null in the row with which a membership begins.
alter table membership add column since timestamptz;

create or replace view member as
  select cohort_id, learner_id, coalesce(since, at) as joined_at, consent from (
    select distinct on (cohort_id, learner_id) cohort_id, learner_id, state, at, since, consent
      from membership order by cohort_id, learner_id, seq desc
  ) latest where state = 'joined';

-- Finds what a deleted account did, so that its id is erased.
create index grant_attempt_actor on grant_attempt (actor) where actor is not null;
create index question_hold_actor on question_hold (actor) where actor is not null;

-- A trainer's or author's account ends: also if the learner stays, as a holder of certificates, nothing shows what they granted or held back.
create function forget_account_in_final_tests() returns trigger language plpgsql as $$
begin
  update grant_attempt set actor = null where actor = old.learner_id;
  update question_hold set actor = null where actor = old.learner_id;
  return null;
end $$;
create trigger account_forgets_final_tests after delete on account for each row execute function forget_account_in_final_tests();
