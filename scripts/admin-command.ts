/** The commands of `npm run admin`: this module reads their arguments and runs them; admin.ts prints the results. */
import { formatEmailForDisplay, normaliseEmail } from "../app/accounts/identity/email";
import { grantRole, listAccountsThatHaveRoles, revokeRole } from "../app/accounts/role/roles.server";
import { type Role, roles } from "../app/accounts/session/viewer";
import { createReleaseCache } from "../app/content/release/release-cache.server";
import {
  compareStoredWithComputedResults,
  type StoredResultComparison,
} from "../app/learning/records/compare-stored-with-computed-results.server";
import type { Pool } from "../app/platform/database/database.server";
import { composeArgumentError, isHelpAsked } from "./command-arguments";

export const adminHelp = `npm run admin: who may do what, and whether stored results are right.

  npm run admin -- grant ROLE ADDRESS     gives an account a role
  npm run admin -- revoke ROLE ADDRESS    takes it away
  npm run admin -- list                   shows every account with a role
  npm run admin -- compare-results        computes every result again from the stored answers, and shows
                                          where it differs from what is stored; changes nothing

ROLE is ${roles.slice(0, -1).join(", ")} or ${roles.at(-1)}; ADDRESS is the e-mail address of a confirmed account. The last
administrator keeps that role.
Uses DATABASE_URL, else the embedded database in DATA_DIR (also while the site runs).
`;

type AdminCommand =
  | { name: "help" }
  | { name: "list" }
  | { name: "compare-results" }
  | { name: "grant" | "revoke"; role: Role; email: string };

/** Returns the command that the arguments ask for, or a sentence about what is wrong with them. */
export function readAdminCommand(args: readonly string[]): AdminCommand | { error: string } {
  if (isHelpAsked(args)) return { name: "help" };
  if (args.length === 0) return { error: adminHelp.trimEnd() };
  const command = readNamedCommand(args);
  return typeof command === "string" ? { error: composeArgumentError("admin", command) } : command;
}

function readNamedCommand([name, ...rest]: readonly string[]): AdminCommand | string {
  if (name === "list" || name === "compare-results")
    return rest.length === 0 ? { name } : `${name} takes nothing after it.`;
  if (name !== "grant" && name !== "revoke")
    return `There is no command ${name}: use grant, revoke, list or compare-results.`;
  const [role, address, ...more] = rest;
  if (role === undefined || address === undefined || more.length > 0)
    return `${name} takes a role and an e-mail address: npm run admin -- ${name} trainer someone@example.org.`;
  const known = roles.find((each) => each === role);
  if (!known) return `There is no role ${role}: use ${roles.join(", ")}.`;
  const email = normaliseEmail(address);
  return email === null ? `${address} is not an e-mail address.` : { name, role: known, email };
}

/** Runs a command and returns the text to print. `ok` is false if the command was refused, or if compare-results found a difference. */
export async function runAdminCommand(
  pool: Pool,
  command: Exclude<AdminCommand, { name: "help" }>,
  now: Date,
): Promise<{ ok: boolean; text: string }> {
  if (command.name === "compare-results")
    return describeComparison(await compareStoredWithComputedResults(pool, createReleaseCache(), now));
  if (command.name === "list") {
    const listed = await listAccountsThatHaveRoles(pool);
    const lines = listed.map(
      ({ email, name, roles: held }) => `${formatEmailForDisplay(email)}  ${held.join(", ")}  (${name})`,
    );
    return { ok: true, text: lines.length > 0 ? lines.join("\n") : "No account has a role." };
  }
  const { name, role, email } = command;
  const change = name === "grant" ? grantRole : revokeRole;
  const outcome = await change(pool, { role, email, actor: "admin command", now });
  if (outcome.ok) return { ok: true, text: `${email} is ${name === "grant" ? "now" : "no longer"} ${role}.` };
  if (outcome.reason === "unchanged") {
    return { ok: true, text: `${email} ${name === "grant" ? "is already" : "was not"} ${role}: nothing changed.` };
  }
  if (outcome.reason === "last-administrator") {
    return {
      ok: false,
      text: `${email} is the last administrator, and nothing changed. Give somebody else this role first: npm run admin -- grant administrator someone@example.org`,
    };
  }
  return {
    ok: false,
    text: `There is no account with the address ${email}: register it on the site first, and follow the link in the mail.`,
  };
}

function describeComparison({ compared, differing, differences }: StoredResultComparison): {
  ok: boolean;
  text: string;
} {
  if (differing === 0)
    return { ok: true, text: `Attempts compared: ${compared}. Every result is what its answers give.` };
  const lines = differences.map((each) => {
    const { id, learnerId, courseId, label, kind, scope, number, stored, computed, questions } = each;
    const marks = `stored ${stored?.score ?? "nothing"}, computed ${computed.score}`;
    const answers = questions.length > 0 ? `; scores of ${questions.join(", ")}` : "";
    return `  ${courseId} ${label}, ${kind} ${scope} ${number}: ${marks}${answers} (learner ${learnerId}, attempt ${id})`;
  });
  const rest = differing > differences.length ? [`  and ${differing - differences.length} more`] : [];
  return {
    ok: false,
    text: [`Attempts compared: ${compared}. These ${differing} differ:`, ...lines, ...rest].join("\n"),
  };
}
