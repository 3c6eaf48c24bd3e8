/** What `npm run admin` does, apart from where its words and its database come from. */
import { displayEmail, normaliseEmail } from "../app/accounts/identity/email";
import { grantRole, listRoles, revokeRole } from "../app/accounts/role/roles.server";
import { type Role, roles } from "../app/accounts/session/viewer";
import type { Pool } from "../app/platform/database/database.server";

export const adminHelp = `npm run admin: who may do what.

  npm run admin -- grant ROLE ADDRESS     gives an account a role
  npm run admin -- revoke ROLE ADDRESS    takes it away
  npm run admin -- list                   shows every account with a role

ROLE is ${roles.slice(0, -1).join(", ")} or ${roles.at(-1)}; ADDRESS is the e-mail address of a confirmed account.
Uses DATABASE_URL, else the embedded database in DATA_DIR (also while the site runs).
`;

export type AdminCommand =
  | { name: "help" }
  | { name: "list" }
  | { name: "grant" | "revoke"; role: Role; email: string };

/** Either a command, or one sentence about what is wrong with it. */
export function readAdminCommand(args: readonly string[]): AdminCommand | { error: string } {
  const [name, role, address, ...more] = args;
  if (name === undefined || args.includes("--help") || args.includes("-h")) return { name: "help" };
  if (name === "list") return args.length === 1 ? { name } : { error: "list takes nothing after it." };
  if (name !== "grant" && name !== "revoke")
    return { error: `There is no command ${name}: use grant, revoke or list.` };
  if (role === undefined || address === undefined || more.length > 0) {
    return {
      error: `${name} takes a role and an e-mail address: npm run admin -- ${name} trainer someone@example.org`,
    };
  }
  const known = roles.find((each) => each === role);
  if (!known) return { error: `There is no role ${role}: use ${roles.join(", ")}.` };
  const email = normaliseEmail(address);
  if (email === null) return { error: `${address} is not an e-mail address.` };
  return { name, role: known, email };
}

/** Does it and tells in one line or a list; `ok: false` when nothing could be done. */
export async function runAdminCommand(
  pool: Pool,
  command: Exclude<AdminCommand, { name: "help" }>,
  now: Date,
): Promise<{ ok: boolean; text: string }> {
  if (command.name === "list") {
    const listed = await listRoles(pool);
    const lines = listed.map(({ email, name, roles: held }) => `${displayEmail(email)}  ${held.join(", ")}  (${name})`);
    return { ok: true, text: lines.length > 0 ? lines.join("\n") : "No account has a role." };
  }
  const { name, role, email } = command;
  const change = name === "grant" ? grantRole : revokeRole;
  const outcome = await change(pool, { role, email, actor: "admin command", now });
  if (outcome.ok) return { ok: true, text: `${email} is ${name === "grant" ? "now" : "no longer"} ${role}.` };
  if (outcome.reason === "unchanged") {
    return { ok: true, text: `${email} ${name === "grant" ? "is already" : "was not"} ${role}: nothing changed.` };
  }
  return { ok: false, text: `There is no account with the address ${email}: register it on the site first.` };
}
