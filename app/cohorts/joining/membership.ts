/** A cohort as its member sees it. This module can also run in the browser. */
import {
  type FinalTestResultForTrainer,
  findPassedFinalTest,
} from "~/learning/final/results/final-test-result-for-trainer";
import type { CourseProgress } from "~/learning/progress/progress-view";
import type { OwnColumnValueForMember } from "../columns/own-column";
import type { Cohort } from "../group/cohort";

interface MemberDeadline {
  /** The id of the lesson that has the deadline; empty if the deadline is for the course as a whole. */
  scope: string;
  /** When the deadline is for this member, in ISO form: the cohort's deadline or the member's extension, whichever is later. */
  dueAt: string;
  /** True if the member has more time than the cohort. */
  extended: boolean;
}

export interface CohortForMember
  extends Pick<Cohort, "id" | "courseId" | "name" | "startsOn" | "endsOn" | "lessonOrder" | "welcome"> {
  joinedAt: Date;
  /** The names of the trainers, the owner first. */
  trainers: string[];
  /** The deadlines of this member, the earliest first. */
  deadlines: MemberDeadline[];
  /** Whether the member wants reminders (`reminders`), and whether the cohort sends any (`reminds`). */
  reminders: boolean;
  reminds: boolean;
  /** Whether the member agreed to an older text about what trainers see than the newest one. Then they are asked again. */
  asksConsent: boolean;
  /** Whether the member agreed that trainers see their final tests. */
  showsFinalTests: boolean;
  /** Whether the member agreed that trainers see how often each answer was chosen. */
  showsChoices: boolean;
  /** What trainers filled in for the member in the columns of the cohort, such as a student number. Empty ones are left out. */
  ownColumns: OwnColumnValueForMember[];
}

/** A sitting that is open or begins soon. Times are in ISO form. */
export interface SittingSoon {
  id: string;
  room: string;
  opensAt: string;
  closesAt: string;
}

/** A cohort of which somebody was a member, and how that ended. */
export interface FormerMembership {
  name: string;
  courseId: string;
  /** Whether the learner left, or was removed by a trainer. */
  state: "left" | "removed";
  at: Date;
}

export interface CohortForMemberWithSittings extends CohortForMember {
  /** The first one first. */
  sittings: SittingSoon[];
}

/** What a cohort shows to a person with a join code or an invitation, before they join. */
export interface JoinOffer
  extends Pick<Cohort, "id" | "courseId" | "name" | "startsOn" | "endsOn" | "lessonOrder" | "welcome"> {
  trainers: string[];
  deadlines: { scope: string; dueAt: string }[];
}

/**
 * Returns the scopes of deadlines that a learner passed: the lessons and, once they completed the course, an empty scope for the whole.
 * `isCompleted`: whether they completed it, with its final test if it has one.
 */
export function listPassedScopes(lessons: CourseProgress["lessons"], isCompleted: boolean): Set<string> {
  const passed = new Set(lessons.filter(({ state }) => state === "passed").map(({ id }) => id));
  return isCompleted ? passed.add("") : passed;
}

/** Returns the same for a member whose final tests are known. The course is complete with all its lessons and the final test, if it has one. */
export function listPassedScopesOfMember(
  lessons: CourseProgress["lessons"],
  { finalTest }: { finalTest: unknown },
  tests: readonly FinalTestResultForTrainer[],
): string[] {
  const all = lessons.length > 0 && lessons.every(({ state }) => state === "passed");
  return [...listPassedScopes(lessons, all && (!finalTest || findPassedFinalTest(tests) !== null))];
}

/** Returns the next deadline of a lesson or course that is not passed yet. Returns null if there is none. */
export function findNextDeadline<Due extends { scope: string; dueAt: string }>(
  deadlines: readonly Due[],
  { passed, now }: { passed: ReadonlySet<string>; now: Date },
): Due | null {
  return deadlines.find(({ scope, dueAt }) => new Date(dueAt) > now && !passed.has(scope)) ?? null;
}
