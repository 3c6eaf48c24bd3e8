import type { Pool } from "~/platform/database/database.server";
import { countCharacters, normaliseTextToOneLine } from "~/platform/text/typed-text";
import { findAccount } from "../identity/accounts.sql.server";
import type { Role } from "../session/viewer";
import { applyRoleChange } from "./apply-role-change.server";
import { maxRoleChangeReasonLength } from "./role-change";

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

/** Grants or withdraws a role of an account, when an administrator does so on the site. */
export function changeAccountRoleByAdministrator(
  pool: Pool,
  input: AccountRoleChange,
): Promise<ChangeAccountRoleByAdministratorOutcome> {
  const { learnerId, role, granted, actor, now } = input;
  const reason = normaliseTextToOneLine(input.reason);
  return pool.begin(async (tx): Promise<ChangeAccountRoleByAdministratorOutcome> => {
    if (reason === "") return { ok: false, reason: "reason-empty" };
    if (countCharacters(reason) > maxRoleChangeReasonLength) return { ok: false, reason: "reason-long" };
    if (!(await findAccount(tx, learnerId))) return { ok: false, reason: "no-account" };
    return applyRoleChange(tx, { learnerId, role, granted, actor, reason, now });
  });
}
