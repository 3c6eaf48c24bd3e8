import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import { selectDeadlinesOfCohort } from "../deadlines/deadlines.sql.server";
import { type CourseOfCohort, readCourseOfCohort } from "../editions/read-course-of-cohort.server";
import { type MemberProgressWithExtensions, selectMembersProgress } from "../following/member-progress.sql.server";
import type { Cohort } from "../group/cohort";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import type { CourseOutline } from "../group/course-outline";
import { type CohortMoment, composeCohortMoment } from "../group/silence";
import { type Deadline, findReasonsMemberNeedsTrainer, type MemberNeedsTrainerReason } from "./reasons";
import { computeMemberStanding, type MemberStanding } from "./standing";

export type MembersWithReasonsInput = CohortTrainerKey & {
  cohort: Pick<Cohort, "courseId" | "startsOn" | "endsOn">;
  /** Only these members. Ids of people who are not members are left out. */
  learnerIds?: readonly string[];
  now: Date;
};

export interface MemberWithReasons {
  member: MemberProgressWithExtensions;
  /** The course in the member's edition. */
  own: CourseOutline;
  needs: MemberNeedsTrainerReason[];
  standing: MemberStanding;
}

export interface MembersWithReasons {
  courses: CourseOfCohort;
  deadlines: Deadline[];
  moment: CohortMoment;
  members: MemberWithReasons[];
}

/**
 * Returns the members of a cohort, each with the reasons why they need their trainer and where they stand; nobody if `trainerId` does not
 * train the cohort. It takes three statements, however many members there are.
 */
export async function readMembersWithReasons(
  db: Db,
  releases: ReleaseCache,
  { cohort, learnerIds, now, ...key }: MembersWithReasonsInput,
): Promise<MembersWithReasons> {
  const { cohortId, trainerId } = key;
  const ofCourse = { cohortId, trainerId, courseId: cohort.courseId };
  const [courses, deadlines, members] = await Promise.all([
    readCourseOfCohort(db, releases, ofCourse),
    selectDeadlinesOfCohort(db, key),
    selectMembersProgress(db, learnerIds ? { ...ofCourse, learnerIds } : ofCourse),
  ]);
  const moment = composeCohortMoment(cohort, now);
  return { courses, deadlines, moment, members: composeMembersWithReasons({ courses, deadlines, moment, members }) };
}

interface MembersToJudge {
  courses: Pick<CourseOfCohort, "outlineOf">;
  deadlines: readonly Deadline[];
  moment: CohortMoment;
  /** Members of one cohort. */
  members: readonly MemberProgressWithExtensions[];
}

/** Returns for each member of a cohort the reasons why they need their trainer, and where they stand. */
export function composeMembersWithReasons({
  courses,
  deadlines,
  moment,
  members,
}: MembersToJudge): MemberWithReasons[] {
  return members.map((member) => {
    const own = courses.outlineOf(member.label);
    const needs = findReasonsMemberNeedsTrainer({
      moment,
      lessonIds: own.lessons.map(({ id }) => id),
      hasFinalTest: own.finalTest !== null,
      deadlines,
      extensions: member.extensions,
      member,
    });
    return { member, own, needs, standing: computeMemberStanding(needs, member.needItem, moment.now) };
  });
}
