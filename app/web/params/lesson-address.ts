import { lessonPath } from "~/ui/addresses";
import { notFoundResponse } from "../responses/refusals";
import { isPossibleContentId } from "./address";

export interface LessonAddress {
  courseId: string;
  lessonId: string;
  /** The path of the lesson's page. */
  path: string;
}

/**
 * Returns the ids of the course and the lesson in an address.
 * @throws a 404 response for an invalid name, before it reaches the database
 */
export function readLessonAddress({ course = "", lesson = "" }: { course?: string; lesson?: string }): LessonAddress {
  if (!isPossibleContentId(course) || !isPossibleContentId(lesson)) throw notFoundResponse();
  return { courseId: course, lessonId: lesson, path: lessonPath(course, lesson) };
}
