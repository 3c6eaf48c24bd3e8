import type { Db } from "~/platform/database/database.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import type { MembersWithReasons, MemberWithReasons } from "../needs/read-members-with-reasons.server";
import { type Deadline, listEffectiveDeadlinesOfMember } from "../needs/reasons";
import {
  allLateScopes,
  type Extension,
  type ExtensionProblems,
  type TypedExtension,
  validateExtension,
} from "./extension-rules";
import { type HeldExtension, selectLatestExtensions } from "./members.sql.server";

export interface ExtensionPlan {
  extension: Extension;
  /** For what a member would get more time: ids of lessons, and empty for the course as a whole. Nothing if they have that time already. */
  scopesOf: (learnerId: string) => string[];
  /** The first and the last of these deadlines now, with extensions. Null if the member gets no more time. */
  dueNowOf: (learnerId: string) => { first: Date; last: Date } | null;
  /**
   * Deadlines of later lessons, or of the course as a whole, that would come before the new one. With `along` they get the same day, and are
   * among `scopesOf`.
   */
  overtakenOf: (learnerId: string) => Deadline[];
  /**
   * Whether all that was late got time meanwhile, from another trainer. The plan then is about the same lessons: whoever has less time gets
   * more. A trainer must have read it (`again`).
   */
  isGivenMeanwhile: boolean;
  /** The edition that a member follows, or null. */
  labelOf: (learnerId: string) => string | null;
  /** The latest extensions that the members have. */
  held: HeldExtension[];
}

interface PlanInput extends CohortTrainerKey {
  read: Pick<MembersWithReasons, "deadlines" | "members">;
  /** The last day of the cohort. */
  endsOn: string;
  /** Whether this replaces time that a member has already, also if that lasts longer. If not, who has time until later keeps it. */
  replaces: boolean;
  now: Date;
}

/**
 * Returns what it would mean for each of some members to get more time, or what is wrong with it. For one member, the time that is given last
 * counts (`replaces`); for many at once, it is "at least until". The pages before it and the storing itself
 * both use it. It takes one statement, besides those that read the members.
 */
export async function planExtension(
  db: Db,
  typed: TypedExtension,
  { read, endsOn, replaces, now, ...key }: PlanInput,
): Promise<{ ok: true; plan: ExtensionPlan } | { ok: false; problems: ExtensionProblems }> {
  const { deadlines, members } = read;
  const forAllLate = typed.scope === allLateScopes;
  /** For what a member has time only by an extension. */
  const findGiven = (each: MemberWithReasons) =>
    listEffectiveDeadlinesOfMember(deadlines, each.member.extensions)
      .filter(({ dueAt }, at) => dueAt > now && (deadlines[at]?.dueAt ?? now) < now)
      .map(({ scope }) => scope)
      .filter((scope) => placeOf(each, scope) >= 0 && !hasPassed(each, scope));
  const due = deadlines.find(({ scope }) => scope === typed.scope)?.dueAt ?? null;
  const isLate = members.some(({ needs }) => needs.some(({ kind }) => kind === "behind"));
  const isGivenMeanwhile = forAllLate && !replaces && !isLate && members.some((each) => findGiven(each).length > 0);
  const until = forAllLate ? (isLate || isGivenMeanwhile ? now : null) : due;
  const checked = validateExtension(typed, { until, endsOn, now });
  if (!checked.ok) return checked;
  const { extension } = checked;
  const given = extension.dueAt.getTime();
  const gained = new Map(
    members.map((each) => {
      const { member, needs } = each;
      const late = isGivenMeanwhile
        ? findGiven(each)
        : needs.flatMap((need) => (need.kind === "behind" ? need.scopes : []));
      const own = listEffectiveDeadlinesOfMember(deadlines, member.extensions).filter(({ scope, dueAt }) => {
        const isAsked = forAllLate ? late.includes(scope) : scope === typed.scope && !hasPassed(each, scope);
        return isAsked && (replaces && !forAllLate ? dueAt.getTime() !== given : dueAt.getTime() < given);
      });
      return [member.learnerId, own];
    }),
  );
  const overtaken = new Map(
    members.map((each) => {
      const own = listEffectiveDeadlinesOfMember(deadlines, each.member.extensions);
      const { learnerId } = each.member;
      return [learnerId, listOvertaken(each, own, { gained: gained.get(learnerId) ?? [], dueAt: extension.dueAt })];
    }),
  );
  const labels = new Map(members.map(({ member }) => [member.learnerId, member.label]));
  const overtakenOf = (learnerId: string): Deadline[] => overtaken.get(learnerId) ?? [];
  const gainedBy = (learnerId: string): Deadline[] => [
    ...(gained.get(learnerId) ?? []),
    ...(typed.along ? overtakenOf(learnerId) : []),
  ];
  return {
    ok: true,
    plan: {
      extension,
      isGivenMeanwhile,
      overtakenOf,
      scopesOf: (learnerId) => gainedBy(learnerId).map(({ scope }) => scope),
      dueNowOf: (learnerId) => {
        const times = gainedBy(learnerId).map(({ dueAt }) => dueAt.getTime());
        if (times.length === 0) return null;
        return { first: new Date(Math.min(...times)), last: new Date(Math.max(...times)) };
      },
      labelOf: (learnerId) => labels.get(learnerId) ?? null,
      held: await selectLatestExtensions(db, { ...key, learnerIds: [...labels.keys()] }),
    },
  };
}

/** Returns the place of a deadline in the order of the lessons; the course as a whole comes last. -1 if the member's edition has no such lesson. */
function placeOf({ own: { lessons } }: Pick<MemberWithReasons, "own">, scope: string): number {
  return scope === "" ? lessons.length : lessons.findIndex(({ id }) => id === scope);
}

function hasPassed({ member }: MemberWithReasons, scope: string): boolean {
  return member.lessons.some(({ lessonId, passedAt }) => lessonId === scope && passedAt);
}

/** Returns the deadlines of one member that come later in the order of the lessons, and would be earlier than the new one. */
function listOvertaken(
  each: MemberWithReasons,
  own: readonly Deadline[],
  { gained, dueAt }: { gained: readonly Deadline[]; dueAt: Date },
): Deadline[] {
  const first = Math.min(...gained.map(({ scope }) => placeOf(each, scope)));
  return own
    .filter((other) => placeOf(each, other.scope) > first && other.dueAt < dueAt && !hasPassed(each, other.scope))
    .filter(({ scope }) => gained.every((one) => one.scope !== scope))
    .sort((a, b) => placeOf(each, a.scope) - placeOf(each, b.scope));
}
