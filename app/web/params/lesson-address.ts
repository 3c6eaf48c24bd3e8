import { lessonPath } from "~/ui/addresses";
import { notFound } from "../responses/refusals";

export interface LessonAddress {
  courseId: string;
  lessonId: string;
  /** The address of its page. */
  path: string;
}

/** The lesson that an address names. @throws a 404 response for what can't be a name, before it reaches the database. */
export function lessonAddress({ course = "", lesson = "" }: { course?: string; lesson?: string }): LessonAddress {
  if (![course, lesson].every((name) => /^[\w-]{1,100}$/.test(name))) throw notFound();
  return { courseId: course, lessonId: lesson, path: lessonPath(course, lesson) };
}
