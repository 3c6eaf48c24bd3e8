/** Parts of a query: the results of learners' rounds, and when lessons were passed. Other rooms join them to their own list of learners. */
import type { Db } from "~/platform/database/database.server";
import { listAttemptKindsUsedBy } from "../policies.server";

/**
 * Joins `reached` to every row of a relation named `member` that has a `learner_id`: the rounds of the edition in which the learner is
 * enrolled. Column `rounds`: JSON in the shape of `RoundResult[]`. It reads no answers and no notes.
 */
export function joinRoundResults(db: Db, courseId: string) {
  return db`
    left join lateral (
      select json_agg(json_build_object('lessonId', a.scope, 'number', a.number, 'startedAt', a.started_at,
        'finishedAt', result.finished_at, 'score', result.score, 'passed', result.passed,
        'perObjective', result.per_objective) order by a.scope, a.number) as rounds
      from attempt a
      left join lateral (
        select score, passed, per_objective, min(at) over () as finished_at from attempt_result
         where learner_id = a.learner_id and attempt_id = a.id order by no desc limit 1
      ) result on true
      where a.learner_id = member.learner_id and a.course_id = ${courseId} and a.kind in ${db(listAttemptKindsUsedBy("progress"))}
        and a.label = (select label from enrolment
          where learner_id = member.learner_id and course_id = ${courseId} order by seq desc limit 1)
    ) reached on true`;
}

/** Joins `reached` in the same way. Column `passes`: JSON with the ISO time at which each lesson was passed. */
export function joinLessonPassTimes(db: Db, courseId: string) {
  return db`
    left join lateral (
      select json_object_agg(lesson.scope, lesson.passed_at) as passes from (
        select a.scope, min(result.finished_at) as passed_at
          from attempt a
          cross join lateral (
            select passed, min(at) over () as finished_at from attempt_result
             where learner_id = a.learner_id and attempt_id = a.id order by no desc limit 1
          ) result
         where a.learner_id = member.learner_id and a.course_id = ${courseId} and a.kind in ${db(listAttemptKindsUsedBy("progress"))} and result.passed
           and a.label = (select label from enrolment
             where learner_id = member.learner_id and course_id = ${courseId} order by seq desc limit 1)
         group by a.scope
      ) lesson
    ) reached on true`;
}
