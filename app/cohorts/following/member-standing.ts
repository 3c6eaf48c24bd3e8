/** Where one member of a cohort stands. */
import type { LessonStanding } from "~/learning/progress/standing";

export type CertificateState = "valid" | "suspended" | "revoked";

export interface MemberStanding {
  learnerId: string;
  name: string;
  joinedAt: Date;
  /** The edition that they learn by; null: not begun. */
  label: string | null;
  /** Those begun. */
  lessons: LessonStanding[];
  lastAnswerAt: Date | null;
  certifiedAt: Date | null;
  certificateState: CertificateState | null;
  /** Only where the holder shows their name to everybody. */
  certificateId: string | null;
}
