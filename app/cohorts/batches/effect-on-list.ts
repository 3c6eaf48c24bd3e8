/** What a batch does to the list of who needs the trainer. Pure functions. */
import type { CohortMoment } from "../group/silence";
import type { MemberWithReasons } from "../needs/read-members-with-reasons.server";
import { type Deadline, findReasonsMemberNeedsTrainer } from "../needs/reasons";
import { computeMemberStanding, findEndAfterAct, findEndOfArrangement } from "../needs/standing";
import type { BatchAct, EffectOnList } from "./batch";

interface EffectInput {
  members: readonly MemberWithReasons[];
  moment: CohortMoment;
  deadlines: readonly Deadline[];
  act: Exclude<BatchAct, "remove">;
  /** The ids of those who get something. */
  reached: ReadonlySet<string>;
  /** The later deadline that a member gets for each scope, if the batch gives more time. */
  given: { scopesOf: (learnerId: string) => string[]; dueAt: Date } | undefined;
}

/**
 * Returns where those who need the trainer now would stand after a batch. It computes the same as `recordTrainerAct` stores, from the same
 * rules.
 */
export function computeEffectOnList({ members, moment, deadlines, act, reached, given }: EffectInput): EffectOnList {
  const { now } = moment;
  const effect: EffectOnList = { until: findEndOfArrangement(now), arranged: 0, onSchedule: 0, stays: 0 };
  for (const { member, own, standing, needs } of members) {
    const { learnerId, needItem: earlier } = member;
    if (standing !== "needs" || !reached.has(learnerId)) continue;
    const extended = given?.scopesOf(learnerId).map((scope) => ({ scope, dueAt: given.dueAt })) ?? [];
    const lessonIds = own.lessons.map(({ id }) => id);
    const extensions = [...extended, ...member.extensions];
    const hasFinalTest = own.finalTest !== null;
    const reasons = given
      ? findReasonsMemberNeedsTrainer({ moment, lessonIds, hasFinalTest, deadlines, extensions, member })
      : needs;
    const until = findEndAfterAct(act, { reasons, earlier, now });
    const after = computeMemberStanding(reasons, { until: until?.toISOString() ?? null, reasons }, now);
    effect[after === "needs" ? "stays" : after === "arranged" ? "arranged" : "onSchedule"] += 1;
  }
  return effect;
}
