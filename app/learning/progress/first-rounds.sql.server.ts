/** SQL that reads the first rounds of all learners, for statistics. The rows are read in parts, because there may be very many. */
import type { Db } from "~/platform/database/database.server";
import { listAttemptKindsUsedBy } from "../policies.server";
import {
  composeAttemptAnswersSql,
  type EditionLessonKey,
  type FirstRoundAnswer,
} from "./first-rounds.fragment.sql.server";

type Rounds = AsyncIterable<{ answers: FirstRoundAnswer[] }[]>;

const atOnce = 500;

/** Returns the first round of every learner in a lesson, if that round is complete. */
export function readFirstRoundsOfLearners(db: Db, { courseId, label, lessonId }: EditionLessonKey): Rounds {
  return db<{ answers: FirstRoundAnswer[] }[]>`
    select form.answers from attempt a
     cross join lateral (${composeAttemptAnswersSql(db)}) form
     where a.course_id = ${courseId} and a.label = ${label} and a.kind in ${db(listAttemptKindsUsedBy("questions"))} and a.scope = ${lessonId} and a.number = 1
       and exists (select from attempt_result where learner_id = a.learner_id and attempt_id = a.id)`.cursor(atOnce);
}

/**
 * Returns the first rounds of deleted accounts, which are anonymous now. Only rounds with an answer to each of these questions are
 * returned.
 */
export function readAnonymousFirstRounds(
  db: Db,
  { courseId, label }: Omit<EditionLessonKey, "lessonId">,
  questionIds: readonly string[],
): Rounds {
  return db<{ answers: FirstRoundAnswer[] }[]>`
    select json_agg(json_build_object('questionId', question_id, 'revision', revision, 'score', score, 'response', response)
        order by question_id) as answers
      from anonymous_answer
     where course_id = ${courseId} and label = ${label} and kind in ${db(listAttemptKindsUsedBy("questions"))} and round = 1
       and question_id in ${db(questionIds as string[])}
     group by attempt_key having count(*) = ${questionIds.length}`.cursor(atOnce);
}
