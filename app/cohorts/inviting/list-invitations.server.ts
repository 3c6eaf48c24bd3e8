import type { Pool } from "~/platform/database/database.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import type { Invitation, InvitationCountsByState } from "./invitation";
import { countInvitationsByState, selectInvitationsOfCohort } from "./invitations.sql.server";

interface PageOfInvitations {
  invitations: Invitation[];
  more: boolean;
  counts: InvitationCountsByState;
  /** Since when the oldest unsent mail of an invitation has been waiting, if that is longer than usual; otherwise null. */
  lateSince: Date | null;
}

const pageSize = 100;
const usualWaitMs = 10 * 60_000;

/** Returns one page of the invitations of a cohort, the latest first. The page is empty if `trainerId` does not train the cohort. */
export async function listInvitations(
  pool: Pool,
  { page, ...input }: CohortTrainerKey & { page: number; now: Date },
): Promise<PageOfInvitations> {
  const [rows, states] = await Promise.all([
    selectInvitationsOfCohort(pool, { ...input, limit: pageSize + 1, offset: (page - 1) * pageSize }),
    countInvitationsByState(pool, input),
  ]);
  const since = states.find(({ state }) => state === "waiting")?.since ?? null;
  return {
    invitations: rows.slice(0, pageSize),
    more: rows.length > pageSize,
    counts: Object.fromEntries(states.map(({ state, count }) => [state, count])),
    lateSince: since && since.getTime() < input.now.getTime() - usualWaitMs ? since : null,
  };
}
