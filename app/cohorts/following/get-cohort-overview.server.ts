import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import type { Cohort } from "../group/cohort";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import type { CourseOutline } from "../group/course-outline";
import { type MemberWithReasons, readMembersWithReasons } from "../needs/read-members-with-reasons.server";
import { compareMembersByNeedForTrainer, type MemberNeedsTrainerReason } from "../needs/reasons";
import type { NeedItem } from "../needs/standing";
import { type BouncedInvitation, selectBouncedInvitations } from "./bounced-invitations.sql.server";
import { composeMatrixRow, type MatrixRow } from "./progress-matrix";

export interface MemberInNeed {
  learnerId: string;
  name: string;
  /** The course in the member's edition, which names the lessons and objectives. */
  course: CourseOutline;
  /** Why the member needs their trainer, the most urgent reason first. There is at least one. */
  needs: MemberNeedsTrainerReason[];
}

/** A member who stands apart until a date. */
export interface ArrangedMember {
  learnerId: string;
  name: string;
  item: NeedItem & { until: string };
}

interface CohortOverview {
  /** The course for the whole group: see `CourseOfCohort`. */
  course: CourseOutline;
  /** Whether members follow different editions of the course. */
  isMixed: boolean;
  rows: MatrixRow[];
  /** The members who need their trainer, the most urgent first. */
  needs: MemberInNeed[];
  /** The members for whom a trainer arranged something, who come back first at the front. */
  arranged: ArrangedMember[];
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
  const { cohortId, trainerId } = input;
  const [{ courses, moment, members }, bounced] = await Promise.all([
    readMembersWithReasons(pool, releases, input),
    selectBouncedInvitations(pool, { cohortId, trainerId }),
  ]);
  const { course, isMixed } = courses;
  return {
    course,
    isMixed,
    rows: members.map((each) => composeRow(each, { course, today: moment.today })),
    needs: members
      .filter(({ standing }) => standing === "needs")
      .map(({ member: { learnerId, name }, own, needs }) => ({ learnerId, name, course: own, needs }))
      .sort(compareMembersByNeedForTrainer),
    arranged: members.flatMap(composeArranged).sort(compareByReturn),
    bounced,
  };
}

/** Returns the matrix rows of some members, to update a matrix that a trainer already has open. */
export async function listMatrixRowsOfMembers(
  pool: Pool,
  releases: ReleaseCache,
  input: CohortOverviewInput & { learnerIds: readonly string[] },
): Promise<MatrixRow[]> {
  const { courses, moment, members } = await readMembersWithReasons(pool, releases, input);
  return members.map((each) => composeRow(each, { course: courses.course, today: moment.today }));
}

function composeRow(
  { member, own, needs, standing }: MemberWithReasons,
  frame: { course: CourseOutline; today: string },
): MatrixRow {
  return composeMatrixRow(member, { ...frame, own, needs, standing });
}

function composeArranged({ member: { learnerId, name, needItem }, standing }: MemberWithReasons): ArrangedMember[] {
  if (standing !== "arranged" || !needItem?.until) return [];
  return [{ learnerId, name, item: { ...needItem, until: needItem.until } }];
}

function compareByReturn(a: ArrangedMember, b: ArrangedMember): number {
  return Date.parse(a.item.until) - Date.parse(b.item.until) || a.name.localeCompare(b.name, "nl");
}
