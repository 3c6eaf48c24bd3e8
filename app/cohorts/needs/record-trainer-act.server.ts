import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import { insertNeedItems } from "./need-items.sql.server";
import { type MembersWithReasonsInput, readMembersWithReasons } from "./read-members-with-reasons.server";
import { composeEndAfterAct, type TrainerActKind } from "./standing";

type TrainerActInput = MembersWithReasonsInput & { learnerIds: readonly string[]; kind: TrainerActKind };

/**
 * Remembers that a trainer acted for members, so that they stand apart for a week at least, or until there is a new reason: see
 * `composeEndAfterAct`. It takes four statements, however many members there are; who is not a member is left out. Call it in the transaction of the act, after the act is stored: then the
 * reasons that the act took away count as new if they come back. The caller has locked the cohort by `lockCohortOfTrainer`.
 */
export async function recordTrainerAct(
  tx: Db,
  releases: ReleaseCache,
  { kind, ...input }: TrainerActInput,
): Promise<void> {
  const { cohortId, trainerId, learnerIds, now } = input;
  if (learnerIds.length === 0) return;
  const { members } = await readMembersWithReasons(tx, releases, input);
  const items = members.map(({ member: { learnerId, needItem: earlier }, needs: reasons }) => {
    const after = composeEndAfterAct(kind, { reasons, earlier, now });
    return { ...after, learnerId, id: newId(now), until: after.until === null ? null : new Date(after.until) };
  });
  await insertNeedItems(tx, { cohortId, trainerId, kind, note: "", members: items, now });
}
