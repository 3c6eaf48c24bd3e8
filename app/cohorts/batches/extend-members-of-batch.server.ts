import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import { planExtension } from "../acting/extension-plan.server";
import type { ExtensionProblems, TypedExtension } from "../acting/extension-rules";
import { giveMembersMoreTime } from "../acting/give-members-more-time.server";
import { readMembersWithReasons } from "../needs/read-members-with-reasons.server";
import type { ActOnMembers } from "./act-on-members";

type ExtendingBatch =
  | { ok: true; reached: number }
  /** Another trainer gave time for all that was late, and this trainer has not read it yet. */
  | { ok: false; reason: "given-meanwhile" }
  | { ok: false; reason: "invalid"; problems: ExtensionProblems };

/** Gives the members of a batch more time, those who gain by it. */
export async function extendMembersOfBatch(
  tx: Db,
  releases: ReleaseCache,
  typed: TypedExtension,
  { cohort, members, mail, now, ...key }: ActOnMembers,
): Promise<ExtendingBatch> {
  const learnerIds = members.map(({ learnerId }) => learnerId);
  const read = await readMembersWithReasons(tx, releases, { ...key, cohort, learnerIds, now });
  const planned = await planExtension(tx, typed, { ...key, read, endsOn: cohort.endsOn, replaces: false, now });
  if (!planned.ok) return { ok: false, reason: "invalid", problems: planned.problems };
  const { plan } = planned;
  if (plan.isGivenMeanwhile && !typed.again) return { ok: false, reason: "given-meanwhile" };
  const chosen = members.filter(({ learnerId }) => plan.scopesOf(learnerId).length > 0);
  await giveMembersMoreTime(tx, releases, { ...key, cohort, members: chosen, plan, mail, now });
  return { ok: true, reached: chosen.length };
}
