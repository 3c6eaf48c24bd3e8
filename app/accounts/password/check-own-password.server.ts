import type { Pool } from "~/platform/database/database.server";
import type { RateLimits } from "~/platform/rate-limits.server";
import { type AccountRow, findAccount } from "../identity/accounts.sql.server";
import { type TooManyTries, takeOwnTry } from "../session/tries.server";
import { verifyPassword } from "./passwords.server";

export type OwnPasswordRefusal = { ok: false; reason: "password-wrong" } | TooManyTries;

/** Whose password is asked again. `sessionId`: what the tries count by, so that nobody uses them up from elsewhere. */
export interface OwnPasswordCheck {
  limits: RateLimits;
  learnerId: string;
  sessionId: string;
}

/** Asks somebody who is logged in for the password again, before something that an open laptop must not allow. */
export async function checkOwnPassword(
  pool: Pool,
  input: OwnPasswordCheck & { password: string },
): Promise<{ ok: true; account: AccountRow } | OwnPasswordRefusal> {
  const account = await findAccount(pool, input.learnerId);
  if (!account) return { ok: false, reason: "password-wrong" };
  const tries = await takeOwnTry(input.limits, "own-password-session", input.sessionId);
  if (!tries.ok) return tries;
  if (!(await verifyPassword(account.passwordHash, input.password))) return { ok: false, reason: "password-wrong" };
  await tries.wasRight();
  return { ok: true, account };
}
