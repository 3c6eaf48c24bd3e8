/** Part of an SQL query: the options that learners chose last, for statistics in which nobody can be recognised. */
import type { Db } from "~/platform/database/database.server";
import { questionKindsWithOptions } from "~/questions/options";
import { typedAnswerFieldNames } from "~/questions/read-response";
import { listAttemptKindsUsedBy } from "../policies.server";

/**
 * Returns SQL that joins a learner's last choices, as `latest`, to each row of the relation `member`, which has a column `learner_id`. The
 * column `choices` of `latest` is JSON with `{ questionId, response }`: the last answer to each question that is answered by choosing. The
 * join is lateral, so that only the rows of these members are read.
 */
export function composeLatestChoicesJoinSql(db: Db, courseId: string) {
  return db`
    cross join lateral (
      select coalesce(json_agg(json_build_object('questionId', last.question_id, 'response', last.response)), '[]') as choices from (
        select distinct on (answer.question_id) answer.question_id, answer.response - ${db.array(typedAnswerFieldNames)} as response
          from attempt
          join answer on answer.learner_id = attempt.learner_id and answer.attempt_id = attempt.id and answer.seq = 1
         where attempt.learner_id = member.learner_id and attempt.course_id = ${courseId} and attempt.kind in ${db(listAttemptKindsUsedBy("choices"))}
           and answer.response->>'type' in ${db(questionKindsWithOptions)}
         order by answer.question_id, attempt.started_at desc, attempt.number desc
      ) last
    ) latest`;
}
