import type { Viewer } from "~/accounts/session/viewer";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { CourseCompletion } from "~/learning/progress/compose-course-completion";
import { getCourseCompletion } from "~/learning/progress/get-course-completion.server";
import type { Db } from "~/platform/database/database.server";
import {
  type CertificateClaim,
  findClaimableResult,
  findReasonWithoutSupervisor,
  findSupervisor,
  givesSecondCertificate,
  isCertificateFinal,
} from "./certificate-claim";
import { findLatestCertificateVersion } from "./certificates.sql.server";

export interface CertificateClaimInput {
  learner: Pick<Viewer, "learnerId" | "kind" | "name">;
  courseId: string;
  /** Whether this installation is public. If not, a certificate is marked as a trial. */
  isPublic: boolean;
  now: Date;
}

/** Returns how far a learner is with the certificate of a course, such as `incomplete` or `issued`. Returns null if there is no such course. */
export async function getCertificateClaim(
  db: Db,
  releases: ReleaseCache,
  input: CertificateClaimInput,
): Promise<CertificateClaim | null> {
  const { learner, courseId } = input;
  const completion = await getCourseCompletion(db, releases, { learnerId: learner.learnerId, courseId });
  return completion && composeClaim(db, completion, input);
}

/** A certificate that a learner can claim, and the course as it is called in their edition. */
export type ClaimOfAttempt = Extract<CertificateClaim, { kind: "ready" }> & { course: string };

/** Returns the certificate that a learner can claim now and that rests on this attempt at a final test. Returns null if there is none. */
export async function findClaimOfAttempt(
  db: Db,
  releases: ReleaseCache,
  { attemptId, ...input }: CertificateClaimInput & { attemptId: string },
): Promise<ClaimOfAttempt | null> {
  const { learner, courseId } = input;
  const completion = await getCourseCompletion(db, releases, { learnerId: learner.learnerId, courseId });
  if (completion?.result?.form !== "final-test" || completion.result.attemptId !== attemptId) return null;
  const claim = await composeClaim(db, completion, input);
  return claim.kind === "ready" ? { ...claim, course: completion.course.title } : null;
}

async function composeClaim(
  db: Db,
  completion: CourseCompletion,
  { learner, courseId, isPublic, now }: CertificateClaimInput,
): Promise<CertificateClaim> {
  const { learnerId, kind, name } = learner;
  const { label, finalTest } = completion;
  const key = { learnerId, courseId, label, attemptIds: finalTest?.attemptIds ?? [] };
  const held = kind === "account" ? await findLatestCertificateVersion(db, key) : null;
  const isSecond = held !== null && givesSecondCertificate(held, completion.result, now);
  if (held && !isSecond && isCertificateFinal(held, isPublic))
    return { kind: "issued", edition: held.facts.edition, id: held.id };
  const claimable = findClaimableResult(completion, now);
  if (!claimable.ok && claimable.reason === "edition-ended") return { kind: "ended" };
  // A guest can't take a final test, so an account comes first as soon as the lessons are passed.
  if (kind !== "account" && completion.lessons.every(({ state }) => state === "passed"))
    return { kind: "guest", isEarned: claimable.ok };
  if (!claimable.ok && claimable.reason === "supervision-undecided")
    return { kind: "waiting", until: claimable.until.toISOString() };
  if (!claimable.ok) return describeMissing(completion);
  const { result } = claimable;
  const supervision = {
    supervisedBy: findSupervisor(result, now),
    without: findReasonWithoutSupervisor(result, now),
    first: isSecond ? held.id : null,
  };
  return {
    kind: "ready",
    edition: label,
    name: name ?? "",
    trial: !isPublic,
    form: result.form,
    ...supervision,
  };
}

function describeMissing({ lessons, finalTest }: CourseCompletion): CertificateClaim {
  const missing = lessons.filter(({ state }) => state !== "passed");
  const passed = lessons.length - missing.length;
  return { kind: "incomplete", passed, total: lessons.length, missing, finalTest: finalTest?.isPassed ?? null };
}
