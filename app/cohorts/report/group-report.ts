/** Composes the content of the printed report about a cohort. A pure function. */

import {
  computeLessonStateForTrainer,
  type LessonStateForTrainer,
  lessonStatesForTrainers,
} from "~/learning/progress/progress-summary";
import type { CourseOfCohort } from "../editions/read-course-of-cohort.server";
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
    certificate: CertificateStateOfMember | null;
    passed: number;
  }[];
  progress: WeeklyCohortProgress;
}

type Courses = Pick<CourseOfCohort, "course" | "isMixed" | "outlineOf">;

/** Composes what a report says about some members. */
export function composeMembersOfReport(
  members: readonly MemberProgress[],
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
      certificate: computeCertificateStateOfMember(member, own),
      passed: countPassedLessons(member, own),
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
