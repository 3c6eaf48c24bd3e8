/** What a batch does to the list of who needs the trainer. Pure functions. */
import type { CohortMoment } from "../group/silence";
import type { MemberWithReasons } from "../needs/read-members-with-reasons.server";
import { type Deadline, findReasonsMemberNeedsTrainer } from "../needs/reasons";
import { composeEndAfterAct, computeMemberStanding } from "../needs/standing";
import type { BatchAct, EffectOnList, PlaceOnList } from "./batch";

interface PlacesInput {
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
 * Returns where each of those who get something would stand after a batch, by their ids. It computes the same as `recordTrainerAct` stores,
 * from the same rules.
 */
export function computePlacesAfterBatch({
  members,
  moment,
  deadlines,
  act,
  reached,
  given,
}: PlacesInput): Map<string, PlaceOnList> {
  const { now } = moment;
  const places = new Map<string, PlaceOnList>();
  for (const { member, own, needs } of members) {
    const { learnerId, needItem: earlier } = member;
    if (!reached.has(learnerId)) continue;
    const extended = given?.scopesOf(learnerId).map((scope) => ({ scope, dueAt: given.dueAt })) ?? [];
    const lessonIds = own.lessons.map(({ id }) => id);
    const extensions = [...extended, ...member.extensions];
    const hasFinalTest = own.finalTest !== null;
    const reasons = given
      ? findReasonsMemberNeedsTrainer({ moment, lessonIds, hasFinalTest, deadlines, extensions, member })
      : needs;
    const item = composeEndAfterAct(act, { reasons, earlier, now });
    places.set(learnerId, { standing: computeMemberStanding(reasons, item, now), until: item.until });
  }
  return places;
}

/** Counts what happens to those who are in the list now. `placeOf`: where a member stands afterwards, or nothing if that does not change. */
export function countEffectOnList(
  members: readonly Pick<MemberWithReasons, "member" | "standing">[],
  placeOf: (learnerId: string) => PlaceOnList | undefined,
): EffectOnList {
  const arranged = new Map<string, number>();
  const effect = { onSchedule: 0, stays: 0 };
  for (const { member, standing } of members) {
    const after = placeOf(member.learnerId);
    if (standing !== "needs" || !after) continue;
    const until = after.until === null ? "" : new Date(after.until).toISOString();
    if (after.standing === "arranged") arranged.set(until, (arranged.get(until) ?? 0) + 1);
    else effect[after.standing === "needs" ? "stays" : "onSchedule"] += 1;
  }
  const byDate = [...arranged].map(([until, count]) => ({ until, count }));
  return { ...effect, arranged: byDate.sort((a, b) => a.until.localeCompare(b.until)) };
}
