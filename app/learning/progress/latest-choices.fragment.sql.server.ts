/** The part of a query that tells what learners last chose: for statistics that show nobody. */
import type { Db } from "~/platform/database/database.server";
import { kindsWithOptions } from "~/questions/options";
import { typedNames } from "~/questions/read-response";
import { listKindsReadBy } from "../policies.server";

/**
 * Joins `latest` (`choices`: JSON of `{ questionId, response }`, the last answer to each question that is answered by choosing) to
 * every row of a relation that is called `member` and has a `learner_id`. Lateral: it touches these learners' rows only.
 */
export function joinLatestChoices(db: Db, courseId: string) {
  return db`
    cross join lateral (
      select coalesce(json_agg(json_build_object('questionId', last.question_id, 'response', last.response)), '[]') as choices from (
        select distinct on (answer.question_id) answer.question_id, answer.response - ${db.array(typedNames)} as response
          from attempt
          join answer on answer.learner_id = attempt.learner_id and answer.attempt_id = attempt.id and answer.seq = 1
         where attempt.learner_id = member.learner_id and attempt.course_id = ${courseId} and attempt.kind in ${db(listKindsReadBy("choices"))}
           and answer.response->>'type' in ${db(kindsWithOptions)}
         order by answer.question_id, attempt.started_at desc, attempt.number desc
      ) last
    ) latest`;
}
