import type { Db } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import { recordAuditEvent } from "../audit/record-audit-event.server";
import { lockLearnerAndReadKind } from "../identity/learners.sql.server";
import type { Role } from "../session/viewer";
import { findLatestRoleChange, insertRoleChange } from "./roles.sql.server";

interface RoleChange<Refusal extends string> {
  learnerId: string;
  role: Role;
  granted: boolean;
  /** Who changes the role: a learner's id, or the name of a command. */
  actor: string;
  /** Why the role changes, for people who read the audit later. */
  reason?: string;
  now: Date;
  /** Returns why this change is not allowed, or null. It is asked only about a role that would change. */
  refuse?: () => Promise<Refusal | null>;
}

/**
 * Grants or withdraws a role of a learner within a transaction, and records that in the audit. The refusal `unchanged` means that the
 * learner has the role already, or does not have it.
 */
export async function applyRoleChange<Refusal extends string = never>(
  tx: Db,
  change: RoleChange<Refusal>,
): Promise<{ ok: true } | { ok: false; reason: "unchanged" | Refusal }> {
  const { learnerId, role, granted, actor, reason, now, refuse } = change;
  // The latest row decides whether a learner has a role. So other changes of this learner's roles must wait until this one ends.
  await lockLearnerAndReadKind(tx, learnerId);
  const latest = await findLatestRoleChange(tx, { learnerId, role });
  if ((latest?.granted ?? false) === granted) return { ok: false, reason: "unchanged" };
  const refusal = await refuse?.();
  if (refusal) return { ok: false, reason: refusal };
  // The row with the highest id decides whether a learner has a role. An id begins with its time, so a second change in the same
  // millisecond gets a later time. The audit gets the same time, so that it shows both changes in their order.
  const at = latest && latest.at >= now ? new Date(latest.at.getTime() + 1) : now;
  await insertRoleChange(tx, { id: newId(at), learnerId, role, granted, actor, at });
  const action = granted ? "role-granted" : "role-revoked";
  await recordAuditEvent(tx, { actor, subject: learnerId, action, object: role, reason, now: at });
  return { ok: true };
}
