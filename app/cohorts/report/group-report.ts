/** Composes the content of the printed report about a cohort. A pure function. */

import {
  computeLessonStateForTrainer,
  type LessonStateForTrainer,
  lessonStatesForTrainers,
} from "~/learning/progress/progress-summary";
import { roundDown } from "~/platform/fractions";
import { countPassedLessons, findLessonProgress } from "../exporting/exported-table";
import {
  computeFinalTestStateOfMember,
  type FinalTestStateOfMember,
  type MemberProgress,
} from "../following/member-progress";
import type { WeeklyCohortProgress } from "../following/weekly-cohort-progress";
import type { Cohort } from "../group/cohort";
import type { CourseOutline } from "../group/course-outline";

export interface GroupReport {
  cohort: Pick<Cohort, "name" | "startsOn" | "endsOn">;
  course: CourseOutline;
  by: string;
  at: Date;
  /** The average number of lessons that a member passed, rounded down to one decimal. */
  mean: number;
  stuck: number;
  certified: number;
  lessons: { number: number; short: string; counts: Record<LessonStateForTrainer, number> }[];
  /** `finalTest`: the state of the final test, or null if the course has none. */
  members: {
    name: string;
    states: LessonStateForTrainer[];
    finalTest: FinalTestStateOfMember | null;
    certified: boolean;
  }[];
  progress: WeeklyCohortProgress;
}

export function composeGroupReport(input: {
  cohort: GroupReport["cohort"];
  course: CourseOutline;
  members: readonly MemberProgress[];
  progress: WeeklyCohortProgress;
  by: string;
  now: Date;
}): GroupReport {
  const { cohort, course, progress, by, now } = input;
  const members = input.members.map((member) => ({
    name: member.name,
    states: course.lessons.map(({ id }) => computeLessonStateForTrainer(findLessonProgress(member, id))),
    finalTest: computeFinalTestStateOfMember(member, course),
    certified: member.certificateState === "valid",
  }));
  const passed = input.members.reduce((sum, member) => sum + countPassedLessons(member, course), 0);
  return {
    cohort,
    course,
    by,
    at: now,
    mean: members.length === 0 ? 0 : roundDown(passed / members.length, 1),
    stuck: members.filter(({ states }) => states.includes("stuck")).length,
    certified: members.filter(({ certified }) => certified).length,
    lessons: course.lessons.map(({ number, short }, at) => ({ number, short, counts: countStates(members, at) })),
    members,
    progress,
  };
}

function countStates(members: GroupReport["members"], lesson: number): Record<LessonStateForTrainer, number> {
  const of = (state: LessonStateForTrainer) => members.filter(({ states }) => states[lesson] === state).length;
  return Object.fromEntries(lessonStatesForTrainers.map((state) => [state, of(state)])) as Record<
    LessonStateForTrainer,
    number
  >;
}
