/** SQL for everything that a learner wrote. Only this room (the folder app/learning) uses this module. */
import type { Db } from "~/platform/database/database.server";
import type { QuestionRecord, StoredResponse } from "~/questions/table";
import { composeLatestOpenAnswersSql } from "./latest-open-answers.fragment.sql.server";
import type { StoredOwnText } from "./own-notes";

interface OwnTexts {
  /** The courses in which the learner is or wrote something. */
  courses: string[];
  /** The notes, in the order in which they were first written. A choice at a pre-question is none. */
  notes: StoredOwnText[];
  /** The last answer to each open question, in the order in which they were given. */
  answers: {
    courseId: string;
    lessonId: string;
    questionId: string;
    response: StoredResponse;
    record: QuestionRecord;
  }[];
}

/** Returns what a learner wrote in all courses, in one statement. */
export async function selectOwnTexts(db: Db, learnerId: string): Promise<OwnTexts> {
  const [row] = await db<OwnTexts[]>`
    with written as (
      select id, course_id, lesson_id, place, text, heading from note
      where learner_id = ${learnerId} and place not like 'pre-question:%'
    ), answered as ${composeLatestOpenAnswersSql(db, learnerId)}
    select
      (
        select coalesce(json_agg(course_id order by course_id), '[]') from (
          select course_id from written
          union select course_id from answered
          union select course_id from enrolment where learner_id = ${learnerId}
        ) course
      ) as courses,
      (
        select coalesce(json_agg(json_build_object('courseId', course_id, 'lessonId', lesson_id, 'place', place, 'text', text,
          'heading', heading) order by id), '[]')
        from written
      ) as notes,
      (
        select coalesce(json_agg(json_build_object('courseId', answered.course_id, 'lessonId', answered.lesson_id,
          'questionId', answered.question_id, 'response', answered.response, 'record', q.record)
          order by answered.answered_at, answered.question_id), '[]')
        from answered
        join question_revision q on q.course_id = answered.course_id and q.question_id = answered.question_id
          and q.revision = answered.revision
      ) as answers`;
  return row ?? { courses: [], notes: [], answers: [] };
}

/** What a lesson or a place in it was called in the newest release that has it. `place` is null for the lesson itself. */
interface FormerName {
  lessonId: string;
  place: string | null;
  number: number;
  title: string;
  html: string | null;
}

/**
 * Returns what lessons of a course, and what is asked in them, were called in the newest release that has them. It reads the content of every
 * release of the course, so it is only for what has gone.
 */
export function listFormerNames(db: Db, courseId: string, lessonIds: string[]): Promise<FormerName[]> {
  return db<FormerName[]>`
    with lesson as (
      select r.published_at, r.id, lesson from release r
      cross join lateral jsonb_array_elements(r.content->'release'->'lessons') lesson
      where r.course_id = ${courseId} and lesson->>'id' = any(${lessonIds})
    ), named as (
      select published_at, id, lesson->>'id' as lesson_id, null as place, (lesson->>'number')::integer as number,
        lesson->>'short' as title, null as html
      from lesson
      union all
      select published_at, id, lesson->>'id', concat(segment->>'kind', ':', segment->>'id'), (lesson->>'number')::integer,
        coalesce(segment->>'title', ''), segment->>'html'
      from lesson cross join lateral jsonb_array_elements(lesson->'segments') segment
      where segment ? 'id' and segment->>'kind' <> 'question'
    )
    select distinct on (lesson_id, place) lesson_id, place, number, title, html from named
    order by lesson_id, place, published_at desc, id desc`;
}
