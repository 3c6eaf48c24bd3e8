/** The members in the short list of a cohort: those who need their trainer, and those who stand apart until a date. */
import type { CourseOutline } from "../group/course-outline";
import type { MemberNeedsTrainerReason } from "./reasons";
import type { NeedItem } from "./standing";

export interface MemberInNeed {
  learnerId: string;
  name: string;
  /** The course in the member's edition, which names the lessons and objectives. */
  course: CourseOutline;
  /** Why the member needs their trainer, the most urgent reason first. There is at least one. */
  needs: MemberNeedsTrainerReason[];
  /** What a trainer did last about the member, or null. It does not hold any more, or there is a new reason. */
  item: NeedItem | null;
}

/** A member who stands apart until a date. */
export interface ArrangedMember {
  learnerId: string;
  name: string;
  item: NeedItem & { until: string };
}
