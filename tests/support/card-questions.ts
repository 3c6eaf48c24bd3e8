/** Functions that find the questions of the course that are answered by laying cards. */
import type { QuestionOfKind } from "../../app/questions/table";
import { lessonPath, listLessonQuestions, readBuiltCourse } from "./course";

type CardKind = "order" | "sort" | "match";

/** Returns the first question of this kind in the course, and the path of its lesson. */
export function findCardQuestion<T extends CardKind>(type: T): { question: QuestionOfKind<T>; path: string } {
  const course = readBuiltCourse();
  for (const lesson of course.release.lessons) {
    const question = listLessonQuestions(course, lesson).find((each) => each.type === type);
    if (question) return { question: question as QuestionOfKind<T>, path: lessonPath(lesson) };
  }
  throw new Error(`no question ${type}`);
}
