/** What the page of today shows of a group to its member. Pure functions. */
import type { FinalTestStep } from "~/learning/final/pages/final-test-page-data";
import type { CourseProgress } from "~/learning/progress/progress-view";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import { sortDeadlines } from "../deadlines/deadline-order";
import { findSittingObstacle, mayUseSitting, type SittingObstacle } from "../sittings/sitting-obstacle";
import {
  type CohortForMember,
  type CohortForMemberWithSittings,
  findNextDeadline,
  listPassedScopes,
  type SittingSoon,
} from "./membership";

export interface GroupDeadline {
  /** In ISO form. */
  dueAt: string;
  /** The ids of the lessons that are due then and not passed; an empty id is the whole course. */
  scopes: string[];
  /** How many days there are until then in Amsterdam; 0 on the day itself. */
  days: number;
  /** How many pieces the learner still has to do in these lessons. */
  piecesLeft: number;
}

/** A sitting of a group in which its member can still make the final test. */
export interface SittingToday extends SittingSoon {
  courseId: string;
  group: Pick<CohortForMember, "id" | "name">;
  /** Whether its window has begun. */
  isOpen: boolean;
  /** How many lessons the member must pass first. */
  lessonsLeft: number;
  obstacle: SittingObstacle | null;
}

export interface GroupToday {
  id: string;
  name: string;
  trainers: string[];
  /** The course of the group, to name its lessons. */
  lessons: { id: string; number: number }[];
  /** The next deadline of something that is not passed, or null if there is none. */
  next: GroupDeadline | null;
}

interface GroupsTodayInput {
  memberships: readonly CohortForMember[];
  /** The progress in the courses of these groups. */
  courses: readonly CourseProgress[];
  /** The ids of the courses that the learner completed, with the final test if there is one. */
  completed: ReadonlySet<string>;
  now: Date;
}

/** Returns a learner's groups, the one with the soonest deadline first. */
export function listGroupsToday({ memberships, courses, completed, now }: GroupsTodayInput): GroupToday[] {
  const groups = memberships.map(({ id, name, trainers, courseId, deadlines }): GroupToday => {
    const own = courses.find(({ course }) => course.id === courseId)?.lessons ?? [];
    const passed = listPassedScopes(own, completed.has(courseId));
    const lessons = own.map(({ id: lessonId, number }) => ({ id: lessonId, number }));
    return { id, name, trainers, lessons, next: findDeadline(deadlines, own, { passed, now }) };
  });
  const dueAt = ({ next }: GroupToday) => (next ? Date.parse(next.dueAt) : Number.POSITIVE_INFINITY);
  // Without a deadline both are infinite, and their difference is no number: they keep their order.
  return groups.sort((a, b) => dueAt(a) - dueAt(b) || 0);
}

interface SittingsTodayInput {
  memberships: readonly CohortForMemberWithSittings[];
  courses: readonly CourseProgress[];
  /** Where the learner stands with the final tests of courses whose lessons they completed, by course id. */
  steps: Readonly<Record<string, FinalTestStep>>;
  now: Date;
}

/** Returns the sittings of a learner's groups in which they can still make the final test, the first one first. */
export function listSittingsToday({ memberships, courses, steps, now }: SittingsTodayInput): SittingToday[] {
  const sittings = memberships.flatMap(({ id, name, courseId, sittings: own }) => {
    const course = courses.find((each) => each.course.id === courseId);
    const step = steps[courseId];
    if (!course?.hasFinalTest || (step && !mayUseSitting(step))) return [];
    const lessonsLeft = course.lessons.filter(({ state }) => state !== "passed").length;
    const about = { courseId, group: { id, name }, lessonsLeft };
    return own.map(
      (sitting): SittingToday => ({
        ...sitting,
        ...about,
        isOpen: new Date(sitting.opensAt) <= now,
        obstacle: findSittingObstacle(step, sitting),
      }),
    );
  });
  return sittings.sort((a, b) => Date.parse(a.opensAt) - Date.parse(b.opensAt));
}

/** Returns the next deadline of something that is not passed, together with everything else that is due at the same moment. */
function findDeadline(
  deadlines: CohortForMember["deadlines"],
  lessons: CourseProgress["lessons"],
  { passed, now }: { passed: ReadonlySet<string>; now: Date },
): GroupDeadline | null {
  const next = findNextDeadline(deadlines, { passed, now });
  if (!next) return null;
  const due = sortDeadlines(deadlines, lessons).filter(
    ({ scope, dueAt }) => dueAt === next.dueAt && !passed.has(scope),
  );
  const scopes = due.map(({ scope }) => scope);
  const asked = scopes.includes("") ? lessons : lessons.filter(({ id }) => scopes.includes(id));
  return {
    dueAt: next.dueAt,
    scopes,
    days: countDaysUntil(next.dueAt, now),
    piecesLeft: asked.reduce((sum, { piecesLeft }) => sum + piecesLeft, 0),
  };
}

function countDaysUntil(dueAt: string, now: Date): number {
  return (Date.parse(formatAmsterdamDay(new Date(dueAt))) - Date.parse(formatAmsterdamDay(now))) / 86_400_000;
}
