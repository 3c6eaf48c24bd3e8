/** A cohort as its member has it. Safe in the browser. */
import type { Cohort } from "../group/cohort";

export interface MemberDeadline {
  /** A lesson's id, or empty for the course as a whole. */
  scope: string;
  /** The later of the cohort's and their own. */
  dueAt: string | Date;
  /** Whether they got more time than the cohort has. */
  extended: boolean;
}

export interface Membership
  extends Pick<Cohort, "id" | "courseId" | "name" | "startsOn" | "endsOn" | "lessonOrder" | "welcome"> {
  joinedAt: string | Date;
  /** Names; the owner first. */
  trainers: string[];
  /** The earliest first. */
  deadlines: MemberDeadline[];
  /** Whether they want reminders, and whether the cohort sends any. */
  reminders: boolean;
  reminds: boolean;
}

/** What is shown of a cohort to whoever holds a ticket to it. */
export interface JoinOffer
  extends Pick<Cohort, "id" | "courseId" | "name" | "startsOn" | "endsOn" | "lessonOrder" | "welcome"> {
  trainers: string[];
  deadlines: { scope: string; dueAt: string | Date }[];
}

/** The first deadline to come, of what is not passed yet; null: none. */
export function nextDeadline<Due extends { scope: string; dueAt: string | Date }>(
  deadlines: readonly Due[],
  { passed, now }: { passed: ReadonlySet<string>; now: Date },
): Due | null {
  return deadlines.find(({ scope, dueAt }) => new Date(dueAt) > now && !passed.has(scope)) ?? null;
}
