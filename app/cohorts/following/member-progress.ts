/** The progress of one member of a cohort, as a trainer sees it. */
import type { CertificateState } from "~/certificates/issue/certificate-state";
import type { LessonProgressSummary } from "~/learning/progress/progress-summary";

export interface MemberProgress {
  learnerId: string;
  name: string;
  joinedAt: Date;
  /** The label of the edition of the course in which the member is enrolled; null before enrolment. */
  label: string | null;
  /** The progress in each lesson that the member began. */
  lessons: LessonProgressSummary[];
  lastAnswerAt: Date | null;
  certifiedAt: Date | null;
  certificateState: CertificateState | null;
  /** The public number of the member's certificate. Null if there is none, or if the holder does not show their name on its public page. */
  certificateId: string | null;
}
