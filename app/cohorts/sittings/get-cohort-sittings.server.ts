import type { ReleaseCache } from "~/content/release/release-cache.server";
import {
  getSittingWithAttempts,
  listSittingsOfCohort,
  type SittingAttempt,
} from "~/learning/sitting/decide-sitting.server";
import {
  computeSittingLapse,
  computeSittingState,
  computeSupervision,
  isSittingUndecided,
  readSupervisor,
  type Sitting,
  wasHandedInAfterLeaving,
} from "~/learning/sitting/sitting";
import type { Db, Pool } from "~/platform/database/database.server";
import { readCourseOfCohort } from "../editions/read-course-of-cohort.server";
import { selectMembersProgress } from "../following/member-progress.sql.server";
import { type CohortTrainerKey, findCohortOfTrainer } from "../group/cohorts.sql.server";
import { describeMemberBeforeSitting, findGroupBeforeSitting, groupsBeforeSitting } from "./members-before-sitting";
import type { HandedIn, MemberNotBegun, SittingForMember, SittingForTrainer, SittingPageData } from "./sitting-views";
import {
  findTrainerWhoClosed,
  type SittingsOfMember,
  selectNextEditionOpenings,
  selectReadersOfMessageAboutSitting,
  selectSittingsOfMember,
} from "./sittings.sql.server";

type CourseKey = CohortTrainerKey & { courseId: string; now: Date };

function describeSitting(sitting: Sitting, now: Date): SittingForTrainer {
  const { id, room, opensAt, closesAt, closedAt } = sitting;
  const state = computeSittingState(sitting, now);
  const supervisedBy = readSupervisor(sitting);
  return { id, room, supervisedBy, opensAt, closesAt, closedAt, state, lapsesAt: computeSittingLapse(sitting) };
}

/** Returns the sittings of a cohort, the one that begins last first; none if `trainerId` does not train the cohort. */
export async function listCohortSittings(
  db: Db,
  { now, ...key }: CohortTrainerKey & { now: Date },
): Promise<SittingForTrainer[]> {
  if (!(await findCohortOfTrainer(db, key))) return [];
  return (await listSittingsOfCohort(db, key)).map((sitting) => describeSitting(sitting, now));
}

/** Returns the open sittings and those to come of a course, in the groups of a learner, or in one of them. They have no code. */
export function listSittingsOfMember(db: Db, input: SittingsOfMember): Promise<SittingForMember[]> {
  return selectSittingsOfMember(db, input);
}

/** Returns what stands on the wall of a sitting, or null if the cohort has no such sitting. `code`: null if it does not work any more. */
export async function getSittingWall(
  db: Db,
  { sittingId, now, ...key }: CohortTrainerKey & { sittingId: string; now: Date },
): Promise<{ sitting: SittingForTrainer; code: string | null } | null> {
  const found = (await findCohortOfTrainer(db, key)) && (await getSittingWithAttempts(db, { ...key, sittingId }));
  if (!found) return null;
  const sitting = describeSitting(found.sitting, now);
  const works = sitting.state === "planned" || sitting.state === "open";
  return { sitting, code: works ? found.sitting.code : null };
}

/**
 * Returns a sitting that a trainer wants to withdraw, or null if the cohort has no such sitting. `readers`: how many members got the message
 * about it, and get one that it is off.
 */
export async function getSittingToWithdraw(
  db: Db,
  { sittingId, now, ...key }: CohortTrainerKey & { sittingId: string; now: Date },
): Promise<{ sitting: SittingForTrainer; canWithdraw: boolean; readers: number } | null> {
  const found = (await findCohortOfTrainer(db, key)) && (await getSittingWithAttempts(db, { ...key, sittingId }));
  if (!found) return null;
  const sitting = describeSitting(found.sitting, now);
  const readers = await selectReadersOfMessageAboutSitting(db, { ...key, sittingId });
  return { sitting, canWithdraw: canBeWithdrawn(sitting, found.attempts), readers: readers.length };
}

/** Returns whether nobody began with the code of a sitting, and its window is not over. */
function canBeWithdrawn({ state }: SittingForTrainer, attempts: readonly SittingAttempt[]): boolean {
  return attempts.length === 0 && (state === "planned" || state === "open");
}

