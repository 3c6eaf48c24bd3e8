/** A part of SQL queries: the note that a learner saved last. Only this room (the folder app/learning) uses this module. */
import type { Db } from "~/platform/database/database.server";

export interface StoredLatestNote {
  courseId: string;
  lessonId: string;
  place: string;
  text: string;
}

/** Returns SQL for one JSON value: the text that a learner typed last, as `StoredLatestNote`, or null. A choice in a pre-question is none. */
export function composeLatestNoteSql(db: Db, learnerId: string) {
  return db`(
    select json_build_object('courseId', course_id, 'lessonId', lesson_id, 'place', place, 'text', text)
    from note where learner_id = ${learnerId} and place not like 'pre-question:%' order by saved_at desc, id desc limit 1
  )`;
}
