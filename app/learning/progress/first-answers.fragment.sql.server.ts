/** Parts of SQL queries that read learners' first answers for statistics: questions, marks and choices, but not the learner. */
import type { Db } from "~/platform/database/database.server";
import { questionKindsWithOptionsOrParts } from "~/questions/missed/parts";
import { questionKindsWithOptions } from "~/questions/options";
import { typedAnswerFieldNames } from "~/questions/read-response";
import type { QuestionResponse } from "~/questions/table";
import { listAttemptKindsUsedBy } from "../policies.server";

/** A learner's first answer to a question. If it was graded again, the score is the latest one. Typed text is left out. */
export interface FirstAnswer {
  questionId: string;
  /** The revision whose key gave the score: the one that the learner was asked, or that of the latest marking. */
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

/** Returns SQL for the first try at the question `item` of a round, as JSON in the shape of `FirstAnswer`. It needs the joins below. */
function composeAnswerJson(db: Db, kindsWithResponse = questionKindsWithOptions) {
  return db`json_build_object('questionId', item.question_id, 'revision', coalesce(again.revision, item.revision),
    'score', case when again.no is null then given.score else again.score end,
    'response', case when given.response->>'type' in ${db(kindsWithResponse)} then given.response - ${db.array(typedAnswerFieldNames)} end)`;
}

/**
 * Returns SQL that joins the questions of the attempt `a` as `item`, with the first try at each as `given`, and its latest mark as `again`.
 */
function joinAnsweredItems(db: Db) {
  return db`
    join attempt_item item on item.learner_id = a.learner_id and item.attempt_id = a.id
    join answer given on given.learner_id = item.learner_id and given.attempt_id = item.attempt_id
     and given.question_id = item.question_id and given.seq = 1
    left join lateral (
      select no, revision, score from marking
       where learner_id = item.learner_id and attempt_id = item.attempt_id and question_id = item.question_id
       order by no desc limit 1
    ) again on true`;
}

/** Returns SQL for the condition that `a` is a round of a lesson that statistics of questions use. */
function composeRoundCondition(db: Db, { courseId, label, lessonId }: EditionLessonKey) {
  return db`a.course_id = ${courseId} and a.label = ${label} and a.scope = ${lessonId}
    and a.kind in ${db(listAttemptKindsUsedBy("questions"))}`;
}

/**
 * Returns SQL that selects complete first rounds of a lesson from `attempt a`: one row each, with `answers` in the shape of
 * `FirstAnswer[]`.
 */
export function composeFirstRoundsSql(db: Db, lesson: EditionLessonKey, whose = db`true`) {
  return db`
    select json_agg(${composeAnswerJson(db)} order by item.question_id) as answers
      from attempt a ${joinAnsweredItems(db)}
     where ${whose} and ${composeRoundCondition(db, lesson)} and a.number = 1
       and exists (select from attempt_result where learner_id = a.learner_id and attempt_id = a.id)
     group by a.learner_id, a.id`;
}

/**
 * Returns SQL that joins a learner's complete first rounds in an edition to each row of the relation `member`, which has a column
 * `learner_id`: a row of `round` for each lesson, with `lesson_id`, `answers` in the shape of `FirstAnswer[]`, and `completed_at`. The
 * answers to questions with options or parts have a response. The join is lateral, so that only the rows of these members are read.
 */
export function composeFirstRoundsOfEditionJoinSql(db: Db, { courseId, label }: Omit<EditionLessonKey, "lessonId">) {
  return db`
    cross join lateral (
      select a.scope as lesson_id, json_agg(${composeAnswerJson(db, questionKindsWithOptionsOrParts)} order by item.question_id) as answers,
          (select min(at) from attempt_result where learner_id = a.learner_id and attempt_id = a.id) as completed_at
        from attempt a ${joinAnsweredItems(db)}
       where a.learner_id = member.learner_id and a.course_id = ${courseId} and a.label = ${label} and a.number = 1
         and a.kind in ${db(listAttemptKindsUsedBy("questions"))}
         and exists (select from attempt_result where learner_id = a.learner_id and attempt_id = a.id)
       group by a.learner_id, a.id, a.scope
    ) round`;
}

/**
 * Returns SQL that selects the answers of learners to some questions that they first answered in a later round than the first: one row each,
 * with `answer` in the shape of `FirstAnswer`. A learner has at most one row for a question.
 */
export function composeFirstAnswersInLaterRoundsSql(
  db: Db,
  lesson: EditionLessonKey,
  questionIds: readonly string[],
  whose = db`true`,
) {
  return db`
    select own.answer from (
      select distinct on (a.learner_id, item.question_id) a.number, ${composeAnswerJson(db)} as answer
        from attempt a ${joinAnsweredItems(db)}
       where ${whose} and ${composeRoundCondition(db, lesson)} and item.question_id in ${db(questionIds as string[])}
       order by a.learner_id, item.question_id, a.number
    ) own where own.number > 1`;
}

/**
 * Returns SQL that joins a learner's first answers in a lesson to each row of the relation `member`, which has a column `learner_id`. The
 * columns `first.answers` (of the first round, or null if it is not complete) and `later.answers` (of later rounds, to the questions
 * `laterVariants`; null if there are none) are JSON in the shape of `FirstAnswer[]`. The joins are lateral, so that only the rows of these
 * members are read.
 */
export function composeFirstAnswersJoinSql(db: Db, lesson: EditionLessonKey, laterVariants: readonly string[]) {
  const own = db`a.learner_id = member.learner_id`;
  const later =
    laterVariants.length === 0
      ? db`select null::json as answers`
      : db`select json_agg(answer) as answers from (${composeFirstAnswersInLaterRoundsSql(db, lesson, laterVariants, own)}) given`;
  return db`
    left join lateral (${composeFirstRoundsSql(db, lesson, own)}) first on true
    cross join lateral (${later}) later`;
}
