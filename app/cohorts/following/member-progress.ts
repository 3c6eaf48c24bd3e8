/** The progress of one member of a cohort, as a trainer sees it. */
import type { LessonProgressSummary } from "~/learning/progress/progress-summary";

export type CertificateState = "valid" | "suspended" | "revoked";

export interface MemberProgress {
  learnerId: string;
  name: string;
  joinedAt: Date;
  /** The edition in which the member is enrolled, or null before enrolment. */
  label: string | null;
  /** The lessons that the member began. */
  lessons: LessonProgressSummary[];
  lastAnswerAt: Date | null;
  certifiedAt: Date | null;
  certificateState: CertificateState | null;
  /** The certificate. It is null unless the holder shows their name on the public page. */
  certificateId: string | null;
}
