/**
 * SQL for the choices of learners in closing cases. A row is never changed: a later choice at a step is a new row, and the latest counts.
 * Only this room (the folder app/learning) uses this module.
 */
import type { Db } from "~/platform/database/database.server";
import type { StepChoice } from "./closing-case-page-data";

interface LearnerAndCourse {
  learnerId: string;
  courseId: string;
}

export type StoredStepChoice = StepChoice & { stepId: string; seq: number };

interface EditionWithChoices {
  /** The label of the edition in which the learner is enrolled, or of the newest edition if the learner is not enrolled. */
  label: string;
  currentReleaseId: string;
  /** The latest choice at each step, in that edition. */
  choices: StoredStepChoice[];
}

/** Returns the edition of a learner with their latest choices in its closing case, or null if there is no such course. */
export async function findEditionWithChoices(
  db: Db,
  { learnerId, courseId }: LearnerAndCourse,
): Promise<EditionWithChoices | null> {
  const [row] = await db<EditionWithChoices[]>`
    with enrolled as (
      select label from enrolment where learner_id = ${learnerId} and course_id = ${courseId} order by seq desc limit 1
    ), held as (
      select label, current_release_id from edition
      where course_id = ${courseId} and current_release_id is not null
        and label = coalesce((select label from enrolled), case when opened_at is not null then label end)
      order by opened_at desc limit 1
    )
    select held.label, held.current_release_id, (
      select coalesce(json_agg(json_build_object('stepId', step_id, 'seq', seq, 'option', option, 'reason', reason)), '[]')
      from (
        select distinct on (step_id) step_id, seq, option, reason from closing_case_choice
        where learner_id = ${learnerId} and course_id = ${courseId} and label = held.label
        order by step_id, seq desc
      ) latest
    ) as choices
    from held`;
  return row ?? null;
}

/** Locks a learner until the transaction ends, so that their choices are stored one after another. */
export async function lockLearnerForChoice(db: Db, learnerId: string): Promise<void> {
  await db`select from learner where id = ${learnerId} for no key update`;
}

export async function insertChoice(
  db: Db,
  choice: LearnerAndCourse & StoredStepChoice & { label: string; now: Date },
): Promise<void> {
  const { learnerId, courseId, label, stepId, seq, option, reason, now } = choice;
  await db`
    insert into closing_case_choice (learner_id, course_id, label, step_id, seq, option, reason, chosen_at)
    values (${learnerId}, ${courseId}, ${label}, ${stepId}, ${seq}, ${option}, ${reason}, ${now})`;
}
