import { lessonPath } from "~/ui/addresses";
import { notFoundResponse } from "../responses/refusals";

export interface LessonAddress {
  courseId: string;
  lessonId: string;
  /** Path of its page. */
  path: string;
}

/**
 * Returns the lesson in an address.
 * @throws a 404 response for an invalid name, before it reaches the database
 */
export function readLessonAddress({ course = "", lesson = "" }: { course?: string; lesson?: string }): LessonAddress {
  if (![course, lesson].every((name) => /^[\w-]{1,100}$/.test(name))) throw notFoundResponse();
  return { courseId: course, lessonId: lesson, path: lessonPath(course, lesson) };
}
