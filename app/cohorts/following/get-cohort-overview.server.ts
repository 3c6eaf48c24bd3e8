import type { ReleaseCache } from "~/content/release/release-cache.server";
import { computeLessonStateForTrainer } from "~/learning/progress/progress-summary";
import type { Pool } from "~/platform/database/database.server";
import type { Cohort } from "../group/cohort";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import type { CourseOutline } from "../group/course-outline";
import type { ArrangedMember, MemberInNeed } from "../needs/listed-members";
import { type MemberWithReasons, readMembersWithReasons } from "../needs/read-members-with-reasons.server";
import { compareMembersByNeedForTrainer, type Deadline } from "../needs/reasons";
import { type AboutMember, findAboutMember } from "./about-member";
import { type BouncedInvitation, selectBouncedInvitations } from "./bounced-invitations.sql.server";
import {
  countMembersByFilter,
  filterSortAndPageMembers,
  type MatrixDisplayOptions,
  type MatrixFilter,
  type PickedMembers,
  readMatrixDisplayOptions,
} from "./matrix-display";
import { findLessonProgress } from "./member-progress";
import { findNextDeadline, type NextDeadline, type StateBeforeDeadline } from "./next-deadline";
import {
  composeMatrixMember,
  composeMatrixRow,
  countMembersByStatus,
  type MatrixMember,
  type MatrixRow,
  type MemberCountsByStatus,
} from "./progress-matrix";

interface CohortOverview {
  /** The course for the whole group: see `CourseOfCohort`. */
  course: CourseOutline;
  /** Whether members follow different editions of the course. */
  isMixed: boolean;
  /** The day in Amsterdam. */
  today: string;
  /** The rows of the shown members, and how the matrix shows them. */
  rows: MatrixRow[];
  query: MatrixDisplayOptions;
  /** The own columns that the overview shows and that have a value, in their order. */
  columns: ColumnInTable[];
  /** The number of members in the matrix, on all its pages. */
  total: number;
  pages: number;
  /** The members who are picked. */
  picked: PickedMembers;
  figures: MemberCountsByStatus;
  /** The number of members that each filter of the matrix finds. */
  counts: Record<MatrixFilter, number>;
  /** How many members passed each lesson of `course`. */
  passedLessons: number[];
  /** The deadline of the cohort for each lesson, and for the course as a whole (an empty scope). */
  deadlines: Deadline[];
  /** The next deadline, and where the members are before it. Null if none is to come. */
  next: (NextDeadline & Record<StateBeforeDeadline, number>) | null;
  /** Members who passed all lessons and did not begin the final test. */
  ready: { learnerId: string; name: string }[];
  /** The members who need their trainer, the most urgent first. */
  needs: MemberInNeed[];
  /** The members for whom a trainer arranged something, who come back first at the front. */
  arranged: ArrangedMember[];
  bounced: BouncedInvitation[];
  /** The member about whom a trainer did something just now, if the address says so. */
  about: AboutMember | null;
}

type CohortOverviewInput = CohortTrainerKey & {
  cohort: Pick<Cohort, "courseId" | "startsOn" | "endsOn">;
  now: Date;
};

/**
 * Returns an overview of a cohort: the matrix of members by lessons, the members who need their trainer, and where everybody is before the
 * next deadline. It takes four statements, however many members there are.
 * @param search what the address of the page says about the matrix
 */
