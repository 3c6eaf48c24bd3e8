import type { Db } from "~/platform/database/database.server";

/** Returns whether any release of any edition of a course has this question in this lesson. */
export async function hasQuestionInAnyEdition(
  db: Db,
  { courseId, lessonId, questionId }: { courseId: string; lessonId: string; questionId: string },
): Promise<boolean> {
  const [row] = await db<{ known: boolean }[]>`
    select exists (
      select from release_question as asked join release on release.id = asked.release_id
      where release.course_id = ${courseId} and asked.lesson_id = ${lessonId} and asked.question_id = ${questionId}
    ) as known`;
  return row?.known ?? false;
}
