import type { Db } from "~/platform/database/database.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import type { MembersWithReasons } from "../needs/read-members-with-reasons.server";
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
  const due = deadlines.find(({ scope }) => scope === typed.scope)?.dueAt ?? null;
  const anyLate = members.some(({ needs }) => needs.some(({ kind }) => kind === "behind"));
  const checked = validateExtension(typed, { until: forAllLate ? (anyLate ? now : null) : due, endsOn, now });
  if (!checked.ok) return checked;
  const { extension } = checked;
  const gained = new Map(
    members.map(({ member: { learnerId, lessons, extensions }, needs }) => {
      const late = needs.flatMap((need) => (need.kind === "behind" ? need.scopes : []));
      const own = listEffectiveDeadlinesOfMember(deadlines, extensions).filter((each) => {
        const isPassed = lessons.some(({ lessonId, passedAt }) => lessonId === each.scope && passedAt);
        const isAsked = forAllLate ? late.includes(each.scope) : each.scope === typed.scope && !isPassed;
        const [own, given] = [each.dueAt.getTime(), extension.dueAt.getTime()];
        return isAsked && (replaces && !forAllLate ? own !== given : own < given);
      });
      return [learnerId, own];
    }),
  );
  const labels = new Map(members.map(({ member }) => [member.learnerId, member.label]));
  const gainedBy = (learnerId: string): Deadline[] => gained.get(learnerId) ?? [];
  return {
    ok: true,
    plan: {
      extension,
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
