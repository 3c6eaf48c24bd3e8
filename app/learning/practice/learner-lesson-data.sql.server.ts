/** SQL for the data of a lesson page besides its rounds. Private to this room. */
import type { Db } from "~/platform/database/database.server";
import type { AttemptSeriesKey } from "../attempt/attempt";

/** What a lesson page knows about its learner besides the rounds. */
export interface LearnerLessonData {
  /** Text by place. */
  notes: Record<string, string>;
  /** Ids of the passed lessons of this edition. */
  passedLessons: string[];
  /** Tells whether the lessons of this course must be taken in order. */
  fixedOrder: boolean;
}

/** Returns one JSON value in the shape of `LearnerLessonData`, beside a row `held` with the label of the learner's edition. */
export function selectLearnerLessonData(db: Db, kind: string, { learnerId, courseId, scope }: AttemptSeriesKey) {
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
    'fixedOrder', exists (select from fixed_order where learner_id = ${learnerId} and course_id = ${courseId}))`;
}

/** Rounds are numbered by edition, so a new edition begins with round 1. `held`: the row of the learner's edition. */
export function selectEditionLabel(db: Db) {
  return db`held.label`;
}
