/** SQL for what a review needs to know when it begins. Only this room (the folder app/learning) uses this module. */
import type { Db } from "~/platform/database/database.server";
import type { LearnerCourseScopeKey } from "../attempt/attempt";
import type { DueCard } from "./draw-review";

export interface ReviewContext {
  account: boolean;
  /** The cards of the course that are due, in no fixed order. Empty once the review is stored: then nothing is drawn any more. */
  due: DueCard[];
}

/** Returns SQL for one JSON value in the shape of `ReviewContext`. The scope of a review is its day. */
export function composeReviewContextSql(db: Db, { learnerId, courseId, scope }: LearnerCourseScopeKey) {
  return db`json_build_object(
    'account', exists (select from learner where id = ${learnerId} and kind = 'account'),
    'due', case when exists (select from attempts) then '[]'::json else (
      select coalesce(json_agg(json_build_object('lessonId', lesson_id, 'place', place, 'objective', objective, 'dueOn', due_on,
        'stability', stability, 'rating', rating, 'asked', asked)), '[]')
      from review_card
      where learner_id = ${learnerId} and course_id = ${courseId} and due_on <= ${scope}::text::date
    ) end)`;
}
