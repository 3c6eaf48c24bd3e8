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

/** Returns a learner's latest choice at each step of the closing case of an edition. */
export function listLatestChoices(
  db: Db,
  { learnerId, courseId, label }: LearnerAndCourse & { label: string },
): Promise<StoredStepChoice[]> {
  return db<StoredStepChoice[]>`
    select distinct on (step_id) step_id, seq, option, reason from closing_case_choice
    where learner_id = ${learnerId} and course_id = ${courseId} and label = ${label}
    order by step_id, seq desc`;
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
