import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { addDays, computeMomentFromAmsterdamTime, formatAmsterdamDay } from "~/platform/amsterdam";
import type { Db } from "~/platform/database/database.server";
import { type EditionOfCohort, selectEditionsOfTrainedCourses } from "../editions/cohort-editions.sql.server";
import { type CourseOfCohort, loadCourseOfCohort } from "../editions/read-course-of-cohort.server";
import { computeCertificateStateOfMember } from "../following/member-progress";
import { type MemberProgressInCohort, selectProgressInCohortsOfTrainer } from "../following/member-progress.sql.server";
import { computeStateBeforeDeadline } from "../following/next-deadline";
import { countMembersByStatus, type MemberCountsByStatus } from "../following/progress-matrix";
import type { CohortWithMemberCount } from "../group/cohort";
import { type CourseOutline, composeCourseOutline } from "../group/course-outline";
import { composeCohortMoment } from "../group/silence";
import { composeMembersWithReasons, type MemberWithReasons } from "../needs/read-members-with-reasons.server";
import type { DeadlineOfDay } from "./deadlines-of-week";
import { compareGroupsOnDay } from "./group-order";
import type { DeadlineWithCounts } from "./groups-of-trainer";
import { selectTrainedGroups, type TrainedGroup } from "./trained-groups.sql.server";

/** A sitting whose window is over is shown for so many days, because a trainer can close it that long. */
const daysEndedSittingIsShown = 3;

/** A group that is not in the archive, with where each member stands. */
export interface GroupWithMembers {
  group: TrainedGroup;
  courses: CourseOfCohort;
  members: MemberWithReasons[];
  figures: MemberCountsByStatus;
}

interface GroupsOfTrainer {
  /** In the order of `compareGroupsOnDay`. */
  groups: GroupWithMembers[];
  archived: CohortWithMemberCount[];
}

/**
 * Returns all groups of a trainer; and for those that are not in the archive, where each member stands, by the same rules as the overview of a
 * group. It takes three statements, however many groups and members there are.
 */
export async function readGroupsOfTrainer(
  db: Db,
  releases: ReleaseCache,
  { trainerId, now }: { trainerId: string; now: Date },
): Promise<GroupsOfTrainer> {
  const today = formatAmsterdamDay(now);
  const [since, until] = [-daysEndedSittingIsShown, 1].map(
    (days) => computeMomentFromAmsterdamTime(addDays(today, days)) ?? now,
  ) as [Date, Date];
  const [all, editions, progress] = await Promise.all([
    selectTrainedGroups(db, { trainerId, since, until }),
    selectEditionsOfTrainedCourses(db, { trainerId }),
    selectProgressInCohortsOfTrainer(db, { trainerId }),
  ]);
  const editionsByCourse = groupBy(editions, ({ courseId }) => courseId);
  const membersByCohort = groupBy(progress, ({ cohortId }) => cohortId);
  const outline = rememberOutlines();
  const groups = all
    .filter(({ archivedAt }) => archivedAt === null)
    .sort((a, b) => compareGroupsOnDay(a, b, today))
    .map(async (group): Promise<GroupWithMembers[]> => {
      const own = membersByCohort.get(group.id) ?? [];
      const [newest, ...earlier] = markHeldEditions(editionsByCourse.get(group.courseId) ?? [], own);
      // A group that was brought back from the archive between the statements has no editions here. The next visit shows it.
      if (!newest) return [];
      const courses = await loadCourseOfCohort(db, releases, { editions: [newest, ...earlier], outline });
      const moment = composeCohortMoment(group, now);
      const members = composeMembersWithReasons({ courses, deadlines: group.deadlines, moment, members: own });
      return [{ group, courses, members, figures: countMembers(members) }];
    });
  return {
    groups: (await Promise.all(groups)).flat(),
    archived: all.filter(({ archivedAt }) => archivedAt !== null),
  };
}

function groupBy<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const own = groups.get(key(row));
    if (own) own.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

/** Returns the editions of a course, each with whether one of these members follows it. `editions`: the newest first. */
function markHeldEditions(
  editions: readonly Omit<EditionOfCohort, "isHeld">[],
  members: readonly Pick<MemberProgressInCohort, "label">[],
) {
  const held = new Set(members.map(({ label }) => label ?? editions[0]?.label));
  return editions.map((edition) => ({ ...edition, isHeld: held.has(edition.label) }));
}

/** Returns a function that composes the outline of each release once, because many groups can follow the same edition. */
function rememberOutlines(): (release: ReleaseWithQuestions) => CourseOutline {
  const known = new Map<ReleaseWithQuestions, CourseOutline>();
  return (release) => {
    const outline = known.get(release) ?? composeCourseOutline(release);
    known.set(release, outline);
    return outline;
  };
}

function countMembers(members: readonly MemberWithReasons[]): MemberCountsByStatus {
  return countMembersByStatus(
    members.map(({ member, own, standing }) => {
      return { standing, certificate: computeCertificateStateOfMember(member, own) };
    }),
  );
}

/** Adds to the deadlines of a day where the members of the group are before them. */
export function countMembersBeforeDeadline(
  members: readonly MemberWithReasons[],
  deadline: DeadlineOfDay,
): DeadlineWithCounts {
  const counted = { ...deadline, passed: 0, busy: 0, open: 0 };
  for (const { member, own } of members) {
    const state = computeStateBeforeDeadline(member, own, deadline);
    if (state) counted[state] += 1;
  }
  return counted;
}
