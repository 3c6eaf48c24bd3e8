/** Helpers that the routes about certificates share. */
import type { Viewer } from "~/accounts/session/viewer";
import type { LearnerCertificate } from "~/certificates/own/learner-certificate";
import { listLearnerCertificates } from "~/certificates/own/list-learner-certificates.server";
import { getCourseCompletion } from "~/learning/progress/get-course-completion.server";
import type { RequestContext } from "~/web/context.server";
import { notFoundResponse } from "~/web/responses/refusals";
import type { CertificateClaimState } from "./claim.page";

/**
 * Returns how far a viewer is with the certificate of a course, such as `incomplete` or `issued`.
 * @throws a 404 response if the course does not exist
 */
export async function getCertificateClaimState(
  context: RequestContext,
  courseId: string,
  viewer: Viewer | null,
): Promise<CertificateClaimState> {
  const { pool, releases, config } = context;
  if (!viewer) return { kind: "visitor" };
  const completion = await getCourseCompletion(pool, releases, { learnerId: viewer.learnerId, courseId });
  if (!completion) throw notFoundResponse();
  const trial = config.publicUrl === null;
  const held = (await listOwn(context, viewer)).find((each) => isOf(each, courseId, completion.label));
  if (held && (trial || !held.trial)) return { kind: "issued", id: held.id };
  if (!completion.result) {
    const missing = completion.lessons.filter(({ state }) => state !== "passed");
    const total = completion.lessons.length;
    return { kind: "incomplete", passed: total - missing.length, total, missing };
  }
  return viewer.kind === "account" ? { kind: "ready", name: viewer.name ?? "", trial } : { kind: "guest" };
}

function listOwn({ pool }: RequestContext, { kind, learnerId }: Viewer): Promise<LearnerCertificate[]> {
  return kind === "account" ? listLearnerCertificates(pool, { learnerId }) : Promise.resolve([]);
}

const isOf = (each: LearnerCertificate, courseId: string, label: string) =>
  each.courseId === courseId && each.edition === label;

/**
 * Returns for each completed course, by course id, the id of the viewer's certificate, or null if the viewer can still ask for it. Reads
 * the database only if a course is complete.
 */
export async function listCertificateIdsByCompletedCourse(
  context: RequestContext,
  viewer: Viewer | null,
  courses: { courseId: string; label: string; complete: boolean }[],
): Promise<Record<string, string | null>> {
  const complete = courses.filter((each) => each.complete);
  if (!viewer || complete.length === 0) return {};
  const own = await listOwn(context, viewer);
  return Object.fromEntries(
    complete.map(({ courseId, label }) => [courseId, own.find((each) => isOf(each, courseId, label))?.id ?? null]),
  );
}
