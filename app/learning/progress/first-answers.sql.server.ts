/** SQL that reads the first answers of all learners, for statistics. The rows are read in parts, because there may be very many. */
import type { Db } from "~/platform/database/database.server";
import { listAttemptKindsUsedBy } from "../policies.server";
import {
  composeFirstAnswersInLaterRoundsSql,
  composeFirstRoundsSql,
  type EditionLessonKey,
  type FirstAnswer,
} from "./first-answers.fragment.sql.server";

type Rounds = AsyncIterable<{ answers: FirstAnswer[] }[]>;
type Answers = AsyncIterable<{ answer: FirstAnswer }[]>;

const atOnce = 500;

/** Returns the first round of every learner in a lesson, if that round is complete. */
export function readFirstRoundsOfLearners(db: Db, lesson: EditionLessonKey): Rounds {
  return db<{ answers: FirstAnswer[] }[]>`${composeFirstRoundsSql(db, lesson)}`.cursor(atOnce);
}

/** Returns the answers of every learner to some questions that they first answered in a later round than the first. */
export function readFirstAnswersInLaterRounds(
  db: Db,
  lesson: EditionLessonKey,
  questionIds: readonly string[],
): Answers {
  return db<{ answer: FirstAnswer }[]>`${composeFirstAnswersInLaterRoundsSql(db, lesson, questionIds)}`.cursor(atOnce);
}

/**
 * Returns the complete first rounds of deleted accounts, which are anonymous now, as far as they answered these questions. Older rows do not
 * tell whether a round was complete; then it must have an answer to each of the questions.
 */
export function readAnonymousFirstRounds(
  db: Db,
  { courseId, label }: Omit<EditionLessonKey, "lessonId">,
  questionIds: readonly string[],
): Rounds {
  return db<{ answers: FirstAnswer[] }[]>`
    select json_agg(${composeAnonymousAnswerJson(db)} order by question_id) as answers
      from anonymous_answer
     where course_id = ${courseId} and label = ${label} and kind in ${db(listAttemptKindsUsedBy("questions"))} and round = 1
       and question_id in ${db(questionIds as string[])}
     group by attempt_key having coalesce(bool_and(round_complete), count(*) = ${questionIds.length})`.cursor(atOnce);
}

/** Returns the answers of deleted accounts to some questions that they first answered in a later round than the first. */
export function readAnonymousFirstAnswersInLaterRounds(
  db: Db,
  { courseId, label }: Omit<EditionLessonKey, "lessonId">,
  questionIds: readonly string[],
): Answers {
  return db<{ answer: FirstAnswer }[]>`
    select ${composeAnonymousAnswerJson(db)} as answer
      from anonymous_answer
     where course_id = ${courseId} and label = ${label} and kind in ${db(listAttemptKindsUsedBy("questions"))} and round > 1
       and first_answer and question_id in ${db(questionIds as string[])}`.cursor(atOnce);
}

function composeAnonymousAnswerJson(db: Db) {
  return db`json_build_object('questionId', question_id, 'revision', revision, 'score', score, 'response', response)`;
}
