/** SQL for what trainers were shown of the answers that members chose. Only code in app/cohorts may import this module. */
import type { Db } from "~/platform/database/database.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import type { ShownChoicesRow } from "./sum-pictures";

/** Returns all batches of all questions that a trainer may see of a cohort, those of one question in the order in which they were added. */
export async function selectShownChoices(
  db: Db,
  { cohortId, trainerId }: CohortTrainerKey,
): Promise<ShownChoicesRow[]> {
  const rows = await db<ShownChoicesRow[]>`
    select shown.question_id, shown.revision, to_char(shown.shown_on, 'YYYY-MM-DD') as shown_on,
        shown.right_people as right, shown.options, shown.part
      from trainer join shown_choices shown on shown.cohort_id = trainer.cohort_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
     order by shown.question_id, shown.no`;
  return [...rows];
}

/**
 * Returns the day on which a cohort was last looked at, as in 2026-03-02: null if that was never. The result is undefined if `trainerId` does not
 * train the cohort.
 */
export async function selectDayOfShownChoices(
  db: Db,
  { cohortId, trainerId }: CohortTrainerKey,
): Promise<string | null | undefined> {
  const [row] = await db<{ day: string | null }[]>`
    select to_char(looked.day, 'YYYY-MM-DD') as day
      from trainer left join disclosure_day looked on looked.cohort_id = trainer.cohort_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}`;
  return row?.day;
}

/**
 * Returns true for the first call on a day for a cohort, and false for later calls on that day. The caller that gets true adds to what is shown
 * of the cohort.
 */
export async function claimDailyUpdateOfShownChoices(
  tx: Db,
  { cohortId, trainerId }: CohortTrainerKey,
  day: string,
): Promise<boolean> {
  const { count } = await tx`
    insert into disclosure_day (cohort_id, day)
    select cohort_id, ${day}::date from trainer
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
    on conflict (cohort_id) do update set day = excluded.day where disclosure_day.day < excluded.day`;
  return count > 0;
}

/**
 * Returns which members of a cohort are counted in which question of a course, in whatever cohort. It holds the members' rows, so that none of
 * them is erased before the end of the transaction.
 */
export async function holdMembersAndSelectCounted(
  tx: Db,
  { cohortId, trainerId, courseId }: CohortTrainerKey & { courseId: string },
): Promise<{ learnerId: string; questionIds: string[] }[]> {
  const rows = await tx<{ learnerId: string; questionIds: string[] }[]>`
    select learner.id as learner_id,
        (select coalesce(json_agg(question_id), '[]') from counted_choice
          where counted_choice.learner_id = learner.id and counted_choice.course_id = ${courseId}) as question_ids
      from learner
     where learner.id in (
       select member.learner_id from trainer join member on member.cohort_id = trainer.cohort_id
        where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId})
     order by learner.id for key share of learner`;
  return [...rows];
}

interface ChoiceBatchToStore extends Omit<ShownChoicesRow, "shownOn"> {
  courseId: string;
  learnerIds: readonly string[];
  today: string;
}

/**
 * Stores the next batch of a question, which trainers see from now on, and who is counted in it. Returns false if somebody of the batch is
 * counted already; then the caller must roll back.
 */
export async function insertShownChoices(
  tx: Db,
  { cohortId, trainerId }: CohortTrainerKey,
  { courseId, questionId, revision, learnerIds, right, options, part, today }: ChoiceBatchToStore,
): Promise<boolean> {
  await tx`
    insert into shown_choices (cohort_id, question_id, no, revision, shown_on, right_people, options, part)
    select trainer.cohort_id, ${questionId}, coalesce(max(shown.no), 0) + 1, ${revision}, ${today}::date, ${right},
        ${options === null ? null : tx.json(options)}, ${part}
      from trainer left join shown_choices shown on shown.cohort_id = trainer.cohort_id and shown.question_id = ${questionId}
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
     group by trainer.cohort_id`;
  const { count } = await tx`
    insert into counted_choice (learner_id, course_id, question_id, cohort_id, counted_on)
    select counted.id::uuid, ${courseId}, ${questionId}, trainer.cohort_id, ${today}::date
      from trainer, jsonb_array_elements_text(${tx.json([...learnerIds].sort())}) as counted (id)
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
    on conflict do nothing`;
  return count === learnerIds.length;
}
