import type { CertificateStateOfMember } from "~/cohorts/following/member-progress";
import type { LessonStateForTrainer } from "~/learning/progress/progress-summary";
import type { StateSignName } from "../../motif";

/** The sign of a lesson's state, where it stands beside its word. */
export const signNameByLessonStateForTrainer: Record<LessonStateForTrainer, StateSignName> = {
  open: "open",
  busy: "busy",
  stuck: "stuck",
  passed: "done",
};

export const signNameByCertificateState: Record<CertificateStateOfMember, StateSignName> = {
  valid: "cert",
  claimable: "done",
  suspended: "again",
  revoked: "again",
};
