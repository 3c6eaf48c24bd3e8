/** Finds which members need their trainer, and why. Pure functions. */
import { countUsedUpFinalTests, findPassedFinalTest } from "~/learning/final/results/final-test-result-for-trainer";
import { type LessonProgressSummary, listObjectivesMissedInEveryRound } from "~/learning/progress/progress-summary";
import { countDaysSince } from "~/platform/amsterdam";
import { findNextFinalTestOfMember, type MemberProgress } from "../following/member-progress";
import { type CohortMoment, countSilentDays, silentAfterDays } from "../group/silence";

/** A deadline. `scope`: the lesson's id, or empty for the course as a whole. */
export interface Deadline {
  scope: string;
  dueAt: Date;
}

export type MemberNeedsTrainerReason =
  /**
   * The member failed all attempts of a series of final tests, and has to wait for a new series. `attempts`: how many that were. `tests`: how
   * many attempts the member handed in, over all series. `from`: when the new series opens, as ISO text.
   */
  | { kind: "stuck-final-test"; attempts: number; tests: number; from: string }
  /** The member failed each of these lessons at least twice, and has not passed it. `failed`: how often, for each lesson. */
  | { kind: "stuck-lesson"; lessonIds: string[]; failed: number[] }
  /** The member missed each of these objectives in every complete round of a lesson that they have not passed, and in at least two. */
  | { kind: "stuck-objective"; objectiveIds: string[] }
  /**
   * The member failed their latest attempt at the final test, and may begin another one. `tests`: as above. `from`: when, as ISO text, or null
   * if they may already.
   */
  | { kind: "failed-final-test"; tests: number; from: string | null }
  /** The member has not answered in a lesson for long: see `findSilence`. `begun`: they did before. */
  | { kind: "silent"; days: number; begun: boolean }
  /**
   * The member missed these deadlines. `days`: the calendar days since the earliest of them. `joinedAt`: when the member joined, as ISO text,
   * if one of them was over by then. It counts all the same, but the trainer reads it.
   */
  | { kind: "behind"; scopes: string[]; days: number; joinedAt?: string }
  /** The member earned a certificate a week or longer ago, and did not claim it. */
  | { kind: "unclaimed"; days: number };

export type MemberNeedsTrainerReasonKind = MemberNeedsTrainerReason["kind"];

export interface MemberNeedsTrainerInput {
  moment: CohortMoment;
  /** The ids of all lessons of the course, in order. */
  lessonIds: readonly string[];
  /** Whether the member's edition has a final test. */
  hasFinalTest: boolean;
  /** The deadlines of the cohort (`deadlines`), and the later deadlines of this member (`extensions`). */
  deadlines: readonly Deadline[];
  extensions: readonly Deadline[];
  member: Pick<
    MemberProgress,
    "joinedAt" | "lessons" | "lastActiveAt" | "certifiedAt" | "finalTests" | "finalTestGrantedAt"
  >;
}

/** After this many days, a member of a group without deadlines counts as silent. With deadlines, `silentAfterDays` holds for who is behind. */
const silentWithoutDeadlinesAfterDays = 14;
/** A certificate that can be claimed is a reason from this many days on, because claiming it is up to the member and nobody is in a hurry. */
const unclaimedAfterDays = 7;

/**
 * How urgent each reason is; the least number is the most urgent. Silence and being behind are equally urgent, because silence counts only
 * for who is behind: among those, who is late for longest comes first.
 */
const urgency: Record<MemberNeedsTrainerReasonKind, number> = {
  "stuck-final-test": 0,
  "stuck-lesson": 1,
  "stuck-objective": 2,
  "failed-final-test": 3,
  silent: 4,
  behind: 4,
  unclaimed: 5,
};

/** The reasons why a member can need their trainer, the most urgent first. */
export const needsTrainerReasonKindsMostUrgentFirst = Object.keys(urgency) as readonly MemberNeedsTrainerReasonKind[];

