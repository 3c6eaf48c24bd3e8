/** Composes the content of the printed report about a cohort. A pure function. */

import type { FinalTestScore } from "~/learning/final/results/final-test-result-for-trainer";
import {
  computeLessonStateForTrainer,
  type LessonStateForTrainer,
  lessonStatesForTrainers,
} from "~/learning/progress/progress-summary";
import type { CourseOfCohort } from "../editions/read-course-of-cohort.server";
import { type ToldFinalTest, tellFinalTests } from "../exporting/told-final-test";
import {
  type CertificateStateOfMember,
  computeCertificateStateOfMember,
  computeFinalTestStateOfMember,
  countPassedLessons,
  type FinalTestStateOfMember,
  findLessonProgress,
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
  /** The average number of lessons that a member passed. */
  mean: number;
  stuck: number;
  /** How many members have a deadline that is over for something that they have not passed. */
  late: number;
  certified: number;
  lessons: { number: number; short: string; counts: Record<LessonStateForTrainer, number> }[];
  /** Whether members follow different editions of the course, so that the report says which. */
  isMixed: boolean;
  /**
   * `edition`: the label of the member's edition, or null before enrolment. A state is null if that edition does not have the lesson.
   * `finalTest`: the state of the final test, or null if there is no column for it. `passed`: how many lessons of their edition they passed.
   */
  members: {
    name: string;
    edition: string | null;
    states: (LessonStateForTrainer | null)[];
    /** The lessons that the member passed in another edition, by the label of that edition. */
    passedElsewhere: { edition: string; lessons: number[] }[];
    finalTest: FinalTestStateOfMember | null;
    /** The attempt at the final test that counts, or null if none passed, as far as trainers may know. */
    passedTest: PassedTest | null;
    certificate: CertificateStateOfMember | null;
    passed: number;
    /** What the member is late with: the numbers that lessons have in the report, and whether the course as a whole. */
    late: { lessons: number[]; course: boolean };
  }[];
  progress: WeeklyCohortProgress;
}

/** A final test that a member passed: its score and what else files tell of it. */
type PassedTest = Pick<FinalTestScore, "right" | "questions" | "needed"> & NonNullable<ToldFinalTest["pass"]>;

function findPassedTest({ finalTests }: MemberProgress, own: CourseOutline, now: Date): PassedTest | null {
  const { score, pass } = tellFinalTests(own.finalTest ? (finalTests ?? []) : [], now);
  return score && pass && { ...score, ...pass };
}

type Courses = Pick<CourseOfCohort, "course" | "isMixed" | "outlineOf">;

/** A member with what they are late with: ids of lessons, and empty for the course as a whole. */
export type MemberOfReport = MemberProgress & { lateScopes?: readonly string[] };

/** Composes what a report says about some members. */
export function composeMembersOfReport(
  members: readonly MemberOfReport[],
  { course, outlineOf }: Courses,
  now: Date,
): GroupReport["members"] {
  return members.map((member) => {
    const own = outlineOf(member.label);
    const isInOwn = (id: string) => own.lessons.some((lesson) => lesson.id === id);
    return {
      name: member.name,
      edition: member.label,
      states: course.lessons.map(({ id }) =>
        isInOwn(id) ? computeLessonStateForTrainer(findLessonProgress(member, id)) : null,
      ),
      passedElsewhere: listLessonsPassedElsewhere(member, own, course),
      finalTest: course.finalTest && computeFinalTestStateOfMember(member, own, now),
      passedTest: findPassedTest(member, own, now),
      certificate: computeCertificateStateOfMember(member, own),
      passed: countPassedLessons(member, own),
      late: {
        lessons: course.lessons.filter(({ id }) => member.lateScopes?.includes(id)).map(({ number }) => number),
        course: member.lateScopes?.includes("") ?? false,
      },
    };
  });
}

/** `members`: all of the group, from `composeMembersOfReport`. */
export function composeGroupReport(input: {
  cohort: GroupReport["cohort"];
  courses: Courses;
  members: GroupReport["members"];
  progress: WeeklyCohortProgress;
  by: string;
  now: Date;
}): GroupReport {
  const { cohort, courses, members, progress, by, now } = input;
  const { course, isMixed } = courses;
  const passed = members.reduce((sum, each) => sum + each.passed, 0);
  return {
    cohort,
    course,
    by,
    at: now,
    mean: members.length === 0 ? 0 : passed / members.length,
    stuck: members.filter(({ states }) => states.includes("stuck")).length,
    late: members.filter(({ late }) => late.course || late.lessons.length > 0).length,
    certified: members.filter(({ certificate }) => certificate === "valid").length,
    lessons: course.lessons.map(({ number, short }, at) => ({ number, short, counts: countStates(members, at) })),
    isMixed,
    members,
    progress,
  };
}

/** Returns the numbers that lessons have in the report which a member passed in another edition, for each such edition. */
function listLessonsPassedElsewhere(
  member: MemberProgress,
  own: CourseOutline,
  course: CourseOutline,
): GroupReport["members"][number]["passedElsewhere"] {
  const passes = course.lessons
    .filter(({ id }) => own.lessons.some((lesson) => lesson.id === id))
    .flatMap(({ id, number }) => {
      const edition = findLessonProgress(member, id)?.passedIn;
      return edition ? [{ edition, number }] : [];
    });
  return [...new Set(passes.map(({ edition }) => edition))].map((edition) => {
    return { edition, lessons: passes.filter((pass) => pass.edition === edition).map(({ number }) => number) };
  });
}

function countStates(members: GroupReport["members"], lesson: number): Record<LessonStateForTrainer, number> {
  const of = (state: LessonStateForTrainer) => members.filter(({ states }) => states[lesson] === state).length;
  return Object.fromEntries(lessonStatesForTrainers.map((state) => [state, of(state)])) as Record<
    LessonStateForTrainer,
    number
  >;
}
