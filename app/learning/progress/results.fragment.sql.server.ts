/**
 * Parts of SQL queries: the results of learners' rounds, and the times at which they passed lessons. Other rooms (folders of app) join
 * these to their own list of learners.
 */
import type { Db } from "~/platform/database/database.server";
import { listAttemptKindsUsedBy } from "../policies.server";
import { joinEnrolledEdition } from "./enrolled-edition.fragment.sql.server";

/**
 * Returns SQL that joins the results of a learner's rounds, as `reached`, to each row of the relation `member`, which has a column
 * `learner_id`. Only rounds of the edition in which the learner is enrolled are included. The column `rounds` of `reached` is JSON in the
 * shape of `RoundResultForTrainer[]`. No answers and no notes are read.
 */
export function composeRoundResultsJoinSql(db: Db, courseId: string) {
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

/**
 * Returns SQL that joins the times at which a learner passed lessons, as `reached`, to each row of the relation `member`. The columns of
 * `reached` are `label`, the edition in which the learner is enrolled, and `passes`: a JSON object with the ISO time for each passed lesson.
 * A lesson passed in another edition is in it if that counts.
 */
export function composeLessonPassTimesJoinSql(db: Db, courseId: string) {
  return db`
    ${joinEnrolledEdition(db, courseId)}
    left join lateral (
      select enrolled.label, json_object_agg(lesson.scope, lesson.passed_at) as passes from (
        select a.scope, min(result.finished_at) as passed_at
          from attempt a
          cross join lateral (
            select passed, min(at) over () as finished_at from attempt_result
             where learner_id = a.learner_id and attempt_id = a.id order by no desc limit 1
          ) result
         where a.learner_id = member.learner_id and a.course_id = ${courseId} and a.kind in ${db(listAttemptKindsUsedBy("progress"))} and result.passed
           and (a.label = enrolled.label or enrolled.counts_passes)
         group by a.scope
      ) lesson
    ) reached on true`;
}
