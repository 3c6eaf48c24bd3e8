-- Who was asked to train a cohort, as long as they have the role.
create view cohort_trainer_in_role as
  select * from cohort_trainer
   where (select granted from role_grant
           where role_grant.learner_id = cohort_trainer.learner_id and role = 'trainer' order by id desc limit 1);

-- Who trains a cohort now. Where its owner's account or role ended, whoever trains it longest is its owner.
create view trainer as
  select cohort_id, learner_id, added_at, digest,
         case when learner_id = (
             select first.learner_id from cohort_trainer_in_role first where first.cohort_id = holder.cohort_id
              order by first.part desc, first.added_at, first.learner_id limit 1
           ) then 'owner' else 'co-trainer' end as part
    from cohort_trainer_in_role holder;
