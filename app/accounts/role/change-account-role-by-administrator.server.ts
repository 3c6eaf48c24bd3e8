import type { Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import { normaliseTextToOneLine } from "~/platform/text/typed-text";
import { recordAuditEvent } from "../audit/record-audit-event.server";
import { findAccount } from "../identity/accounts.sql.server";
import { lockLearnerAndReadKind } from "../identity/learners.sql.server";
import type { Role } from "../session/viewer";
import { maxRoleChangeReasonLength } from "./role-change";
import {
  findLatestRoleChange,
  insertRoleChange,
  lockRoleChangesUntilTransactionEnds,
  selectAdministrators,
} from "./roles.sql.server";

interface AccountRoleChange {
  learnerId: string;
  role: Role;
  granted: boolean;
  /** Why the role changes, for people who read the audit later. It must not name anybody. */
  reason: string;
  /** The learner id of the administrator who changes the role. */
  actor: string;
  now: Date;
}

type ChangeAccountRoleByAdministratorOutcome =
  | { ok: true }
  | { ok: false; reason: "no-account" | "unchanged" | "last-administrator" | "reason-empty" | "reason-long" };

/**
 * Grants or withdraws a role of an account, when an administrator does so on the site. The last administrator can't lose that role, because
 * nobody could give it back on the site.
 */
export function changeAccountRoleByAdministrator(
  pool: Pool,
  input: AccountRoleChange,
): Promise<ChangeAccountRoleByAdministratorOutcome> {
  const { learnerId, role, granted, actor, now } = input;
  const reason = normaliseTextToOneLine(input.reason);
  return pool.begin(async (tx): Promise<ChangeAccountRoleByAdministratorOutcome> => {
    if (reason === "") return { ok: false, reason: "reason-empty" };
    if (reason.length > maxRoleChangeReasonLength) return { ok: false, reason: "reason-long" };
    // If two administrators withdraw each other's role at the same time, the second request waits here, and then sees the change of the
    // first.
    await lockRoleChangesUntilTransactionEnds(tx);
    if (!(await findAccount(tx, learnerId))) return { ok: false, reason: "no-account" };
    await lockLearnerAndReadKind(tx, learnerId);
    const latest = await findLatestRoleChange(tx, { learnerId, role });
    if ((latest?.granted ?? false) === granted) return { ok: false, reason: "unchanged" };
    if (role === "administrator" && !granted && (await selectAdministrators(tx)).length < 2) {
      return { ok: false, reason: "last-administrator" };
    }
    // The row with the highest id decides whether a learner has a role. An id begins with its time, so a second change in the same
    // millisecond gets a later time.
    const at = latest && latest.at >= now ? new Date(latest.at.getTime() + 1) : now;
    await insertRoleChange(tx, { id: newId(at), learnerId, role, granted, actor, at });
    const action = granted ? "role-granted" : "role-revoked";
    await recordAuditEvent(tx, { actor, subject: learnerId, action, object: role, reason, now: at });
    return { ok: true };
  });
}
