/** SQL for cohorts and their members, for trainers. Every statement contains the trainer's id. Private to this room. */
import type { Db } from "~/platform/database/database.server";
import type { CohortOfTrainer, CohortWithMemberCount } from "./cohort";

/** A cohort and one of its trainers. Part of every query of a trainer. */
export interface CohortTrainerKey {
  cohortId: string;
  trainerId: string;
}

/** Returns an SQL condition: this trainer trains the cohort now, or owns it if `part` is "owner". Every write by a trainer contains it. */
export function trainsCohortCondition(db: Db, { cohortId, trainerId }: CohortTrainerKey, part?: "owner") {
  return db`
    exists (select from trainer where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
      ${part ? db`and trainer.part = ${part}` : db``})`;
}

/** Returns SQL columns of `trainer` joined to `cohort`: a cohort as one trainer sees it. */
export function selectCohortColumns(db: Db) {
  return db`
    cohort.id, cohort.course_id, cohort.name, to_char(cohort.starts_on, 'YYYY-MM-DD') as starts_on,
    to_char(cohort.ends_on, 'YYYY-MM-DD') as ends_on, cohort.lesson_order, cohort.welcome, cohort.deadline_reminders,
    cohort.silence_reminders, trainer.part`;
}

export async function findCohortOfTrainer(
  db: Db,
  { cohortId, trainerId }: CohortTrainerKey,
): Promise<CohortOfTrainer | null> {
  const [row] = await db<CohortOfTrainer[]>`
    select ${selectCohortColumns(db)} from trainer join cohort on cohort.id = trainer.cohort_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}`;
  return row ?? null;
}

/** Returns the cohorts of a trainer, the latest first. */
export async function selectCohortsOfTrainer(
  db: Db,
  { trainerId }: { trainerId: string },
): Promise<CohortWithMemberCount[]> {
  const rows = await db<CohortWithMemberCount[]>`
    select ${selectCohortColumns(db)}, (select count(*)::int from member where member.cohort_id = cohort.id) as members
      from trainer join cohort on cohort.id = trainer.cohort_id
     where trainer.learner_id = ${trainerId}
     order by cohort.starts_on desc, cohort.id desc`;
  return [...rows];
}

export interface Member {
  learnerId: string;
  name: string;
  joinedAt: Date;
}

/** Returns the members in no particular order, because names are sorted by language and not by bytes. */
export async function selectMembers(db: Db, { cohortId, trainerId }: CohortTrainerKey): Promise<Member[]> {
  const rows = await db<Member[]>`
    select member.learner_id, account.name, member.joined_at
      from trainer
      join member on member.cohort_id = trainer.cohort_id
      join account on account.learner_id = member.learner_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}`;
  return [...rows];
}
