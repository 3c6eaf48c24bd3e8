/** Live sessions for tests. */
import type { BuiltCourse } from "../../app/content/release/release";
import type { Db } from "../../app/platform/database/database.server";
import { canGroupVoteOn, listOptions } from "../../app/questions/options";

/** Returns a practice question on which a group can vote. */
export function findVotableQuestion(course: BuiltCourse) {
  for (const { lessonId, pool, record } of course.questions) {
    if (pool === "practice" && canGroupVoteOn(record))
      return { lessonId, questionId: record.id, options: listOptions(record).map(({ id }) => id) };
  }
  throw new Error("the course has no question on which a group can vote");
}

/** Stores a session that asks a question of the course. */
export async function insertLiveSession(
  db: Db,
  { id, cohortId, code, course, now }: { id: string; cohortId: string; code: string; course: BuiltCourse; now: Date },
): Promise<void> {
  const { lessonId, questionId, options } = findVotableQuestion(course);
  await db`insert into live_session (id, cohort_id, code, started_at) values (${id}, ${cohortId}, ${code}, ${now})`;
  await db`
    insert into live_round (session_id, no, release_id, lesson_id, question_id, options, choose, step, step_at)
    select ${id}, 1, current_release_id, ${lessonId}, ${questionId}, ${options}, 'one', 'first', ${now}
      from edition where course_id = ${course.release.courseId} and label = ${course.release.label}`;
}
