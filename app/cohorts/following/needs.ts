/** Which members need their trainer, and why. Pure functions. */
import type { LessonProgressSummary } from "~/learning/progress/progress-summary";
import { amsterdamDay } from "~/platform/amsterdam";
import type { Cohort } from "../group/cohort";
import { countSilentDays, silentAfterDays } from "../group/silence";

const dayMs = 86_400_000;

/** A deadline. `scope`: a lesson's id, or empty for the course as a whole. */
export interface Deadline {
  scope: string;
  dueAt: Date;
}

export type MemberNeed =
  /** Failed a lesson at least twice, and did not pass it afterwards. */
  | { kind: "stuck-lesson"; lessonIds: string[] /** Number of failed rounds of each lesson. */; failed: number[] }
  /** Missed the same objective in at least two complete rounds of lessons that are not passed. */
  | { kind: "stuck-objective"; objectiveIds: string[] }
  /** `begun`: answered at least one question of this course. */
  | { kind: "silent"; days: number; begun: boolean }
  /** Whole days since the earliest of these deadlines. */
  | { kind: "behind"; scopes: string[]; days: number };

export type MemberNeedKind = MemberNeed["kind"];

export interface NeedsInput {
  now: Date;
  cohort: Pick<Cohort, "startsOn" | "endsOn">;
  /** Every lesson of the course, in order. */
  lessonIds: readonly string[];
  /** The deadlines of the cohort, and the extensions of this member. */
  deadlines: readonly Deadline[];
  extensions: readonly Deadline[];
  member: {
    joinedAt: Date;
    lessons: readonly LessonProgressSummary[];
    lastAnswerAt: Date | null;
    certifiedAt: Date | null;
  };
}

/** Needs in order of urgency, the most urgent first. */
export const needKindsByUrgency: readonly MemberNeedKind[] = ["stuck-lesson", "stuck-objective", "silent", "behind"];

export function findMemberNeeds(input: NeedsInput): MemberNeed[] {
  const passed = new Set(input.member.lessons.filter(({ passedAt }) => passedAt).map(({ lessonId }) => lessonId));
  const complete = input.member.certifiedAt !== null || input.lessonIds.every((id) => passed.has(id));
  if (complete) return [];
  const open = input.member.lessons.filter(({ lessonId }) => !passed.has(lessonId));
  const found = [
    findStuckLessons(input, open),
    findStuckObjectives(open),
    findSilence(input),
    findBehind(input, passed),
  ];
  return found.filter((need) => need !== null);
}

function findStuckLessons({ lessonIds }: NeedsInput, open: LessonProgressSummary[]): MemberNeed | null {
  const failed = new Map(open.filter((lesson) => lesson.failed >= 2).map((lesson) => [lesson.lessonId, lesson.failed]));
  if (failed.size === 0) return null;
  const stuck = inOrder([...failed.keys()], lessonIds);
  return { kind: "stuck-lesson", lessonIds: stuck, failed: stuck.map((id) => failed.get(id) ?? 0) };
}

function findStuckObjectives(open: LessonProgressSummary[]): MemberNeed | null {
  const times = new Map<string, number>();
  for (const [objective, rounds] of open.flatMap(({ missed }) => Object.entries(missed))) {
    times.set(objective, (times.get(objective) ?? 0) + rounds);
  }
  const objectiveIds = [...times].filter(([, rounds]) => rounds >= 2).map(([objective]) => objective);
  if (objectiveIds.length === 0) return null;
  return { kind: "stuck-objective", objectiveIds: objectiveIds.sort() };
}

/** Silence counts from the last answer, or from joining or the beginning of the cohort if that is later. */
function findSilence(input: NeedsInput): MemberNeed | null {
  const { now, cohort, member } = input;
  const today = amsterdamDay(now);
  if (today < cohort.startsOn || today > cohort.endsOn) return null;
  const days = countSilentDays(input);
  return days >= silentAfterDays ? { kind: "silent", days, begun: member.lastAnswerAt !== null } : null;
}

function findBehind({ now, lessonIds, deadlines, extensions }: NeedsInput, passed: Set<string>): MemberNeed | null {
  const late = listEffectiveDeadlines(deadlines, extensions).filter(
    ({ scope, dueAt }) => dueAt < now && !passed.has(scope) && (scope === "" || lessonIds.includes(scope)),
  );
  if (late.length === 0) return null;
  const first = Math.min(...late.map(({ dueAt }) => dueAt.getTime()));
  const scopes = inOrder(
    late.map(({ scope }) => scope),
    lessonIds,
  );
  return { kind: "behind", scopes, days: Math.floor((now.getTime() - first) / dayMs) };
}

/** Sorts by lesson; the course comes last. */
function inOrder(scopes: string[], lessonIds: readonly string[]): string[] {
  const place = (scope: string) => (scope === "" ? lessonIds.length : lessonIds.indexOf(scope));
  return scopes.sort((a, b) => place(a) - place(b));
}

/**
 * Returns the deadlines that hold for one member: the later of the group's deadline and the extension, so that moving a deadline never
 * takes time away.
 */
export function listEffectiveDeadlines(deadlines: readonly Deadline[], extensions: readonly Deadline[]): Deadline[] {
  return deadlines.map(({ scope, dueAt }) => {
    const own = extensions.find((each) => each.scope === scope);
    return { scope, dueAt: own && own.dueAt > dueAt ? own.dueAt : dueAt };
  });
}

/** Sorts members by urgency, then by how long they have waited, then by name. */
export function compareMembersByNeed(
  a: { name: string; needs: MemberNeed[] },
  b: { name: string; needs: MemberNeed[] },
): number {
  const rank = ({ needs }: { needs: MemberNeed[] }) =>
    needs[0] ? needKindsByUrgency.indexOf(needs[0].kind) : needKindsByUrgency.length;
  return rank(a) - rank(b) || longest(b.needs) - longest(a.needs) || a.name.localeCompare(b.name, "nl");
}

const longest = (needs: MemberNeed[]) => Math.max(0, ...needs.map((need) => ("days" in need ? need.days : 0)));
