import type { Db } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import { recordAuditEvent } from "../audit/record-audit-event.server";
import { lockLearnerAndReadKind } from "../identity/learners.sql.server";
import type { Role } from "../session/viewer";
import {
  findLatestRoleChange,
  insertRoleChange,
  lockRoleChangesUntilTransactionEnds,
  selectAdministrators,
} from "./roles.sql.server";

interface RoleChange {
  learnerId: string;
  role: Role;
  granted: boolean;
  /** Who changes the role: a learner's id, or the name of a command. */
  actor: string;
  /** Why the role changes, for people who read the audit later. */
  reason?: string;
  now: Date;
}

type RoleChangeOutcome = { ok: true } | { ok: false; reason: "unchanged" | "last-administrator" };

/**
 * Grants or withdraws a role of a learner within a transaction, and records that in the audit. The refusal `unchanged` means that the
 * learner has the role already, or does not have it. The last administrator can't lose that role, because nobody could give it back on
 * the site.
 */
export async function applyRoleChange(tx: Db, change: RoleChange): Promise<RoleChangeOutcome> {
  const { learnerId, role, granted, actor, reason, now } = change;
  const losesAdministrator = role === "administrator" && !granted;
  // If two administrators lose their role at the same time, the second change waits here, and then sees the first.
  if (losesAdministrator) await lockRoleChangesUntilTransactionEnds(tx);
  // The latest row decides whether a learner has a role. So other changes of this learner's roles must wait until this one ends.
  await lockLearnerAndReadKind(tx, learnerId);
  const latest = await findLatestRoleChange(tx, { learnerId, role });
  if ((latest?.granted ?? false) === granted) return { ok: false, reason: "unchanged" };
  if (losesAdministrator && (await selectAdministrators(tx)).length < 2)
    return { ok: false, reason: "last-administrator" };
  // The row with the highest id decides whether a learner has a role. An id begins with its time, so a second change in the same
  // millisecond gets a later time. The audit gets the same time, so that it shows both changes in their order.
  const at = latest && latest.at >= now ? new Date(latest.at.getTime() + 1) : now;
  await insertRoleChange(tx, { id: newId(at), learnerId, role, granted, actor, at });
  const action = granted ? "role-granted" : "role-revoked";
  await recordAuditEvent(tx, { actor, subject: learnerId, action, object: role, reason, now: at });
  return { ok: true };
}
