/** SQL that counts how learners answered questions that they met for the first time. Only this room (app/learning) uses this module. */
import type { Db } from "~/platform/database/database.server";
import { fullScoreBound } from "~/platform/fractions";
import type { CountedSince, FirstExposureCount } from "./first-exposures";

/**
 * Counts the first time that each learner met each question, in closed attempts of these kinds. `firstAnswerKinds`: the kinds in which the
 * first answer counts; in the others the last one does. `since`: revisions of which only attempts that began later count.
 */
export async function selectFirstExposureCounts(
  db: Db,
  {
    courseId,
    kinds,
    firstAnswerKinds,
    since,
  }: { courseId: string; kinds: string[]; firstAnswerKinds: string[]; since: readonly CountedSince[] },
): Promise<FirstExposureCount[]> {
  const rows = await db<FirstExposureCount[]>`
    with marked as (
      select a.learner_id, a.id, a.started_at, item.question_id, coalesce(again.revision, item.revision) as revision,
        coalesce(case when again.no is null then given.score else again.score end > ${fullScoreBound}, false) as is_right
      from attempt a
      join attempt_item item on item.learner_id = a.learner_id and item.attempt_id = a.id
      left join lateral (
        select score from answer
        where learner_id = a.learner_id and attempt_id = a.id and question_id = item.question_id
        order by case when a.kind = any(${db.array(firstAnswerKinds)}) then seq else -seq end limit 1
      ) given on true
      left join lateral (
        select no, revision, score from marking
        where learner_id = a.learner_id and attempt_id = a.id and question_id = item.question_id order by no desc limit 1
      ) again on true
      where a.course_id = ${courseId} and a.kind in ${db(kinds)}
        and exists (select from attempt_result where learner_id = a.learner_id and attempt_id = a.id)
    ), met as (
      select marked.*, (count(*) filter (where is_right) over (partition by learner_id, id))::integer - is_right::integer as others_right
      from marked
    ), first as (
      select distinct on (learner_id, question_id) * from met order by learner_id, question_id, started_at, id
    )
    select question_id, first.revision, is_right, others_right, count(*)::integer as learners
    from first
    left join jsonb_to_recordset(${db.json(since as never)}) as from_time ("questionId" text, "revision" text, "since" timestamptz)
      on from_time."questionId" = first.question_id and from_time."revision" = first.revision
    where from_time."since" is null or first.started_at > from_time."since"
    group by question_id, first.revision, is_right, others_right
    order by question_id, first.revision, is_right, others_right`;
  return [...rows];
}
