/** SQL for what the lesson page shows of its learner besides the rounds. Only this room (the folder app/learning) uses this module. */
import type { Db } from "~/platform/database/database.server";
import type { LearnerCourseScopeKey } from "../attempt/attempt";
import { composeNextEditionOpenedAtSql } from "../enrolment/next-edition.fragment.sql.server";
import type { RoundsByAskedQuestion } from "./draw-round";

/** What the lesson page needs to know about its learner besides the rounds. */
export interface LearnerDataForLessonPage {
  /** The learner's saved notes: their text, by their place in the lesson. */
  notes: Record<string, string>;
  /** The ids of the lessons that the learner passed in their edition of the course. */
  passedLessons: string[];
  /** Whether the learner must take the lessons of this course in order. */
  fixedOrder: boolean;
  /** When the edition after that of the learner opened, as an ISO time, or null if the learner's edition is the newest. */
  nextEditionOpenedAt: string | null;
  /** The rounds of the lesson that asked each question. A question that was never asked is absent. */
  seen: RoundsByAskedQuestion;
}

/**
 * Returns SQL for one JSON value in the shape of `LearnerDataForLessonPage`. This SQL uses the row `held`, which contains the label of the
 * learner's edition, and the relation `attempts`, which contains the rounds of the lesson in that edition.
 */
export function composeLearnerDataForLessonPageSql(
  db: Db,
  kind: string,
  { learnerId, courseId, scope }: LearnerCourseScopeKey,
) {
  return db`json_build_object(
    'notes', (
      select coalesce(json_object_agg(place, text), '{}')
      from note where learner_id = ${learnerId} and course_id = ${courseId} and lesson_id = ${scope}
    ),
    'passedLessons', (
      select coalesce(json_agg(distinct a.scope), '[]') from attempt a
      cross join lateral (
        select passed from attempt_result
        where learner_id = a.learner_id and attempt_id = a.id order by no desc limit 1
      ) result
      where a.learner_id = ${learnerId} and a.course_id = ${courseId} and a.kind = ${kind} and a.label = held.label and result.passed
    ),
    'nextEditionOpenedAt', ${composeNextEditionOpenedAtSql(db)},
    'seen', (
      select coalesce(json_object_agg(asked.question_id, asked.rounds), '{}') from (
        select item.question_id, json_agg(attempts.number order by attempts.number) as rounds
        from attempts join attempt_item item on item.learner_id = ${learnerId} and item.attempt_id = attempts.id
        group by item.question_id
      ) asked
    ),
    'fixedOrder', exists (select from fixed_order where learner_id = ${learnerId} and course_id = ${courseId}))`;
}

/**
 * Returns SQL for the label of the learner's edition, from the row `held`. Rounds are numbered for each edition, so a new edition begins
 * with round 1.
 */
export function composeEditionLabelSql(db: Db) {
  return db`held.label`;
}
