/** Parts of SQL queries that read learners' first rounds for statistics: questions, marks and choices, but not the learner. */
import type { Db } from "~/platform/database/database.server";
import { questionKindsWithOptions } from "~/questions/options";
import { typedAnswerFieldNames } from "~/questions/read-response";
import type { QuestionResponse } from "~/questions/table";
import { listAttemptKindsUsedBy } from "../policies.server";

/** One question of a complete first round, with the learner's answer. If the answer was graded again, the score is the latest one. Typed text is left out. */
export interface FirstRoundAnswer {
  questionId: string;
  revision: string;
  /** The score of the answer, from 0 to 1, or null if the question is not scored. */
  score: number | null;
  /** The learner's answer if the question is answered by choosing; otherwise null. */
  response: QuestionResponse | null;
}

export interface EditionLessonKey {
  courseId: string;
  label: string;
  lessonId: string;
}

/** Returns SQL for the answers of the attempt `a`, as JSON in the shape of `FirstRoundAnswer[]`. */
export function composeAttemptAnswersSql(db: Db) {
  return db`
    select json_agg(json_build_object('questionId', item.question_id, 'revision', item.revision,
        'score', case when again.no is null then given.score else again.score end,
        'response', case when given.response->>'type' in ${db(questionKindsWithOptions)} then given.response - ${db.array(typedAnswerFieldNames)} end)
        order by item.question_id) as answers
      from attempt_item item
      join answer given on given.learner_id = item.learner_id and given.attempt_id = item.attempt_id
       and given.question_id = item.question_id and given.seq = 1
      left join lateral (
        select no, score from marking
         where learner_id = item.learner_id and attempt_id = item.attempt_id and question_id = item.question_id
         order by no desc limit 1
      ) again on true
     where item.learner_id = a.learner_id and item.attempt_id = a.id`;
}

/**
 * Returns SQL that joins a learner's first round of a lesson, as `first`, to each row of the relation `member`, which has a column
 * `learner_id`. The column `answers` of `first` is JSON in the shape of `FirstRoundAnswer[]`. Members whose first round is not complete are
 * left out. The join is lateral, so that only the rows of these members are read.
 */
export function composeFirstRoundJoinSql(db: Db, { courseId, label, lessonId }: EditionLessonKey) {
  return db`
    cross join lateral (
      select form.answers from attempt a
       cross join lateral (${composeAttemptAnswersSql(db)}) form
       where a.learner_id = member.learner_id and a.course_id = ${courseId} and a.label = ${label} and a.kind in ${db(listAttemptKindsUsedBy("questions"))}
         and a.scope = ${lessonId} and a.number = 1
         and exists (select from attempt_result where learner_id = a.learner_id and attempt_id = a.id)
    ) first`;
}
