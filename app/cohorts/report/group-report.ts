/** What a printed report of a cohort says. Pure. */
import { type StandingState, standingState, standingStates } from "~/learning/progress/standing";
import { countPassed, lessonOf } from "../exporting/exported-table";
import type { GroupProgress } from "../following/group-progress";
import type { MemberStanding } from "../following/member-standing";
import type { Cohort } from "../group/cohort";
import type { FollowedCourse } from "../group/followed-course";

export interface GroupReport {
  cohort: Pick<Cohort, "name" | "startsOn" | "endsOn">;
  course: FollowedCourse;
  by: string;
  at: Date;
  /** Lessons passed per member, to one decimal and never rounded up. */
  mean: number;
  stuck: number;
  certified: number;
  lessons: { number: number; short: string; counts: Record<StandingState, number> }[];
  members: { name: string; states: StandingState[]; certified: boolean }[];
  progress: GroupProgress;
}

export function composeReport(input: {
  cohort: GroupReport["cohort"];
  course: FollowedCourse;
  standings: readonly MemberStanding[];
  progress: GroupProgress;
  by: string;
  now: Date;
}): GroupReport {
  const { cohort, course, standings, progress, by, now } = input;
  const members = standings.map((member) => ({
    name: member.name,
    states: course.lessons.map(({ id }) => standingState(lessonOf(member, id))),
    certified: member.certificateState === "valid",
  }));
  const passed = standings.reduce((sum, member) => sum + countPassed(member, course), 0);
  return {
    cohort,
    course,
    by,
    at: now,
    mean: members.length === 0 ? 0 : downToTenth(passed / members.length),
    stuck: members.filter(({ states }) => states.includes("stuck")).length,
    certified: members.filter(({ certified }) => certified).length,
    lessons: course.lessons.map(({ number, short }, at) => ({ number, short, counts: countStates(members, at) })),
    members,
    progress,
  };
}

function countStates(members: GroupReport["members"], lesson: number): Record<StandingState, number> {
  const of = (state: StandingState) => members.filter(({ states }) => states[lesson] === state).length;
  return Object.fromEntries(standingStates.map((state) => [state, of(state)])) as Record<StandingState, number>;
}

export const downToTenth = (value: number) => Math.floor(value * 10 + 1e-9) / 10;
