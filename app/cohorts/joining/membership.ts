/** A cohort as its member sees it. Safe in the browser. */
import type { Cohort } from "../group/cohort";

export interface MemberDeadline {
  /** A lesson's id, or empty for the course as a whole. */
  scope: string;
  /** The later of the cohort's deadline and the member's extension. */
  dueAt: string | Date;
  /** Tells whether the member has more time than the cohort. */
  extended: boolean;
}

export interface Membership
  extends Pick<Cohort, "id" | "courseId" | "name" | "startsOn" | "endsOn" | "lessonOrder" | "welcome"> {
  joinedAt: string | Date;
  /** Names, the owner first. */
  trainers: string[];
  /** The deadlines, the earliest first. */
  deadlines: MemberDeadline[];
  /** Tells whether the member wants reminders, and whether the cohort sends any. */
  reminders: boolean;
  reminds: boolean;
}

/** What a cohort shows to a person with a join code or an invitation. */
export interface JoinOffer
  extends Pick<Cohort, "id" | "courseId" | "name" | "startsOn" | "endsOn" | "lessonOrder" | "welcome"> {
  trainers: string[];
  deadlines: { scope: string; dueAt: string | Date }[];
}

/** Returns the next deadline of a part that is not passed yet, or null if there is none. */
export function findNextDeadline<Due extends { scope: string; dueAt: string | Date }>(
  deadlines: readonly Due[],
  { passed, now }: { passed: ReadonlySet<string>; now: Date },
): Due | null {
  return deadlines.find(({ scope, dueAt }) => new Date(dueAt) > now && !passed.has(scope)) ?? null;
}
