/** What the page and the file of the accreditation pack share. */
import type { Role, Viewer } from "~/accounts/session/viewer";
import { listEditionsOfCourse } from "~/content/editions/list-editions.server";
import type { CurrentRelease, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import type { RequestContext } from "~/web/context.server";
import { requireAccountWithRole } from "~/web/guards/viewer.server";
import { requireCurrentCourseRelease } from "~/web/params/courses.server";
import { notFoundResponse } from "~/web/responses/refusals";

const allowed: readonly Role[] = ["trainer", "author", "administrator"];

/** Returns whether a viewer may see the page and the file, so that other pages can link to them. */
export function mayDownloadAccreditationPack(viewer: Viewer | null): boolean {
  return viewer?.kind === "account" && viewer.roles.some((role) => allowed.includes(role));
}

/**
 * Returns the newest edition of a course to trainers, authors and administrators.
 * @throws a 403 response for others, and a 404 response if the course does not exist
 */
export async function requireAccreditationCourse(
  request: Request,
  context: RequestContext,
  courseId: string | undefined,
): Promise<CurrentRelease> {
  await requireAccountWithRole(request, context, allowed);
  return requireCurrentCourseRelease(context, courseId);
}

/**
 * Returns the edition of a course with this label, or the newest one if none is asked for. Groups can follow an earlier one.
 * @throws a 404 response if there is no such edition
 */
export async function requireAskedEdition(
  { pool, releases }: RequestContext,
  newest: CurrentRelease,
  asked: string | null,
): Promise<ReleaseWithQuestions> {
  if (asked === null || asked === newest.content.label) return newest;
  const editions = await listEditionsOfCourse(pool, newest.content.courseId);
  const found = editions.find(({ label }) => label === asked);
  if (!found) throw notFoundResponse();
  return releases.get(pool, found.releaseId);
}
