/** Part of an SQL query: the progress of learners in a course. Other rooms (folders of app) join it to their own list of learners. */
import type { Db, SqlFragment } from "~/platform/database/database.server";
import { fullScoreBound } from "~/platform/fractions";
import { finalTestPolicy } from "../final/policy.server";
import { listAttemptKindsUsedBy } from "../policies.server";
import { joinEnrolledEdition } from "./enrolled-edition.fragment.sql.server";

/**
 * Returns SQL that joins a learner's progress in a course, as `progress`, to each row of the relation `member`, which has a column
 * `learner_id`. The columns of `progress` are `label`, `lessons` (JSON in the shape of `LessonProgressSummary[]`) and `last_active_at`: when
 * the learner last answered in a lesson, in any edition, or was in a final test. Reviews don't count: a trainer sees this time. The join is lateral, so that only the rows of these members are read.
 * @param courseId the id of the course, or an SQL column of `member` that contains it
 * @param allowed an SQL condition on `member`: whether the reader may know when this learner took final tests
 * @param lookBacks what `composeLookBacksSql` finds. Give a column of `member` that contains it if `courseId` is a column: otherwise it is found
 *   again for every answer
 */
export function composeProgressSummaryJoinSql(
  db: Db,
  courseId: string | SqlFragment,
  allowed: SqlFragment,
  lookBacks: SqlFragment = composeLookBacksSql(db, courseId),
) {
  const isOwn = db`a.label = enrolled.label`;
  return db`
    ${joinEnrolledEdition(db, courseId)}
    left join lateral (
      select enrolled.label, greatest(max(lesson.last_answer_at), (
          select max(greatest(a.started_at, (
            select max(answered_at) from answer where learner_id = a.learner_id and attempt_id = a.id
          ))) from attempt a
          where a.learner_id = member.learner_id and a.course_id = ${courseId} and a.kind = ${finalTestPolicy.kind} and ${allowed}
        )) as last_active_at,
        coalesce(json_agg(json_build_object('lessonId', lesson.scope, 'rounds', lesson.rounds, 'failed', lesson.failed,
          'firstScore', lesson.first_score, 'bestScore', lesson.best_score,
          'passedAt', least(lesson.passed_at, lesson.passed_elsewhere_at),
          'passedIn', case when lesson.passed_at is null then lesson.passed_elsewhere_in end,
          'answered', lesson.answered, 'missed', lesson.missed) order by lesson.scope)
          filter (where lesson.rounds > 0 or lesson.passed_elsewhere_at is not null), '[]') as lessons
      from (
        select a.scope, count(*) filter (where ${isOwn})::integer as rounds,
          count(*) filter (where ${isOwn} and not result.passed)::integer as failed,
          (array_agg(result.score order by a.number) filter (where ${isOwn} and result.score is not null))[1] as first_score,
          max(result.score) filter (where ${isOwn}) as best_score,
          min(result.finished_at) filter (where ${isOwn} and result.passed) as passed_at,
          min(result.finished_at) filter (where not ${isOwn} and enrolled.counts_passes and result.passed) as passed_elsewhere_at,
          (array_agg(a.label order by result.finished_at)
            filter (where not ${isOwn} and enrolled.counts_passes and result.passed))[1] as passed_elsewhere_in,
          coalesce((array_agg(given.answered order by a.number desc) filter (where ${isOwn}))[1], 0) as answered,
          max(given.last_answer_at) as last_answer_at,
          coalesce((
            select json_object_agg(objective, times) from (
              select missed.key as objective, count(*)::integer as times
                from unnest(array_agg(result.per_objective) filter (where ${isOwn})) as per_objective,
                  jsonb_each(per_objective) as missed
               where missed.value::double precision <= ${fullScoreBound} group by missed.key
            ) missed
          ), '{}') as missed
        from attempt a
        left join lateral (
          select passed, score, per_objective, min(at) over () as finished_at from attempt_result
           where learner_id = a.learner_id and attempt_id = a.id order by no desc limit 1
        ) result on true
        cross join lateral (
          select count(*) filter (where seq = 1 and question_id <> all (${lookBacks}))::integer as answered,
            max(answered_at) as last_answer_at from answer
           where learner_id = a.learner_id and attempt_id = a.id
        ) given
        where a.learner_id = member.learner_id and a.course_id = ${courseId} and a.kind in ${db(listAttemptKindsUsedBy("progress"))}
          and enrolled.label is not null
        group by a.scope
      ) lesson
    ) progress on true`;
}

/** Returns SQL for the ids of the questions of a course that look back on an earlier lesson. An index finds them. */
export function composeLookBacksSql(db: Db, courseId: string | SqlFragment) {
  return db`array(select question_id from question_revision where course_id = ${courseId} and record ->> 'role' = 'lookback')`;
}
