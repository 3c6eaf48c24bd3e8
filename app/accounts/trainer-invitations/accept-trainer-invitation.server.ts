import type { Db, Pool } from "~/platform/database/database.server";
import { runTransactionWithRetry } from "~/platform/database/run-transaction-with-retry.server";
import { hashToken } from "~/platform/hash.server";
import { recordAuditEvent } from "../audit/record-audit-event.server";
import { findAccount, lockAccountRowIfExists } from "../identity/accounts.sql.server";
import { applyRoleChange } from "../role/apply-role-change.server";
import { hasRole } from "../role/has-role.server";
import { findLatestRoleChange } from "../role/roles.sql.server";
import type { TrainerInvitationRefusal } from "./trainer-invitation";
import {
  findTrainerInvitationByTokenHash,
  markTrainerInvitationAccepted,
  type TrainerInvitationRow,
} from "./trainer-invitations.sql.server";

type Refused = { ok: false; reason: TrainerInvitationRefusal };

/**
 * Returns until when a link to become a trainer works, for the person who opened it. Looking changes nothing. `learnerId`: null for a person
 * who is not logged in to an account; whether the invitation is theirs shows later.
 */
export async function getTrainerInvitation(
  db: Db,
  { token, learnerId, now }: { token: string; learnerId: string | null; now: Date },
): Promise<{ ok: true; expiresAt: Date } | Refused> {
  const judged = await judge(db, { token, learnerId, lock: false, now });
  return judged.ok ? { ok: true, expiresAt: judged.row.expiresAt } : judged;
}

/**
 * Gives the role of trainer to a learner who was invited by mail. The address of their account, which is confirmed, must be the invited one.
 * A link works once: who loses the role later can't get it back with the same link.
 */
export function acceptTrainerInvitation(
  pool: Pool,
  { token, learnerId, now }: { token: string; learnerId: string; now: Date },
): Promise<{ ok: true } | Refused> {
  return runTransactionWithRetry(pool, async (tx): Promise<{ ok: true } | Refused> => {
    // The account is locked first, so its address can't change before the role is given, and there are no deadlocks.
    await lockAccountRowIfExists(tx, learnerId);
    const judged = await judge(tx, { token, learnerId, lock: true, now });
    if (!judged.ok) return judged;
    const { id: invitationId, sender: actor } = judged.row;
    const change = { learnerId, role: "trainer" as const, granted: true, actor, now };
    const given = await applyRoleChange(tx, change);
    if (!given.ok) return { ok: false, reason: "already" };
    await markTrainerInvitationAccepted(tx, { invitationId, now });
    const event = { actor: learnerId, subject: learnerId, object: invitationId };
    await recordAuditEvent(tx, { ...event, action: "trainer-invitation-accepted", now });
    return { ok: true };
  });
}

interface Asking {
  token: string;
  learnerId: string | null;
  lock: boolean;
  now: Date;
}

async function judge(
  db: Db,
  { token, learnerId, lock, now }: Asking,
): Promise<{ ok: true; row: TrainerInvitationRow & { sender: string } } | Refused> {
  const row = await findTrainerInvitationByTokenHash(db, { tokenHash: hashToken(token), lock });
  if (!row) return { ok: false, reason: "unknown" };
  const latest = learnerId === null ? null : await findLatestRoleChange(db, { learnerId, role: "trainer" });
  if (latest?.granted) return { ok: false, reason: "already" };
  if (row.acceptedAt) return { ok: false, reason: "used" };
  if (row.withdrawnAt) return { ok: false, reason: "withdrawn" };
  if (row.expiresAt <= now) return { ok: false, reason: "expired" };
  // The administrator who sent the link last gives the role. Who may not give it any more, does not give it by an old link.
  const { actor: sender } = row;
  if (sender === null || !(await hasRole(db, { learnerId: sender, role: "administrator" })))
    return { ok: false, reason: "sender-gone" };
  if (learnerId === null) return { ok: true, row: { ...row, sender } };
  const account = await findAccount(db, learnerId);
  if (account?.email !== row.email) return { ok: false, reason: "other-address" };
  // An administrator took the role away after this invitation was sent. It does not bring the role back.
  return latest && latest.at >= row.invitedAt
    ? { ok: false, reason: "withdrawn" }
    : { ok: true, row: { ...row, sender } };
}
