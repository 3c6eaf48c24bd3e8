import type { Pool } from "~/platform/database.server";
import { type AccountRow, findAccount } from "./accounts.sql.server";
import { verifyPassword } from "./passwords.server";
import { returnTries, type TooManyTries, type Trying, takeTry } from "./tries.server";

export type OwnPasswordRefusal = { ok: false; reason: "password-wrong" } | TooManyTries;

/** Asks somebody who is logged in for the password again, before something that an open laptop must not allow. */
export async function checkOwnPassword(
  pool: Pool,
  input: Trying & { learnerId: string; password: string },
): Promise<{ ok: true; account: AccountRow } | OwnPasswordRefusal> {
  const account = await findAccount(pool, input.learnerId);
  if (!account) return { ok: false, reason: "password-wrong" };
  const tries = await takeTry(input, "log-in", account.email);
  if (!tries.ok) return tries;
  if (!(await verifyPassword(account.passwordHash, input.password))) return { ok: false, reason: "password-wrong" };
  await returnTries(input, account.email);
  return { ok: true, account };
}
