/** All groups of a trainer, as the list of groups and the page of today show them. Types only. */
import type { AboutMember } from "../following/about-member";
import type { StateBeforeDeadline } from "../following/next-deadline";
import type { MemberCountsByStatus } from "../following/progress-matrix";
import type { CohortWithMemberCount } from "../group/cohort";
import type { CourseOutline } from "../group/course-outline";
import type { ArrangedMember, MemberInNeed } from "../needs/listed-members";
import type { DeadlineOfDay } from "./deadlines-of-week";

/** The deadlines of a group on one day, and how many members passed what is due, are busy with it, or have not begun. */
export type DeadlineWithCounts = DeadlineOfDay & Record<StateBeforeDeadline, number>;

/** A group of the trainer that is not in the archive. */
export interface GroupOfTrainer {
  cohort: CohortWithMemberCount;
  /** The course for the whole group: see `CourseOfCohort`. */
  course: CourseOutline;
  figures: MemberCountsByStatus;
  /** The deadline of this week, or the next one: see `findDeadlineOfWeek`. */
  deadline: DeadlineWithCounts | null;
  hasDeadlines: boolean;
}

/** What a page says about a group when it names one. */
export interface NamedGroup {
  id: string;
  name: string;
  /** The language of the group's course. */
  language: string;
}

/** `hasDeadlines`: whether the group has any, so that a member can get more time. */
export type MemberOfGroupInNeed = MemberInNeed & { group: NamedGroup & { hasDeadlines: boolean } };
export type ArrangedMemberOfGroup = ArrangedMember & { group: NamedGroup };

/** A sitting of today, or one whose window is over and that nobody closed yet. */
export interface SittingOfToday {
  id: string;
  group: NamedGroup;
  room: string;
  opensAt: string;
  closesAt: string;
  state: "planned" | "open" | "ended";
}

/** What a trainer has to do today in all groups that are not in the archive. */
export interface TodayOfTrainer {
  /** The day in Amsterdam. */
  today: string;
  groups: number;
  /** The members of all groups together. Who is in two groups counts twice. */
  figures: MemberCountsByStatus;
  /** The members who need the trainer, the most urgent first. */
  needs: MemberOfGroupInNeed[];
  /** The members who stand apart until a date, who come back first at the front. */
  arranged: ArrangedMemberOfGroup[];
  /** The member about whom a trainer did something just now, if the address of the page says so. */
  about: (AboutMember & { group: NamedGroup }) | null;
  /** Those of `needs` who stood apart until today. */
  returned: MemberOfGroupInNeed[];
  /** The deadlines of this week in all groups, the earliest first. */
  deadlines: (DeadlineWithCounts & { group: NamedGroup; course: Pick<CourseOutline, "lessons"> })[];
  sittings: SittingOfToday[];
  live: { id: string; group: NamedGroup }[];
  bounced: { count: number; group: NamedGroup }[];
}
