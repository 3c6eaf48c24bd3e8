/** SQL for which places a learner masters. Only this room (the folder app/learning) uses this module. */
import type { Db } from "~/platform/database/database.server";
import type { Card } from "../cards/card";

export interface CourseCards {
  courseId: string;
  currentReleaseId: string;
  cards: Pick<Card, "lessonId" | "place" | "objective" | "rightDays">[];
}

/** Returns the cards of a learner that were ever answered right, by the courses in which the learner is enrolled. */
export function listRightCardsByCourse(db: Db, learnerId: string): Promise<CourseCards[]> {
  return db<CourseCards[]>`
    select held.course_id, held.current_release_id, json_agg(json_build_object('lessonId', card.lesson_id, 'place', card.place,
      'objective', card.objective, 'rightDays', card.right_days)) as cards
    from (
      select distinct on (course_id) course_id, label from enrolment where learner_id = ${learnerId} order by course_id, seq desc
    ) enrolled
    join edition held on held.course_id = enrolled.course_id and held.label = enrolled.label and held.current_release_id is not null
    join review_card card on card.learner_id = ${learnerId} and card.course_id = held.course_id and card.right_days > 0
    group by held.course_id, held.current_release_id`;
}
