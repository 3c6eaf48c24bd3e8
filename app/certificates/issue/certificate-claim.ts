/** How far a learner is with the certificate of a course. A pure function and types. */
import type { LessonNumberAndTitles } from "~/learning/practice/lesson-page-data";
import type { LessonState } from "~/learning/practice/lesson-state";
import type { CourseCompletion, CourseCompletionResult } from "~/learning/progress/compose-course-completion";
import { computeSupervision, type Supervisor } from "~/learning/sitting/sitting";
import { findReasonWithoutSupervision, type ReasonWithoutSupervision } from "~/learning/sitting/without-supervision";
import type { CertificateFacts } from "./facts";

export type CertificateClaim =
  /** `finalTest`: whether the final test is passed, or null if the edition has none. */
  | {
      kind: "incomplete";
      passed: number;
      total: number;
      missing: (LessonNumberAndTitles & { state: LessonState })[];
      finalTest: boolean | null;
    }
  /** The learner's edition ended before the course was completed. The learner can move to the newest edition. */
  | { kind: "ended" }
  /** The lessons are passed, but the learner is a guest, who has no account. `isEarned`: whether no final test is missing. */
  | { kind: "guest"; isEarned: boolean }
  /**
   * The test was passed in a sitting that is not closed yet. `until`: when it counts without supervision if nobody closes it, as an ISO time.
   */
  | { kind: "waiting"; until: string }
  /**
   * `edition`: the label of the edition that the certificate names. `trial`: it would be marked as a trial. `form`: on what the certificate
   * rests. `supervisedBy`: the name that it states, or null. `without`: why a test that was begun in a sitting counts without supervision, or
   * null. `first`: the id of the certificate that the learner has already, if this would be a
   * second one, of a test under supervision.
   */
  | {
      kind: "ready";
      edition: string;
      name: string;
      trial: boolean;
      form: CourseCompletionResult["form"];
      supervisedBy: Supervisor | null;
      without: ReasonWithoutSupervision | null;
      first: string | null;
    }
  | { kind: "issued"; edition: string; id: string };

/** A certificate that a learner would lose by moving to another edition: it can be claimed now, or as soon as a guest has an account. */
export type LostClaim = Extract<CertificateClaim["kind"], "ready" | "guest">;

/** Returns whether a certificate stays as it is. A trial is replaced when the installation has become public. */
export function isCertificateFinal({ facts }: { facts: { trial: boolean } }, isPublic: boolean): boolean {
  return !(facts.trial && isPublic);
}

/** Returns by whom the test of a result was supervised, or null. */
export function findSupervisor(result: CourseCompletionResult | null, now: Date): Supervisor | null {
  const supervision = result?.form === "final-test" ? computeSupervision(result.attemptInSitting, now) : null;
  return supervision?.state === "supervised" ? { by: supervision.by, isGroup: supervision.isGroup } : null;
}

/** Returns why the test of a result counts without supervision although it was begun in a sitting, or null. */
export function findReasonWithoutSupervisor(
  result: CourseCompletionResult | null,
  now: Date,
): ReasonWithoutSupervision | null {
  return result?.form === "final-test" ? findReasonWithoutSupervision(result.attemptInSitting, now) : null;
}

/**
 * Returns whether a result gives a certificate beside the one that the learner has: its test was supervised, and theirs states one that was
 * not.
 */
export function givesSecondCertificate(
  held: { facts: Pick<CertificateFacts, "supervised"> },
  result: CourseCompletionResult | null,
  now: Date,
): boolean {
  return !held.facts.supervised && findSupervisor(result, now) !== null;
}

/**
 * Returns the result for which a learner can get a certificate, or why there is none. What was earned before the end of the edition can be
 * claimed afterwards. `supervision-undecided`: the sitting of the test is not closed yet, and counts without supervision from `until`.
 */
export function findClaimableResult(
  { result, endsAt }: Pick<CourseCompletion, "result" | "endsAt">,
  now: Date,
):
  | { ok: true; result: CourseCompletionResult }
  | { ok: false; reason: "not-complete" | "edition-ended" }
  | { ok: false; reason: "supervision-undecided"; until: Date } {
  const isEarned = result !== null && (endsAt === null || Date.parse(result.earnedAt) < endsAt.getTime());
  const supervision =
    isEarned && result.form === "final-test" ? computeSupervision(result.attemptInSitting, now) : null;
  if (supervision?.state === "undecided")
    return { ok: false, reason: "supervision-undecided", until: supervision.until };
  if (isEarned) return { ok: true, result };
  return { ok: false, reason: endsAt !== null && now >= endsAt ? "edition-ended" : "not-complete" };
}
