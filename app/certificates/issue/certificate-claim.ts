/** How far a learner is with the certificate of a course. A pure function and types. */
import type { LessonNumberAndTitles } from "~/learning/practice/lesson-page-data";
import type { LessonState } from "~/learning/practice/lesson-state";

export type CertificateClaim =
  | { kind: "incomplete"; passed: number; total: number; missing: (LessonNumberAndTitles & { state: LessonState })[] }
  /** The course is complete, but the learner is a guest, who has no account. */
  | { kind: "guest" }
  /** `trial`: the certificate would be marked as a trial. */
  | { kind: "ready"; name: string; trial: boolean }
  | { kind: "issued"; id: string };

/** Returns whether a certificate stays as it is. A trial is replaced when the installation has become public. */
export function isCertificateFinal({ facts }: { facts: { trial: boolean } }, isPublic: boolean): boolean {
  return !(facts.trial && isPublic);
}
