/** SQL for the time that first rounds took. Only files in `app/learning` may import it. */
import type { Db } from "~/platform/database/database.server";
import { listAttemptKindsUsedBy } from "../policies.server";

export interface MeasuredMinutes {
  /** The id of a lesson; empty for learners who completed a first round of every lesson. */
  lessonId: string;
  people: number;
  medianMinutes: number;
}

/**
 * Returns how long complete first rounds took: the time from the first answer to the last one, without the pauses that are longer than
 * `longestPauseMinutes`. A row for each lesson, and one for all of them together.
 */
export async function selectMeasuredMinutes(
  db: Db,
  { courseId, label, lessons, longestPauseMinutes }: MeasureInput,
): Promise<MeasuredMinutes[]> {
  const rows = await db<MeasuredMinutes[]>`
    with given as (
      select a.learner_id, a.scope, extract(epoch from answer.answered_at - lag(answer.answered_at)
          over (partition by a.learner_id, a.id order by answer.answered_at, answer.question_id, answer.seq)) / 60 as pause
        from attempt a join answer on answer.learner_id = a.learner_id and answer.attempt_id = a.id
       where a.course_id = ${courseId} and a.label = ${label} and a.number = 1 and a.kind in ${db(listAttemptKindsUsedBy("questions"))}
         and exists (select from attempt_result where learner_id = a.learner_id and attempt_id = a.id)
    ), spent as (
      select learner_id, scope, coalesce(sum(pause) filter (where pause <= ${longestPauseMinutes}), 0)::float8 as minutes
        from given group by learner_id, scope
    ), whole as (
      select learner_id, '' as scope, sum(minutes) as minutes from spent group by learner_id having count(*) = ${lessons}
    )
    select scope as lesson_id, count(*)::int as people,
      percentile_cont(0.5) within group (order by minutes) as median_minutes
      from (select * from spent union all select * from whole) each_of group by scope`;
  return [...rows];
}

export interface MeasureInput {
  courseId: string;
  label: string;
  /** The number of lessons of the edition. */
  lessons: number;
  longestPauseMinutes: number;
}
