import type { Pool } from "~/platform/database/database.server";
import type { RateLimits } from "~/platform/rate-limits.server";
import { type AccountRow, findAccount } from "../identity/accounts.sql.server";
import { type TooManyTries, takeIndividualTry } from "../session/tries.server";
import { verifyPassword } from "./passwords.server";

export type OwnPasswordRefusal = { ok: false; reason: "password-wrong" } | TooManyTries;

/** Whose password is asked again. `sessionId`: tries are counted by session, so that nobody else can use them up. */
export interface OwnPasswordCheck {
  limits: RateLimits;
  learnerId: string;
  sessionId: string;
}

/** Asks a logged-in person for their password again, before an action that must not be possible on an unattended laptop. */
export async function checkOwnPassword(
  pool: Pool,
  input: OwnPasswordCheck & { password: string },
): Promise<{ ok: true; account: AccountRow } | OwnPasswordRefusal> {
  const account = await findAccount(pool, input.learnerId);
  if (!account) return { ok: false, reason: "password-wrong" };
  const tries = await takeIndividualTry(input.limits, "own-password-session", input.sessionId);
  if (!tries.ok) return tries;
  if (!(await verifyPassword(account.passwordHash, input.password))) return { ok: false, reason: "password-wrong" };
  await tries.wasRight();
  return { ok: true, account };
}
