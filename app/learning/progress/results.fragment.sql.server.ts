/** The parts of a query that tell what learners reached, round by round and when: other rooms join them to their own list of learners. */
import type { Db } from "~/platform/database/database.server";
import { listKindsReadBy } from "../policies.server";

/**
 * Joins `reached` (`rounds`: JSON in the shape of `RoundResult`) to every row of a relation that is called `member` and has a
 * `learner_id`: the rounds of the edition that they are enrolled in. Reads no answers and no notes.
 */
export function joinResults(db: Db, courseId: string) {
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
      where a.learner_id = member.learner_id and a.course_id = ${courseId} and a.kind in ${db(listKindsReadBy("progress"))}
        and a.label = (select label from enrolment
          where learner_id = member.learner_id and course_id = ${courseId} order by seq desc limit 1)
    ) reached on true`;
}

/** Joins `reached` (`passes`: JSON of lesson -> ISO time at which it was passed) in the same way. */
export function joinPasses(db: Db, courseId: string) {
  return db`
    left join lateral (
      select json_object_agg(lesson.scope, lesson.passed_at) as passes from (
        select a.scope, min(result.finished_at) as passed_at
          from attempt a
          cross join lateral (
            select passed, min(at) over () as finished_at from attempt_result
             where learner_id = a.learner_id and attempt_id = a.id order by no desc limit 1
          ) result
         where a.learner_id = member.learner_id and a.course_id = ${courseId} and a.kind in ${db(listKindsReadBy("progress"))} and result.passed
           and a.label = (select label from enrolment
             where learner_id = member.learner_id and course_id = ${courseId} order by seq desc limit 1)
         group by a.scope
      ) lesson
    ) reached on true`;
}
