import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import { insertNeedItems } from "./need-items.sql.server";
import { type MembersWithReasonsInput, readMembersWithReasons } from "./read-members-with-reasons.server";
import { findEndOfArrangement, type TrainerActKind } from "./standing";

type TrainerActInput = MembersWithReasonsInput & { learnerIds: readonly string[]; kind: TrainerActKind };

/**
 * Remembers that a trainer acted for members, so that they stand apart for a week, or until there is a new reason. It takes four statements,
 * however many members there are; who is not a member is left out. Call it in the transaction of the act, after the act is stored: then the
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
  const items = members.map(({ member: { learnerId }, needs }) => ({ learnerId, id: newId(now), reasons: needs }));
  await insertNeedItems(tx, {
    cohortId,
    trainerId,
    kind,
    until: findEndOfArrangement(now),
    note: "",
    members: items,
    now,
  });
}
