/** SQL of cohorts and their members, for their trainers: every statement carries the trainer's id. Private to this room. */
import type { Db } from "~/platform/database.server";
import type { CountedCohort, TrainedCohort } from "./cohort";

/** Whose cohort it is: goes into every query of a trainer. */
export interface TrainerKey {
  cohortId: string;
  trainerId: string;
}

/** Where the owner's account ended, whoever trains the cohort longest is its owner. */
export function partOfTrainer(db: Db) {
  return db`
    case when cohort_trainer.learner_id = (
        select first.learner_id from cohort_trainer first where first.cohort_id = cohort_trainer.cohort_id
         order by first.part desc, first.added_at, first.learner_id limit 1
      ) then 'owner' else 'co-trainer' end as part`;
}

function cohortColumns(db: Db) {
  return db`
    cohort.id, cohort.course_id, cohort.name, to_char(cohort.starts_on, 'YYYY-MM-DD') as starts_on,
    to_char(cohort.ends_on, 'YYYY-MM-DD') as ends_on, cohort.lesson_order, cohort.welcome, cohort.deadline_reminders,
    cohort.silence_reminders, ${partOfTrainer(db)}`;
}

export async function findTrainedCohort(db: Db, { cohortId, trainerId }: TrainerKey): Promise<TrainedCohort | null> {
  const [row] = await db<TrainedCohort[]>`
    select ${cohortColumns(db)} from cohort_trainer join cohort on cohort.id = cohort_trainer.cohort_id
     where cohort_trainer.cohort_id = ${cohortId} and cohort_trainer.learner_id = ${trainerId}`;
  return row ?? null;
}

/** The latest first. */
export async function selectTrainedCohorts(db: Db, { trainerId }: { trainerId: string }): Promise<CountedCohort[]> {
  const rows = await db<CountedCohort[]>`
    select ${cohortColumns(db)}, (select count(*)::int from member where member.cohort_id = cohort.id) as members from cohort_trainer join cohort on cohort.id = cohort_trainer.cohort_id
     where cohort_trainer.learner_id = ${trainerId}
     order by cohort.starts_on desc, cohort.id desc`;
  return [...rows];
}

export interface Member {
  learnerId: string;
  name: string;
  joinedAt: Date;
}

/** In no order: names are sorted by language, not by bytes. */
export async function selectMembers(db: Db, { cohortId, trainerId }: TrainerKey): Promise<Member[]> {
  const rows = await db<Member[]>`
    select member.learner_id, account.name, member.joined_at
      from cohort_trainer
      join member on member.cohort_id = cohort_trainer.cohort_id
      join account on account.learner_id = member.learner_id
     where cohort_trainer.cohort_id = ${cohortId} and cohort_trainer.learner_id = ${trainerId}`;
  return [...rows];
}