export async function getCohortOverviewForTrainer(
  pool: Pool,
  releases: ReleaseCache,
  { search = new URLSearchParams(), ...input }: CohortOverviewInput & { search?: URLSearchParams },
): Promise<CohortOverview> {
  const { cohortId, trainerId, now } = input;
  const [{ courses, deadlines, moment, members }, bounced] = await Promise.all([
    readMembersWithReasons(pool, releases, input),
    selectBouncedInvitations(pool, { cohortId, trainerId }),
  ]);
  const { course, isMixed } = courses;
  const { today } = moment;
  const next = findNextDeadline(deadlines, now);
  // No object is spread here: for 2,000 members that took as long as all that is computed.
  const all = members.map((of) => {
    const { member, own, needs, standing } = of;
    return Object.assign(composeMatrixMember(member, { own, needs, standing, next, today }), { of });
  });
  const lessonIds = course.lessons.map(({ id }) => id);
  const columns = listColumnsInTable(members);
  const query = readMatrixDisplayOptions(search, [...lessonIds, ...columns.map(({ id }) => id)]);
  const column = columns.find(({ id }) => id === query.sort);
  const shown = filterSortAndPageMembers(
    all,
    query,
    ({ of: { member } }, id) => computeLessonStateForTrainer(findLessonProgress(member, id)),
    column ? ({ of: { member } }) => member.ownValues?.[column.id] ?? "" : null,
  );
  return {
    course,
    isMixed,
    today,
    rows: shown.members.map(({ of }) => composeRow(of, { course, today, now })),
    columns,
    query: { ...query, page: shown.page },
    total: shown.total,
    pages: shown.pages,
    picked: shown.picked,
    figures: countMembersByStatus(all),
    counts: countMembersByFilter(all),
    passedLessons: countMembersWhoPassed(members, lessonIds),
    deadlines,
    next: next && { ...next, ...countStatesBeforeDeadline(all) },
    ready: all
      .filter(({ isReadyForFinalTest }) => isReadyForFinalTest)
      .map(({ learnerId, name }) => ({ learnerId, name })),
    needs: members
      .filter(({ standing }) => standing === "needs")
      .map(({ member: { learnerId, name, needItem }, own, needs }) => {
        return { learnerId, name, course: own, needs, item: needItem };
      })
      .sort(compareMembersByNeedForTrainer),
    arranged: members.flatMap(composeArranged).sort(compareByReturn),
    bounced,
    about: findAboutMember(members, search),
  };
}

/** An own column by which the matrix can be sorted. */
export interface ColumnInTable {
  id: string;
  name: string;
}

/** Returns the own columns of the overview in which somebody has a value. They stand with the values, so that no statement asks for them. */
function listColumnsInTable(members: readonly MemberWithReasons[]): ColumnInTable[] {
  const found = new Map<number, ColumnInTable>();
  for (const { member } of members) {
    if (!member.ownValuesInTable) continue;
    for (const [position, id, name] of member.ownValuesInTable)
      if (!found.has(position)) found.set(position, { id, name });
  }
  return [...found].sort(([a], [b]) => a - b).map(([, column]) => column);
}

function countMembersWhoPassed(members: readonly MemberWithReasons[], lessonIds: readonly string[]): number[] {
  const counts = new Map(lessonIds.map((id) => [id, 0]));
  for (const { member } of members) {
    for (const { lessonId, passedAt } of member.lessons) {
      const count = counts.get(lessonId);
      if (passedAt && count !== undefined) counts.set(lessonId, count + 1);
    }
  }
  return [...counts.values()];
}

function countStatesBeforeDeadline(members: readonly MatrixMember[]): Record<StateBeforeDeadline, number> {
  const counts = { passed: 0, busy: 0, open: 0 };
  for (const { beforeDeadline } of members) if (beforeDeadline) counts[beforeDeadline] += 1;
  return counts;
}

/** Returns the matrix rows of some members, to update a matrix that a trainer already has open. */
export async function listMatrixRowsOfMembers(
  pool: Pool,
  releases: ReleaseCache,
  input: CohortOverviewInput & { learnerIds: readonly string[] },
): Promise<MatrixRow[]> {
  const { courses, moment, members } = await readMembersWithReasons(pool, releases, input);
  return members.map((each) => composeRow(each, { course: courses.course, today: moment.today, now: input.now }));
}

function composeRow(
  { member, own, needs, standing }: MemberWithReasons,
  frame: { course: CourseOutline; today: string; now: Date },
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
