/** Puts a learner into the built course without a browser, for tests of the page of today. */
import { createReleaseCache } from "../../app/content/release/release-cache.server";
import { answerPracticeQuestion } from "../../app/learning/practice/answer-practice-question.server";
import type { Pool } from "../../app/platform/database/database.server";
import { builtCourseId, composeAnswer, findLessonByNumber, listLessonQuestions, readBuiltCourse } from "./course";
import { passAllLessons } from "./final-test";

/** Passes the first lessons of the built course, and answers the first questions of the lesson after them. */
export async function workInBuiltCourse(
  pool: Pool,
  { learnerId, passed, answers, now }: { learnerId: string; passed: number; answers: boolean[]; now: Date },
) {
  const built = readBuiltCourse();
  const releases = createReleaseCache();
  const releaseId = (await releases.current(pool, builtCourseId))?.id;
  if (releaseId === undefined) throw new Error("the site has no course");
  const lessons = built.release.lessons.filter(({ number }) => number <= passed);
  const before = new Date(now.getTime() - 60_000);
  await passAllLessons(pool, {
    learnerId,
    releaseId,
    built: { ...built, release: { ...built.release, lessons } },
    now: before,
  });
  if (answers.length === 0) return { built, lesson: null, next: null };
  const lesson = findLessonByNumber(built, passed + 1);
  const questions = listLessonQuestions(built, lesson);
  for (const [at, right] of answers.entries()) {
    const question = questions[at];
    if (!question) throw new Error(`lesson ${lesson.id} has no question ${at + 1}`);
    const asked = { courseId: builtCourseId, lessonId: lesson.id, questionId: question.id, round: 1, now };
    const fields = composeAnswer(question, right);
    const outcome = await answerPracticeQuestion(pool, releases, { ...asked, learner: { id: learnerId }, fields });
    if (!outcome.ok) throw new Error(outcome.reason);
  }
  return { built, lesson, next: questions[answers.length] ?? null };
}
