/** SQL for sittings of cohorts. Only code in app/cohorts may import this module. */
import { composeNextEditionOpenedAtSql } from "~/learning/enrolment/next-edition.fragment.sql.server";
import type { Db } from "~/platform/database/database.server";
import { type CohortTrainerKey, trainsCohortCondition } from "../group/cohorts.sql.server";
import type { SittingForMember } from "./sitting-views";

export async function isMemberOfCohort(
  db: Db,
  { cohortId, learnerId }: { cohortId: string; learnerId: string },
): Promise<boolean> {
  const [row] = await db`select from member where cohort_id = ${cohortId} and learner_id = ${learnerId}`;
  return row !== undefined;
}

/** Returns the sittings of a course that are open or still to come, in the groups of a learner; the first one first. */
export async function selectSittingsOfMember(
  db: Db,
  { learnerId, courseId, now }: { learnerId: string; courseId: string; now: Date },
): Promise<SittingForMember[]> {
  const rows = await db<SittingForMember[]>`
    select sitting.id, sitting.cohort_name, sitting.room, sitting.opens_at, sitting.closes_at
      from member join sitting on sitting.cohort_id = member.cohort_id
     where member.learner_id = ${learnerId} and sitting.course_id = ${courseId} and sitting.closed_at is null
       and sitting.closes_at > ${now}
     order by sitting.opens_at, sitting.id limit 10`;
  return [...rows];
}

/** Returns for each edition of a course, by its label, when the next one opened. */
export async function selectNextEditionOpenings(
  db: Db,
  { courseId, ...key }: CohortTrainerKey & { courseId: string },
): Promise<Map<string, Date | null>> {
  const rows = await db<{ label: string; openedAt: Date | null }[]>`
    select held.label, ${composeNextEditionOpenedAtSql(db)} as opened_at from edition held
     where held.course_id = ${courseId} and ${trainsCohortCondition(db, key)}`;
  return new Map(rows.map(({ label, openedAt }) => [label, openedAt]));
}

/** Returns the names of the trainers of a cohort, in lower case; none if `trainerId` is not one of them. */
export async function selectTrainerNames(db: Db, { cohortId, trainerId }: CohortTrainerKey): Promise<string[]> {
  const rows = await db<{ name: string }[]>`
    select account.name from trainer
      join trainer each on each.cohort_id = trainer.cohort_id
      join account on account.learner_id = each.learner_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}`;
  return rows.map(({ name }) => name);
}
