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

/**
 * Returns the most options that a step of a closing case has or had in any release of any edition of a course; 0 if no edition ever had it.
 * It reads the content of every release, so it is only for a choice that the learner's own edition does not offer.
 */
export async function countMostOptionsInAnyEdition(
  db: Db,
  { courseId, stepId }: { courseId: string; stepId: string },
): Promise<number> {
  const [row] = await db<{ most: number }[]>`
    select coalesce(max(jsonb_array_length(part->'options')), 0)::int as most
    from release r cross join lateral jsonb_array_elements(r.content->'release'->'closingCase'->'parts') part
    where r.course_id = ${courseId} and part->>'kind' = 'step' and part->>'id' = ${stepId}`;
  return row?.most ?? 0;
}
