/** What the page and the file of the accreditation pack share. */
import type { CurrentRelease } from "~/content/release/release-cache.server";
import type { RequestContext } from "~/web/context.server";
import { requireAccountWithRole } from "~/web/guards/viewer.server";
import { requireCurrentCourseRelease } from "~/web/params/courses.server";

/**
 * Returns the newest edition of a course to trainers, authors and administrators.
 * @throws a 403 response for others, and a 404 response if the course does not exist
 */
export async function requireAccreditationCourse(
  request: Request,
  context: RequestContext,
  courseId: string | undefined,
): Promise<CurrentRelease> {
  await requireAccountWithRole(request, context, ["trainer", "author", "administrator"]);
  return requireCurrentCourseRelease(context, courseId);
}
