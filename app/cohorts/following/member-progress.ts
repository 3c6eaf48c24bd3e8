/** The progress of one member of a cohort, as a trainer sees it. Pure functions. */
import type { CertificateState } from "~/certificates/issue/certificate-state";
import type { TestOfCertificate } from "~/certificates/verify/certificate.fragment.sql.server";
import {
  computeFinalTestStateForTrainer,
  type FinalTestResultForTrainer,
  type FinalTestStateForTrainer,
  findPassedFinalTest,
  findTimeOfNextFinalTest,
} from "~/learning/final/results/final-test-result-for-trainer";
import type { LessonProgressSummary } from "~/learning/progress/progress-summary";
import type { OwnValueInTable } from "../columns/own-column";
import type { CourseOutline } from "../group/course-outline";

export interface MemberProgress {
  learnerId: string;
  name: string;
  joinedAt: Date;
  /** The label of the edition of the course in which the member is enrolled; null before enrolment. */
  label: string | null;
  /** The progress in each lesson that the member began. */
  lessons: LessonProgressSummary[];
  /** When the member last answered in a lesson, or was in a final test that trainers may see. */
  lastActiveAt: Date | null;
  certifiedAt: Date | null;
  certificateState: CertificateState | null;
  /** The label of the edition of the certificate. A member who moved to another edition keeps the certificate of the earlier one. */
  certificateEdition: string | null;
  /** The public number of the member's certificate. Null if there is none, or if the holder does not show their name on its public page. */
  certificateId: string | null;
  /**
   * What the member's certificate states of its final test. Null if it stands on none, or if the member did not agree that trainers see final
   * tests. Only the files have it.
   */
  testOfCertificate?: TestOfCertificate | null;
  /** The member's final tests, the earliest first. Null if the member did not agree that trainers see them. */
  finalTests: FinalTestResultForTrainer[] | null;
  /** When the member last got a new series of final tests. Null if they never did, or did not agree that trainers see final tests. */
  finalTestGrantedAt: Date | null;
  /** What trainers filled in for the member in columns of their own, by the id of the column. Null if they filled in nothing. */
  ownValues: Record<string, string> | null;
  /** Those of `ownValues` that the overview shows, in the order of the columns. */
  ownValuesInTable?: OwnValueInTable[] | null;
}

/** The state of a member's final test. `hidden`: the member did not agree that trainers see it. `none`: the member's edition has no test. */
export type FinalTestStateOfMember = FinalTestStateForTrainer | "hidden" | "none";

interface FinalTestsOfMember {
  finalTests: readonly FinalTestResultForTrainer[] | null;
  finalTestGrantedAt?: Date | null;
}

/** Returns the state of a member's final test. `own`: the course in the member's edition. */
export function computeFinalTestStateOfMember(
  { finalTests, finalTestGrantedAt = null }: FinalTestsOfMember,
  own: Pick<CourseOutline, "finalTest">,
  now: Date,
): FinalTestStateOfMember {
  if (!own.finalTest) return "none";
  return finalTests ? computeFinalTestStateForTrainer(finalTests, finalTestGrantedAt, now) : "hidden";
}

/**
 * Returns when a member may begin the next attempt at the final test, as ISO text, if they have to wait for it after a failed one. Otherwise null,
 * also if trainers may not know.
 */
export function findNextFinalTestOfMember(
  { finalTests, finalTestGrantedAt = null }: FinalTestsOfMember,
  now: Date,
): string | null {
  return findTimeOfNextFinalTest(finalTests ?? [], finalTestGrantedAt, now)?.toISOString() ?? null;
}

/** The state of a member's certificate. `claimable`: there is none yet, but the member earned it and can claim it. */
export type CertificateStateOfMember = CertificateState | "claimable";

/**
 * Returns the state of a member's certificate, or null if the member has none and did not earn it, as far as trainers may know. `own`: the course
 * in the member's edition.
 */
export function computeCertificateStateOfMember(
  member: Pick<MemberProgress, "certificateState"> & {
    lessons: readonly LessonProgressSummary[];
    finalTests: readonly FinalTestResultForTrainer[] | null;
  },
  own: Pick<CourseOutline, "lessons" | "finalTest">,
): CertificateStateOfMember | null {
  if (member.certificateState) return member.certificateState;
  const isComplete =
    own.lessons.length > 0 &&
    countPassedLessons(member, own) === own.lessons.length &&
    (!own.finalTest || findPassedFinalTest(member.finalTests ?? []) !== null);
  return isComplete ? "claimable" : null;
}

/** Returns the progress in a lesson, or undefined if the member did not begin it. */
export function findLessonProgress(
  { lessons }: { lessons: readonly LessonProgressSummary[] },
  id: string,
): LessonProgressSummary | undefined {
  return lessons.find(({ lessonId }) => lessonId === id);
}

/** Returns how many lessons of the member's edition (`own`) the member passed. */
export function countPassedLessons(
  member: { lessons: readonly LessonProgressSummary[] },
  own: Pick<CourseOutline, "lessons">,
): number {
  return own.lessons.filter(({ id }) => findLessonProgress(member, id)?.passedAt).length;
}
