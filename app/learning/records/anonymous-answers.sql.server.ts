/**
 * SQL for anonymous answers, which are kept for statistics after their learner was deleted. Only this room (the folder app/learning) uses
 * this module.
 */
import type { Db } from "~/platform/database/database.server";
import { questionKindsWithChoices, typedAnswerFieldNames } from "~/questions/read-response";
import { listAttemptKindsCountingFirstAnswer, listAttemptKindsInStatistics } from "../policies.server";

/**
 * Copies the answers of a learner to anonymous answers: for each question of an attempt, the answer that counts, with its current mark,
 * whether no earlier attempt has an answer to the question, and whether the attempt was completed. The answers of one attempt get the same
 * random key; nothing else connects them. Typed text is left out, and so are kinds of attempts that no statistic uses, such as reviews.
 */
export async function copyAnswersToAnonymousAnswers(db: Db, learnerId: string): Promise<number> {
  const { count } = await db`
    with own as materialized (
      select id, gen_random_uuid() as key, course_id, label, kind, scope, number,
        exists (select from attempt_result where learner_id = ${learnerId} and attempt_id = attempt.id) as complete
      from attempt where learner_id = ${learnerId} and kind in ${db(listAttemptKindsInStatistics())}
    )
    insert into anonymous_answer (attempt_key, question_id, course_id, label, revision, kind, round, response, score, month,
      first_answer, round_complete)
    select distinct on (own.key, n.question_id) own.key, n.question_id, own.course_id, own.label, i.revision, own.kind, own.number,
      case when n.response->>'type' in ${db(questionKindsWithChoices)} then n.response - ${db.array(typedAnswerFieldNames)} end,
      case when again.no is null then n.score else again.score end,
      date_trunc('month', n.answered_at at time zone 'Europe/Amsterdam')::date,
      rank() over (partition by own.course_id, own.label, own.kind, own.scope, n.question_id order by own.number) = 1,
      own.complete
    from own
    join answer n on n.learner_id = ${learnerId} and n.attempt_id = own.id
    join attempt_item i on i.learner_id = n.learner_id and i.attempt_id = n.attempt_id and i.question_id = n.question_id
    left join lateral (
      select no, score from marking
      where learner_id = n.learner_id and attempt_id = n.attempt_id and question_id = n.question_id order by no desc limit 1
    ) again on true
    order by own.key, n.question_id, case when own.kind in ${db(listAttemptKindsCountingFirstAnswer())} then n.seq else -n.seq end`;
  return count;
}

/**
 * Deletes a learner's attempts with their answers, choices, results and cards, the settings and mails of reviews, the grants of final tests, the enrolments, the notes, the choices in closing cases, the learner
 * as sender of problem reports, and the requirements of a fixed order.
 */
export async function deleteLearningRecords(db: Db, learnerId: string): Promise<void> {
  // The cards go with the attempts.
  await db`delete from attempt where learner_id = ${learnerId}`;
  await db`delete from review_setting where learner_id = ${learnerId}`;
  await db`delete from review_mail where learner_id = ${learnerId}`;
  await db`delete from grant_attempt where learner_id = ${learnerId}`;
  await db`delete from enrolment where learner_id = ${learnerId}`;
  await db`delete from closing_case_choice where learner_id = ${learnerId}`;
  await db`delete from note where learner_id = ${learnerId}`;
  await db`delete from problem_report_sender where learner_id = ${learnerId}`;
  await db`delete from fixed_order where learner_id = ${learnerId}`;
}