/** Returns why a member needs their trainer, the most urgent reason first. A member with a certificate never does. */
export function findReasonsMemberNeedsTrainer(input: MemberNeedsTrainerInput): MemberNeedsTrainerReason[] {
  const { member, lessonIds } = input;
  if (member.certifiedAt) return [];
  const passed = new Set(member.lessons.filter(({ passedAt }) => passedAt).map(({ lessonId }) => lessonId));
  const open = member.lessons.filter(({ lessonId }) => !passed.has(lessonId));
  const isComplete = lessonIds.length > 0 && lessonIds.every((id) => passed.has(id));
  const behind = isComplete ? null : findBehind(input, passed);
  const reasons = [
    findStuckFinalTest(input),
    ...(isComplete ? [] : [findStuckLessons(input, open), findStuckObjectives(open)]),
    findFailedFinalTest(input),
    isComplete ? null : findSilence(input, behind !== null),
    behind,
    isComplete ? findUnclaimedCertificate(input) : null,
  ];
  return reasons.filter((reason) => reason !== null);
}

function findStuckFinalTest({ moment, member }: MemberNeedsTrainerInput): MemberNeedsTrainerReason | null {
  const tests = member.finalTests ?? [];
  const attempts = countUsedUpFinalTests(tests, member.finalTestGrantedAt, moment.now);
  const from = findNextFinalTestOfMember(member, moment.now);
  return attempts === null || from === null ? null : { kind: "stuck-final-test", attempts, tests: tests.length, from };
}

/** Returns a need if the latest attempt failed and another one is possible. After a grant of a new series, only a later attempt counts. */
function findFailedFinalTest({ moment, member }: MemberNeedsTrainerInput): MemberNeedsTrainerReason | null {
  const { finalTests, finalTestGrantedAt } = member;
  const last = finalTests?.at(-1);
  if (!finalTests || !last?.handedInAt || findPassedFinalTest(finalTests)) return null;
  if (finalTestGrantedAt && finalTestGrantedAt >= new Date(last.handedInAt)) return null;
  if (countUsedUpFinalTests(finalTests, finalTestGrantedAt, moment.now) !== null) return null;
  const from = findNextFinalTestOfMember(member, moment.now);
  return { kind: "failed-final-test", tests: finalTests.length, from };
}

/**
 * Returns a need if the member passed all that a certificate asks, as far as trainers may know, and did not claim it for a week. It counts
 * from the last lesson or from the final test, whichever is later.
 */
function findUnclaimedCertificate({
  moment,
  lessonIds,
  hasFinalTest,
  member,
}: MemberNeedsTrainerInput): MemberNeedsTrainerReason | null {
  const tests = member.finalTests ?? [];
  if (hasFinalTest && !findPassedFinalTest(tests)) return null;
  const lessons = member.lessons.filter(({ lessonId }) => lessonIds.includes(lessonId));
  const test = hasFinalTest ? findPassedFinalTest(tests) : null;
  const times = [...lessons.map(({ passedAt }) => passedAt), test?.handedInAt].map((at) => (at ? Date.parse(at) : 0));
  const days = countDaysSince(new Date(Math.max(...times)), moment.today);
  return days >= unclaimedAfterDays ? { kind: "unclaimed", days } : null;
}

function findStuckLessons(
  { lessonIds }: MemberNeedsTrainerInput,
  open: LessonProgressSummary[],
): MemberNeedsTrainerReason | null {
  const failed = new Map(open.filter((lesson) => lesson.failed >= 2).map((lesson) => [lesson.lessonId, lesson.failed]));
  if (failed.size === 0) return null;
  const stuck = sortScopes([...failed.keys()], lessonIds);
  return { kind: "stuck-lesson", lessonIds: stuck, failed: stuck.map((id) => failed.get(id) ?? 0) };
}

