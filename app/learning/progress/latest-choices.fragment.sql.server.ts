/** Part of a query: what learners last chose, for statistics that show nobody. */
import type { Db } from "~/platform/database/database.server";
import { kindsWithOptions } from "~/questions/options";
import { typedFieldNames } from "~/questions/read-response";
import { listAttemptKindsUsedBy } from "../policies.server";

/**
 * Joins `latest` to every row of a relation named `member` that has a `learner_id`. Column `choices`: JSON of `{ questionId, response }`,
 * the last answer to each question that is answered by choosing. The join is lateral, so it reads the rows of these learners only.
 */
export function joinLatestChoices(db: Db, courseId: string) {
  return db`
    cross join lateral (
      select coalesce(json_agg(json_build_object('questionId', last.question_id, 'response', last.response)), '[]') as choices from (
        select distinct on (answer.question_id) answer.question_id, answer.response - ${db.array(typedFieldNames)} as response
          from attempt
          join answer on answer.learner_id = attempt.learner_id and answer.attempt_id = attempt.id and answer.seq = 1
         where attempt.learner_id = member.learner_id and attempt.course_id = ${courseId} and attempt.kind in ${db(listAttemptKindsUsedBy("choices"))}
           and answer.response->>'type' in ${db(kindsWithOptions)}
         order by answer.question_id, attempt.started_at desc, attempt.number desc
      ) last
    ) latest`;
}
