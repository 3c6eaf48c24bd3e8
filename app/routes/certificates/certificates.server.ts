/** Helpers that the routes about certificates share. */
import type { Viewer } from "~/accounts/session/viewer";
import { getCertificateClaim } from "~/certificates/issue/get-certificate-claim.server";
import { listLearnerCertificates } from "~/certificates/own/list-learner-certificates.server";
import type { CourseProgress } from "~/learning/progress/progress-view";
import type { RequestContext } from "~/web/context.server";
import { notFoundResponse } from "~/web/responses/refusals";
import type { CertificateClaimState } from "./claim.page";

/**
 * Returns what the page to ask for the certificate of a course shows to a viewer.
 * @throws a 404 response if the course does not exist
 */
export async function requireCertificateClaimState(
  context: RequestContext,
  courseId: string,
  viewer: Viewer | null,
): Promise<CertificateClaimState> {
  if (!viewer) return { kind: "visitor" };
  const { pool, releases, config } = context;
  const claim = await getCertificateClaim(pool, releases, {
    learner: viewer,
    courseId,
    isPublic: config.publicUrl !== null,
    now: context.now(),
  });
  if (!claim) throw notFoundResponse();
  return claim;
}

/**
 * Returns for each completed course, by course id, the id of the viewer's certificate, or null if the viewer can still ask for it. Reads
 * the database only if a course is complete.
 */
export async function listCertificateIdsByCompletedCourse(
  context: RequestContext,
  viewer: Viewer | null,
  courses: CourseProgress[],
): Promise<Record<string, string | null>> {
  const complete = courses.filter((each) => each.complete);
  if (!viewer || complete.length === 0) return {};
  const { kind, learnerId } = viewer;
  const own = kind === "account" ? await listLearnerCertificates(context.pool, { learnerId }) : [];
  const find = (courseId: string, label: string) =>
    own.find((each) => each.courseId === courseId && each.edition === label)?.id ?? null;
  return Object.fromEntries(complete.map(({ course }) => [course.id, find(course.id, course.label)]));
}
