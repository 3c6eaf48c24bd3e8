import { composeCourseOutline } from "~/cohorts/group/course-outline";
import type { CurrentRelease } from "~/content/release/release-cache.server";
import { getReleaseForReader } from "~/learning/enrolment/get-release-for-reader.server";
import type { RequestContext } from "../context.server";
import { notFoundResponse } from "../responses/refusals";
import { isPossibleContentId } from "./address";

/**
 * Returns the current release of the course in an address.
 * @throws a 404 response if there is none
 */
export async function requireCurrentCourseRelease(
  { pool, releases }: RequestContext,
  courseId: string | undefined,
): Promise<CurrentRelease> {
  const release = isPossibleContentId(courseId) ? await releases.current(pool, courseId) : null;
  if (!release) throw notFoundResponse();
  return release;
}

/**
 * Returns all courses with their titles, for pages about groups. `archived`: the course is not offered any more, so a new group can't
 * choose it.
 */
export async function listCourseSummariesForGroupPages({ pool, releases }: RequestContext) {
  const courses = await releases.list(pool);
  return courses.map(({ archived, content: { courseId, title, language } }) => {
    return { id: courseId, title, language, archived };
  });
}

/**
 * Returns the course of a group, with the titles that pages of the group show. `learnerId`: the member whose edition it is, or null for who
 * is not a member yet and would get the newest one.
 */
export async function readCourseForGroupPages(
  { pool, releases }: RequestContext,
  courseId: string,
  learnerId: string | null = null,
) {
  const release = await getReleaseForReader(pool, releases, { learnerId, courseId });
  if (!release) throw notFoundResponse();
  const { id, title, language, lessons, finalTest } = composeCourseOutline(release);
  return { id, title, language, lessons, finalTest };
}

/** Returns the language of each course by its id, for pages that name courses. */
export async function readLanguageOfEachCourse({ pool, releases }: RequestContext): Promise<Record<string, string>> {
  const courses = await releases.list(pool);
  return Object.fromEntries(courses.map(({ content }) => [content.courseId, content.language]));
}
