/** Finds which members need their trainer, and why. Pure functions. */
import { countUsedUpFinalTests } from "~/learning/final/results/final-test-result-for-trainer";
import { type LessonProgressSummary, listObjectivesMissedInEveryRound } from "~/learning/progress/progress-summary";
import { countDaysSince } from "~/platform/amsterdam";
import { type CohortMoment, countSilentDays, silentAfterDays } from "../group/silence";
import type { MemberProgress } from "./member-progress";

/** A deadline. `scope`: the lesson's id, or empty for the course as a whole. */
export interface Deadline {
  scope: string;
  dueAt: Date;
}

export type MemberNeedsTrainerReason =
  /** The member failed all attempts of a series of final tests, and has to wait for a new series. `attempts`: how many that were. */
  | { kind: "stuck-final-test"; attempts: number }
  /** The member failed each of these lessons at least twice, and has not passed it. `failed`: how often, for each lesson. */
  | { kind: "stuck-lesson"; lessonIds: string[]; failed: number[] }
  /** The member missed each of these objectives in every complete round of a lesson that they have not passed, and in at least two. */
  | { kind: "stuck-objective"; objectiveIds: string[] }
  /** The member has not answered in a lesson for a week or longer. `begun`: they did before. */
  | { kind: "silent"; days: number; begun: boolean }
  /** The member missed these deadlines. `days`: the calendar days since the earliest of them. */
  | { kind: "behind"; scopes: string[]; days: number };

export type MemberNeedsTrainerReasonKind = MemberNeedsTrainerReason["kind"];

export interface MemberNeedsTrainerInput {
  moment: CohortMoment;
  /** The ids of all lessons of the course, in order. */
  lessonIds: readonly string[];
  /** The deadlines of the cohort (`deadlines`), and the later deadlines of this member (`extensions`). */
  deadlines: readonly Deadline[];
  extensions: readonly Deadline[];
  member: Pick<
    MemberProgress,
    "joinedAt" | "lessons" | "lastActiveAt" | "certifiedAt" | "finalTests" | "finalTestGrantedAt"
  >;
}

/** The reasons why a member can need their trainer, the most urgent first. */
export const needsTrainerReasonKindsMostUrgentFirst: readonly MemberNeedsTrainerReasonKind[] = [
  "stuck-final-test",
  "stuck-lesson",
  "stuck-objective",
  "silent",
  "behind",
];

export function findReasonsMemberNeedsTrainer(input: MemberNeedsTrainerInput): MemberNeedsTrainerReason[] {
  const passed = new Set(input.member.lessons.filter(({ passedAt }) => passedAt).map(({ lessonId }) => lessonId));
  if (input.member.certifiedAt) return [];
  const open = input.member.lessons.filter(({ lessonId }) => !passed.has(lessonId));
  const inLessons = input.lessonIds.every((id) => passed.has(id))
    ? []
    : [findStuckLessons(input, open), findStuckObjectives(open), findSilence(input), findBehind(input, passed)];
  return [findStuckFinalTest(input), ...inLessons].filter((need) => need !== null);
}

function findStuckFinalTest({ moment, member }: MemberNeedsTrainerInput): MemberNeedsTrainerReason | null {
  const attempts = countUsedUpFinalTests(member.finalTests ?? [], member.finalTestGrantedAt, moment.now);
  return attempts === null ? null : { kind: "stuck-final-test", attempts };
}

function findStuckLessons(
  { lessonIds }: MemberNeedsTrainerInput,
  open: LessonProgressSummary[],
): MemberNeedsTrainerReason | null {
  const failed = new Map(open.filter((lesson) => lesson.failed >= 2).map((lesson) => [lesson.lessonId, lesson.failed]));
  if (failed.size === 0) return null;
  const stuck = inOrder([...failed.keys()], lessonIds);
  return { kind: "stuck-lesson", lessonIds: stuck, failed: stuck.map((id) => failed.get(id) ?? 0) };
}

function findStuckObjectives(open: LessonProgressSummary[]): MemberNeedsTrainerReason | null {
  const objectiveIds = [...new Set(open.flatMap(listObjectivesMissedInEveryRound))];
  if (objectiveIds.length === 0) return null;
  return { kind: "stuck-objective", objectiveIds: objectiveIds.sort() };
}

/**
 * Returns a need if the member has been silent for a week or longer. Silence counts from the last activity, from joining or from the first
 * day of the cohort, whichever is latest.
 */
function findSilence(input: MemberNeedsTrainerInput): MemberNeedsTrainerReason | null {
  if (!input.moment.running) return null;
  const days = countSilentDays(input);
  return days >= silentAfterDays ? { kind: "silent", days, begun: input.member.lastActiveAt !== null } : null;
}

function findBehind(
  { moment: { now, today }, lessonIds, deadlines, extensions }: MemberNeedsTrainerInput,
  passed: Set<string>,
): MemberNeedsTrainerReason | null {
  const late = listEffectiveDeadlinesOfMember(deadlines, extensions).filter(
    ({ scope, dueAt }) => dueAt < now && !passed.has(scope) && (scope === "" || lessonIds.includes(scope)),
  );
  if (late.length === 0) return null;
  const first = new Date(Math.min(...late.map(({ dueAt }) => dueAt.getTime())));
  const scopes = inOrder(
    late.map(({ scope }) => scope),
    lessonIds,
  );
  return { kind: "behind", scopes, days: countDaysSince(first, today) };
}

/** Sorts scopes in the order of the lessons. The course as a whole (an empty scope) comes last. */
function inOrder(scopes: string[], lessonIds: readonly string[]): string[] {
  const place = (scope: string) => (scope === "" ? lessonIds.length : lessonIds.indexOf(scope));
  return scopes.sort((a, b) => place(a) - place(b));
}

/**
 * Returns the deadlines of one member. Each is the cohort's deadline or the member's extension, whichever is later. So the member never
 * loses time when the trainer moves the deadline of the cohort.
 */
export function listEffectiveDeadlinesOfMember(
  deadlines: readonly Deadline[],
  extensions: readonly Deadline[],
): Deadline[] {
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
  const rank = ({ needs }: { needs: MemberNeedsTrainerReason[] }) =>
    needs[0]
      ? needsTrainerReasonKindsMostUrgentFirst.indexOf(needs[0].kind)
      : needsTrainerReasonKindsMostUrgentFirst.length;
  return rank(a) - rank(b) || longest(b.needs) - longest(a.needs) || a.name.localeCompare(b.name, "nl");
}

const longest = (needs: MemberNeedsTrainerReason[]) =>
  Math.max(0, ...needs.map((need) => ("days" in need ? need.days : 0)));
