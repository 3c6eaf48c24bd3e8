/** Part of an SQL query: learners' attempts at final tests. Other rooms (folders of app) join it to their own list of learners. */
import type { Db, SqlFragment } from "~/platform/database/database.server";
import { joinSittingOfAttempt } from "../../sitting/sitting-of-attempt.fragment.sql.server";
import { composePoolNameSql, joinRulesOfSeries } from "../final-test-context.sql.server";
import { finalTestPolicy } from "../policy.server";

/**
 * Returns SQL that joins the final tests of a learner, as `final_test`, to each row of the relation `member`, which has a column `learner_id`.
 * The column `tests` of `final_test` is JSON in the shape of `FinalTestResultForTrainer[]`: the attempts at the pool of the learner's edition.
 * `granted_at` is when the learner last got a new series of that pool. Both are null where `allowed` is not true. No questions and no
 * answers are read.
 * @param courseId the id of the course, or an SQL column of `member` that contains it
 * @param allowed an SQL condition on `member`: whether the reader may see the final tests of this learner
 */
export function composeFinalTestResultsJoinSql(db: Db, courseId: string | SqlFragment, allowed: SqlFragment) {
  return db`
    left join lateral (
      select case when ${allowed} then coalesce((
        select json_agg(json_build_object('series', a.scope::integer, 'number', a.number, 'startedAt', a.started_at,
          'handedInAt', result.handed_in_at, 'score', result.score, 'bestScore', result.best_score,
          'passed', result.passed,
          'questions', (select count(*) from attempt_item where learner_id = a.learner_id and attempt_id = a.id),
          'mark', (
            select (edition.rules -> 'finalTest' -> 'mark') from release join edition using (course_id, label)
            where release.id = a.release_id
          ),
          'markNow', own.mark, 'seriesRules', first_in_series.rules,
          'perObjective', result.per_objective, 'sitting', in_sitting.json) order by a.started_at, a.id)
        from attempt a
        cross join lateral (
          select ${composePoolNameSql(db)} as pool, held.rules -> 'finalTest' -> 'mark' as mark from edition held
          where held.course_id = a.course_id and held.label = (
            select label from enrolment where learner_id = a.learner_id and course_id = a.course_id order by seq desc limit 1
          )
        ) own
        left join lateral (
          select score, max(score) over () as best_score, passed, per_objective, min(at) over () as handed_in_at from attempt_result
           where learner_id = a.learner_id and attempt_id = a.id order by no desc limit 1
        ) result on true
        ${joinRulesOfSeries(db)}
        ${joinSittingOfAttempt(db)}
        where a.learner_id = member.learner_id and a.course_id = ${courseId} and a.kind = ${finalTestPolicy.kind}
          and a.label = own.pool
      ), '[]') end as tests,
      case when ${allowed} then (
        select max(given.at) from grant_attempt given
        join edition held on held.course_id = given.course_id and ${composePoolNameSql(db)} = given.pool
        where given.learner_id = member.learner_id and given.course_id = ${courseId} and held.label = (
          select label from enrolment where learner_id = given.learner_id and course_id = given.course_id order by seq desc limit 1
        )
      ) end as granted_at
    ) final_test on true`;
}
