import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { selectDeadlinesOfCohort } from "../deadlines/deadlines.sql.server";
import { type CourseOfCohort, readCourseOfCohort } from "../editions/read-course-of-cohort.server";
import type { Cohort } from "../group/cohort";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import type { CourseOutline } from "../group/course-outline";
import { type CohortMoment, composeCohortMoment } from "../group/silence";
import { type BouncedInvitation, selectBouncedInvitations } from "./bounced-invitations.sql.server";
import { type MemberProgressWithExtensions, selectMembersProgress } from "./member-progress.sql.server";
import {
  compareMembersByNeedForTrainer,
  type Deadline,
  findReasonsMemberNeedsTrainer,
  type MemberNeedsTrainerReason,
} from "./needs";
import { composeMatrixRow, type MatrixRow } from "./progress-matrix";

interface MemberInNeed {
  learnerId: string;
  name: string;
  /** The course in the member's edition, which names the lessons and objectives. */
  course: CourseOutline;
  /** Why the member needs their trainer, the most urgent reason first. There is at least one. */
  needs: MemberNeedsTrainerReason[];
}

interface CohortOverview {
  /** The course for the whole group: see `CourseOfCohort`. */
  course: CourseOutline;
  /** Whether members follow different editions of the course. */
  isMixed: boolean;
  rows: MatrixRow[];
  /** The members who need their trainer, the most urgent first. */
  needs: MemberInNeed[];
  bounced: BouncedInvitation[];
}

type CohortOverviewInput = CohortTrainerKey & {
  cohort: Pick<Cohort, "courseId" | "startsOn" | "endsOn">;
  now: Date;
};

/**
 * Returns an overview of a cohort: the row of every member in the matrix of members by lessons, and the members who need their trainer. It
 * takes four statements, however many members there are.
 */
export async function getCohortOverviewForTrainer(
  pool: Pool,
  releases: ReleaseCache,
  input: CohortOverviewInput,
): Promise<CohortOverview> {
  const { cohort, now, ...key } = input;
  const [frame, members, bounced] = await Promise.all([
    readFrame(pool, releases, input),
    selectMembersProgress(pool, { ...key, courseId: cohort.courseId }),
    selectBouncedInvitations(pool, key),
  ]);
  const composed = members.map((member) => composeMember(member, frame));
  return {
    course: frame.courses.course,
    isMixed: frame.courses.isMixed,
    rows: composed.map(({ row }) => row),
    needs: composed
      .map(({ row: { learnerId, name }, own, needs }) => ({ learnerId, name, course: own, needs }))
      .filter(({ needs }) => needs.length > 0)
      .sort(compareMembersByNeedForTrainer),
    bounced,
  };
}

/** Returns the matrix rows of some members, to update a matrix that a trainer already has open. */
export async function listMatrixRowsOfMembers(
  pool: Pool,
  releases: ReleaseCache,
  input: CohortOverviewInput & { learnerIds: readonly string[] },
): Promise<MatrixRow[]> {
  const { cohort, cohortId, trainerId, learnerIds } = input;
  const [frame, members] = await Promise.all([
    readFrame(pool, releases, input),
    selectMembersProgress(pool, { cohortId, trainerId, courseId: cohort.courseId, learnerIds }),
  ]);
  return members.map((member) => composeMember(member, frame).row);
}

/** What is the same for all members. */
interface Frame {
  courses: CourseOfCohort;
  deadlines: Deadline[];
  moment: CohortMoment;
}

async function readFrame(
  pool: Pool,
  releases: ReleaseCache,
  { cohort, now, ...key }: CohortOverviewInput,
): Promise<Frame> {
  const { cohortId, trainerId } = key;
  const [courses, deadlines] = await Promise.all([
    readCourseOfCohort(pool, releases, { cohortId, trainerId, courseId: cohort.courseId }),
    selectDeadlinesOfCohort(pool, key),
  ]);
  return { courses, deadlines, moment: composeCohortMoment(cohort, now) };
}

function composeMember(member: MemberProgressWithExtensions, { courses, deadlines, moment }: Frame) {
  const { course } = courses;
  const own = courses.outlineOf(member.label);
  const lessonIds = own.lessons.map(({ id }) => id);
  const needs = findReasonsMemberNeedsTrainer({ moment, lessonIds, deadlines, extensions: member.extensions, member });
  const row = composeMatrixRow(member, { course, own, needs, today: moment.today });
  return { row, own, needs };
}
