import { composeFollowedCourse } from "~/cohorts/group/followed-course";
import type { CurrentRelease } from "~/content/release/releases.server";
import type { RequestContext } from "../context.server";
import { notFound } from "../responses/refusals";

/** The current release of the course that an address names. @throws a 404 response when there is none. */
export async function requireCourse(
  { pool, releases }: RequestContext,
  courseId: string | undefined,
): Promise<CurrentRelease> {
  // What can't be a name never reaches the database.
  const release = /^[\w-]{1,100}$/.test(courseId ?? "") ? await releases.current(pool, courseId as string) : null;
  if (!release) throw notFound();
  return release;
}

/** The courses that are there, as lists of groups name them. `archived`: no longer offered, so for no new group. */
export async function listNamedCourses({ pool, releases }: RequestContext) {
  const courses = await releases.list(pool);
  return courses.map(({ archived, content: { courseId, title, language } }) => {
    return { id: courseId, title, language, archived };
  });
}

/** The group's course as its pages name it. */
export async function readCourseOf(context: RequestContext, courseId: string) {
  const { id, title, language, lessons } = composeFollowedCourse((await requireCourse(context, courseId)).content);
  return { id, title, language, lessons };
}

/** The language of each course that is shown, by its id: for pages that name courses. */
export async function readCourseLanguages({ pool, releases }: RequestContext): Promise<Record<string, string>> {
  const courses = await releases.list(pool);
  return Object.fromEntries(courses.map(({ content }) => [content.courseId, content.language]));
}
