/** Helpers that the routes about certificates share. */
import type { Viewer } from "~/accounts/session/viewer";
import { getCertificateClaim } from "~/certificates/issue/get-certificate-claim.server";
import { listLearnerCertificates } from "~/certificates/own/list-learner-certificates.server";
import { getFinalTestStart } from "~/learning/final/pages/get-final-test-start.server";
import type { CourseProgress } from "~/learning/progress/progress-view";
import type { RequestContext } from "~/web/context.server";
import { notFoundResponse } from "~/web/responses/refusals";
import type { CertificateAfterPass } from "../final-test/certificate-step";
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

/** Returns whether a viewer also passed the final test of a course in a sitting that is not closed yet, so that waiting can bring supervision. */
export async function hasUndecidedPass(
  { pool, releases, now }: RequestContext,
  courseId: string,
  { learnerId }: Viewer,
): Promise<boolean> {
  const start = await getFinalTestStart(pool, releases, { learnerId, courseId, now: now() });
  return start?.step.state === "passed" && start.step.retake === "undecided";
}

/**
 * Returns how far a viewer who passed the final test of a course is with its certificate.
 * @throws a 404 response if the course does not exist
 */
export async function getCertificateAfterPass(
  context: RequestContext,
  courseId: string,
  viewer: Viewer,
): Promise<CertificateAfterPass> {
  const claim = await requireCertificateClaimState(context, courseId, viewer);
  if (claim.kind === "issued") return { state: "held", id: claim.id, edition: claim.edition };
  if (claim.kind === "waiting") return { state: "waiting" };
  return { state: "claimable", isSecond: claim.kind === "ready" && claim.first !== null };
}

/**
 * Returns the id of the viewer's certificate for each course that they completed, by course id, or null if they can still ask for it. A course
 * that is not completed is absent. Reads the database only if a course may be completed.
 */
export async function listCertificateIdsByCompletedCourse(
  context: RequestContext,
  viewer: Viewer | null,
  courses: CourseProgress[],
): Promise<Record<string, string | null>> {
  if (!viewer) return {};
  const onPractice = courses.filter((each) => each.complete && !each.hasFinalTest);
  const tested = courses.filter((each) => each.hasFinalTest);
  return {
    ...(await listCertificateIdsOnPractice(context, viewer, onPractice)),
    ...Object.fromEntries((await Promise.all(tested.map((each) => findTested(context, viewer, each)))).flat()),
  };
}

async function listCertificateIdsOnPractice(context: RequestContext, viewer: Viewer, complete: CourseProgress[]) {
  if (complete.length === 0) return {};
  const { kind, learnerId } = viewer;
  const own = kind === "account" ? await listLearnerCertificates(context.pool, { learnerId }) : [];
  const find = (courseId: string, label: string) =>
    own.find((each) => each.courseId === courseId && each.edition === label)?.id ?? null;
  return Object.fromEntries(complete.map(({ course }) => [course.id, find(course.id, course.label)]));
}

async function findTested(
  context: RequestContext,
  viewer: Viewer,
  { course: { id } }: CourseProgress,
): Promise<[string, string | null][]> {
  const claim = await requireCertificateClaimState(context, id, viewer);
  if (claim.kind === "issued") return [[id, claim.id]];
  return claim.kind === "ready" ? [[id, null]] : [];
}