/** Returns who began in a sitting and who can't, or null if the cohort has no such sitting. */
export async function getCohortSitting(
  pool: Pool,
  releases: ReleaseCache,
  { sittingId, ...key }: CourseKey & { sittingId: string },
): Promise<SittingPageData | null> {
  const { now } = key;
  const found = (await findCohortOfTrainer(pool, key)) && (await getSittingWithAttempts(pool, { ...key, sittingId }));
  if (!found) return null;
  const sitting = describeSitting(found.sitting, now);
  const members = await listMembersBeforeSitting(pool, releases, { ...key, at: latest(now, sitting.opensAt) });
  const names = new Map(members.map(({ learnerId, name }) => [learnerId, name]));
  const attempts = found.attempts.flatMap((attempt) => {
    const name = names.get(attempt.learnerId);
    // Of a member who left, trainers see nothing any more, except how many there are.
    return name === undefined ? [] : [{ ...attempt, name, handedIn: describeHandIn(attempt, found.sitting, now) }];
  });
  const ofOthers = found.attempts.filter(({ learnerId }) => !names.has(learnerId));
  const supervised = ofOthers.filter(
    (attempt) =>
      sitting.state !== "lapsed" && attempt.present && describeHandIn(attempt, found.sitting, now) === "in-time",
  ).length;
  const begun = new Set(attempts.map(({ learnerId }) => learnerId));
  const { compare } = new Intl.Collator("nl");
  const closedBy = sitting.closedAt ? await findTrainerWhoClosed(pool, { ...key, sittingId }) : null;
  return {
    sitting,
    closedBy,
    attempts: attempts.sort((a, b) => compare(a.name, b.name) || a.startedAt.getTime() - b.startedAt.getTime()),
    left: { supervised, others: ofOthers.length - supervised },
    canWithdraw: canBeWithdrawn(sitting, found.attempts),
    others: isSittingUndecided(sitting.state) ? members.filter(({ learnerId }) => !begun.has(learnerId)) : [],
  };
}

const latest = (one: Date, other: Date) => (one > other ? one : other);

function describeHandIn(attempt: SittingAttempt, sitting: Sitting, now: Date): HandedIn {
  const { opensAt, closesAt, closedAt, id, room } = sitting;
  if (wasHandedInAfterLeaving(attempt.handedInAt, attempt.leftAt)) return "left-group";
  const { state } = computeSupervision(
    {
      startedAt: attempt.startedAt.toISOString(),
      handedInAt: attempt.handedInAt?.toISOString() ?? null,
      // Whether the ticks are there is another question than whether the attempt was handed in in time.
      sitting: {
        ...{ id, ...readSupervisor(sitting), room, present: true, identitySeen: false, afterPass: false, leftAt: null },
        opensAt: opensAt.toISOString(),
        closesAt: closesAt.toISOString(),
        closedAt: (closedAt ?? closesAt).toISOString(),
      },
    },
    now,
  );
  const isClosedEarly = closedAt !== null && closedAt < closesAt;
  if (attempt.handedInAt === null && now <= (closedAt ?? closesAt)) return "busy";
  if (attempt.handedInAt !== null && state === "supervised") return "in-time";
  return isClosedEarly && (attempt.handedInAt ?? closedAt) <= closesAt ? "after-closing" : "late";
}

/** Returns of each member whether they can begin in a sitting at a time. Who can comes first, and who passed under supervision last; and then by name. */
export async function listMembersBeforeSitting(
  pool: Pool,
  releases: ReleaseCache,
  { at, cohortId, trainerId, courseId }: CourseKey & { at: Date },
): Promise<MemberNotBegun[]> {
  const key = { cohortId, trainerId, courseId };
  const [courses, openings, members] = await Promise.all([
    readCourseOfCohort(pool, releases, key),
    selectNextEditionOpenings(pool, key),
    selectMembersProgress(pool, key),
  ]);
  const { compare } = new Intl.Collator("nl");
  const described = members.map((member) => {
    const own = courses.outlineOf(member.label);
    const before = describeMemberBeforeSitting(member, own, openings.get(own.label) ?? null, at);
    return { learnerId: member.learnerId, name: member.name, before };
  });
  const order = ({ before }: MemberNotBegun) => groupsBeforeSitting.indexOf(findGroupBeforeSitting(before));
  return described.sort((a, b) => order(a) - order(b) || compare(a.name, b.name));
}
