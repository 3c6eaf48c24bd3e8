/** The progress of one member of a cohort, as a trainer sees it. Pure functions. */
import type { CertificateState } from "~/certificates/issue/certificate-state";
import {
  computeFinalTestStateForTrainer,
  type FinalTestResultForTrainer,
  type FinalTestStateForTrainer,
} from "~/learning/final/results/final-test-result-for-trainer";
import type { LessonProgressSummary } from "~/learning/progress/progress-summary";
import type { CourseOutline } from "../group/course-outline";

export interface MemberProgress {
  learnerId: string;
  name: string;
  joinedAt: Date;
  /** The label of the edition of the course in which the member is enrolled; null before enrolment. */
  label: string | null;
  /** The progress in each lesson that the member began. */
  lessons: LessonProgressSummary[];
  /** When the member last answered, or began a final test that trainers may see. */
  lastActiveAt: Date | null;
  certifiedAt: Date | null;
  certificateState: CertificateState | null;
  /** The public number of the member's certificate. Null if there is none, or if the holder does not show their name on its public page. */
  certificateId: string | null;
  /** The member's final tests, the earliest first. Null if the member did not agree that trainers see them. */
  finalTests: FinalTestResultForTrainer[] | null;
  /** When the member last got a new series of final tests. Null if they never did, or did not agree that trainers see final tests. */
  finalTestGrantedAt: Date | null;
}

/** The state of a member's final test. `hidden`: the member did not agree that trainers see it. */
export type FinalTestStateOfMember = FinalTestStateForTrainer | "hidden";

/** Returns the state of a member's final test, or null if the course has none. */
export function computeFinalTestStateOfMember(
  { finalTests }: Pick<MemberProgress, "finalTests">,
  { finalTest }: Pick<CourseOutline, "finalTest">,
): FinalTestStateOfMember | null {
  if (!finalTest) return null;
  return finalTests ? computeFinalTestStateForTrainer(finalTests) : "hidden";
}
