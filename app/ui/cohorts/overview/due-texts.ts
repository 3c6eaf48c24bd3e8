import type { CourseOutline } from "~/cohorts/group/course-outline";

/** Returns what is due, as texts need it: lessons by number, and whether the course as a whole is. */
export function composeDue(course: Pick<CourseOutline, "lessons">, scopes: readonly string[]) {
  return {
    lessons: course.lessons.filter(({ id }) => scopes.includes(id)).map(({ number }) => number),
    course: scopes.includes(""),
  };
}
