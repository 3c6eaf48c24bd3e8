/** SQL for what the lesson page shows of its learner besides the rounds. Only this room (the folder app/learning) uses this module. */
import type { Db } from "~/platform/database/database.server";
import type { LearnerCourseScopeKey } from "../attempt/attempt";
import { composeNextEditionOpenedAtSql } from "../enrolment/next-edition.fragment.sql.server";
import type { FinalTestAttempt } from "../final/final-test-context";
import { composePoolNameSql } from "../final/final-test-context.sql.server";
import { composeLessonPassesSql } from "../progress/lesson-passes.fragment.sql.server";
import type { RoundsByAskedQuestion } from "./draw-round";

/** What the lesson page needs to know about its learner besides the rounds. */
export interface LearnerDataForLessonPage {
  /** The learner's saved notes: their text, by their place in the lesson. */
  notes: Record<string, string>;
  /** The ids of the lessons that the learner passed: in their edition or, if it has a final test, in any edition of the course. */
  passedLessons: string[];
  /** The learner's attempts at the final test of their edition, in the order in which they were begun. */
  finalTests: Pick<FinalTestAttempt, "passed" | "bestScore">[];
  /** The label of the other edition in which the learner passed this lesson first, or null. */
  passedIn: string | null;
  /** Whether the learner must take the lessons of this course in order. */
  fixedOrder: boolean;
  /** When the edition after that of the learner opened, as an ISO time, or null if the learner's edition is the newest. */
  nextEditionOpenedAt: string | null;
  /** The rounds of the lesson that asked each question. A question that was never asked is absent. */
  seen: RoundsByAskedQuestion;
}

/**
 * Returns SQL for one JSON value in the shape of `LearnerDataForLessonPage`. This SQL uses the row `held`, which contains the label and the
 * rules of the learner's edition, and the relation `attempts`, which contains the rounds of the lesson in that edition.
 */
export function composeLearnerDataForLessonPageSql(
  db: Db,
  { kind, finalTestKind }: { kind: string; finalTestKind: string },
  { learnerId, courseId, scope }: LearnerCourseScopeKey,
) {
  return db`json_build_object(
    'notes', (
      select coalesce(json_object_agg(place, text), '{}')
      from note where learner_id = ${learnerId} and course_id = ${courseId} and lesson_id = ${scope}
    ),
    'passedLessons', (
      select coalesce(json_agg(distinct lesson_id), '[]')
      from (${composeLessonPassesSql(db, { learnerId, courseId }, [kind])}) pass
      where label = held.label or ${composePoolNameSql(db)} is not null
    ),
    'finalTests', (
      select coalesce(json_agg(json_build_object('passed', result.passed, 'bestScore', result.best_score)
        order by a.scope::integer, a.number), '[]')
      from attempt a
      left join lateral (
        select passed, max(score) over () as best_score from attempt_result
        where learner_id = a.learner_id and attempt_id = a.id order by no desc limit 1
      ) result on true
      where a.learner_id = ${learnerId} and a.course_id = ${courseId} and a.kind = ${finalTestKind}
        and a.label = ${composePoolNameSql(db)}
    ),
    'passedIn', (
      select label from (${composeLessonPassesSql(db, { learnerId, courseId }, [kind])}) pass
      where lesson_id = ${scope} and label <> held.label order by passed_at limit 1
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
