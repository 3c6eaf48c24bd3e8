/** Part of an SQL query that tells whether a learner's records changed. Other rooms (folders of app) add it to their own list of learners. */
import type { Db, SqlFragment } from "~/platform/database/database.server";
import { finalTestPolicy } from "../final/policy.server";
import { listAttemptKindsUsedBy } from "../policies.server";

/**
 * Returns SQL for a text that changes whenever the progress of the learner in the row `member` changes: how many answers, attempts,
 * results and granted series of final tests there are. What the reader may not see changes nothing, so that nobody can tell that it is there. Answers of a final test are
 * never counted. What is not counted is subtracted, because counting all rows of a learner is fast, and few of them are left out.
 * @param allowed an SQL condition on `member`: whether the reader may see when final tests of this learner begin and end, and grants
 */
export function composeRecordCountSql(db: Db, allowed: SqlFragment) {
  const progress = db`a.kind in ${db(listAttemptKindsUsedBy("progress"))}`;
  const seen = db`(${progress} or (a.kind = ${finalTestPolicy.kind} and ${allowed}))`;
  return db`
    concat_ws('-',
      (select count(*) from answer where learner_id = member.learner_id)
        - (select count(*) from attempt a join answer n on n.learner_id = a.learner_id and n.attempt_id = a.id
            where a.learner_id = member.learner_id and not ${progress}),
      (select count(*) from attempt a where a.learner_id = member.learner_id and ${seen}),
      (select count(*) from attempt_result where learner_id = member.learner_id)
        - (select count(*) from attempt a join attempt_result r on r.learner_id = a.learner_id and r.attempt_id = a.id
            where a.learner_id = member.learner_id and not ${seen}),
      (select count(*) from grant_attempt where learner_id = member.learner_id and ${allowed}))`;
}
