import type { Pool } from "~/platform/database/database.server";
import type { RateLimiter, TooManyTriesRefusal } from "~/platform/rate-limits.server";
import { type AccountRow, findAccount } from "../identity/accounts.sql.server";
import { consumePasswordTry } from "../session/tries.server";
import { verifyPassword } from "./passwords.server";

export type OwnPasswordRefusal = { ok: false; reason: "password-wrong" } | TooManyTriesRefusal;

/** A logged-in person who must type their password again. Tries are counted by `sessionId`, so that nobody else can use them up. */
export interface OwnPasswordCheckContext {
  limits: RateLimiter;
  learnerId: string;
  sessionId: string;
}

/**
 * Checks the password that a logged-in person typed again, before an action that must not be possible for somebody who finds a laptop
 * unattended.
 */
export async function checkOwnPassword(
  pool: Pool,
  input: OwnPasswordCheckContext & { password: string },
): Promise<{ ok: true; account: AccountRow } | OwnPasswordRefusal> {
  const account = await findAccount(pool, input.learnerId);
  if (!account) return { ok: false, reason: "password-wrong" };
  const tries = await consumePasswordTry(input.limits, "own-password-session", input.sessionId);
  if (!tries.ok) return tries;
  if (!(await verifyPassword(account.passwordHash, input.password))) return { ok: false, reason: "password-wrong" };
  await tries.wasRight();
  return { ok: true, account };
}