function findStuckObjectives(open: LessonProgressSummary[]): MemberNeedsTrainerReason | null {
  const objectiveIds = [...new Set(open.flatMap(listObjectivesMissedInEveryRound))];
  if (objectiveIds.length === 0) return null;
  return { kind: "stuck-objective", objectiveIds: objectiveIds.sort() };
}

/**
 * Returns a need if the member is behind and has been silent for a week or longer. Who is on time or ahead is never silent. Where no deadline
 * holds for the member, silence counts from two weeks on. It counts from the last activity, from joining or from the first day of the
 * cohort, whichever is latest.
 */
function findSilence(input: MemberNeedsTrainerInput, isBehind: boolean): MemberNeedsTrainerReason | null {
  if (!input.moment.running) return null;
  const hasDeadline = input.deadlines.some((each) => holdsForLessons(each, input.lessonIds));
  if (hasDeadline && !isBehind) return null;
  const days = countSilentDays(input);
  const least = hasDeadline ? silentAfterDays : silentWithoutDeadlinesAfterDays;
  return days >= least ? { kind: "silent", days, begun: input.member.lastActiveAt !== null } : null;
}

/** Returns whether a deadline is for one of these lessons or for the course as a whole. Other editions can have other lessons. */
const holdsForLessons = ({ scope }: Deadline, lessonIds: readonly string[]) =>
  scope === "" || lessonIds.includes(scope);

function findBehind(
  { moment: { now, today }, lessonIds, deadlines, extensions, member: { joinedAt } }: MemberNeedsTrainerInput,
  passed: Set<string>,
): MemberNeedsTrainerReason | null {
  const late = listEffectiveDeadlinesOfMember(deadlines, extensions).filter(
    (each) => each.dueAt < now && !passed.has(each.scope) && holdsForLessons(each, lessonIds),
  );
  if (late.length === 0) return null;
  const first = new Date(Math.min(...late.map(({ dueAt }) => dueAt.getTime())));
  const scopes = sortScopes(
    late.map(({ scope }) => scope),
    lessonIds,
  );
  const reason = { kind: "behind", scopes, days: countDaysSince(first, today) } as const;
  return first < joinedAt ? { ...reason, joinedAt: joinedAt.toISOString() } : reason;
}

/** Returns scopes in the order of the lessons. The course as a whole (an empty scope) comes last. */
export function sortScopes(scopes: readonly string[], lessonIds: readonly string[]): string[] {
  const place = (scope: string) => (scope === "" ? lessonIds.length : lessonIds.indexOf(scope));
  return [...scopes].sort((a, b) => place(a) - place(b));
}

/**
 * Returns the deadlines of one member. Each is the cohort's deadline or the member's extension, whichever is later. So the member never
 * loses time when the trainer moves the deadline of the cohort.
 */
export function listEffectiveDeadlinesOfMember(
  deadlines: readonly Deadline[],
  extensions: readonly Deadline[],
): readonly Deadline[] {
  if (extensions.length === 0) return deadlines;
  return deadlines.map(({ scope, dueAt }) => {
    const own = extensions.find((each) => each.scope === scope);
    return { scope, dueAt: own && own.dueAt > dueAt ? own.dueAt : dueAt };
  });
}

/** Compares two members, to sort them by their most urgent need, then by how many days it has lasted, then by name. */
export function compareMembersByNeedForTrainer(
  a: { name: string; needs: MemberNeedsTrainerReason[] },
  b: { name: string; needs: MemberNeedsTrainerReason[] },
): number {
  const rank = ({ needs: [first] }: { needs: MemberNeedsTrainerReason[] }) =>
    first ? urgency[first.kind] : Number.MAX_SAFE_INTEGER;
  return rank(a) - rank(b) || longest(b.needs) - longest(a.needs) || a.name.localeCompare(b.name, "nl");
}

function longest(needs: readonly MemberNeedsTrainerReason[]): number {
  let days = 0;
  for (const need of needs) if ("days" in need && need.days > days) days = need.days;
  return days;
}
