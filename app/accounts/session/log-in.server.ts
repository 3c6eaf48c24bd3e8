import type { Pool } from "~/platform/database/database.server";
import type { TooManyTriesRefusal } from "~/platform/rate-limits.server";
import {
  type AccountRow,
  findAccountsByTypedEmail,
  lockAccountIfPasswordUnchanged,
} from "../identity/accounts.sql.server";
import { normaliseEmail } from "../identity/email";
import { verifyPassword } from "../password/passwords.server";
import type { SessionStore } from "./sessions.server";
import { consumeLogInTry, type LogInOrResetTryContext } from "./tries.server";

interface LogInInput extends LogInOrResetTryContext {
  /** The e-mail address as the person typed it. */
  email: string;
  password: string;
  sessions: SessionStore;
  device: string;
  now: Date;
}

type LogInOutcome =
  | { ok: true; learnerId: string; setCookie: string }
  | { ok: false; reason: "log-in-wrong" }
  | TooManyTriesRefusal;

/**
 * Logs a person in by address and password, always in a new session. An unknown address and a wrong password give the same answer, after
 * the same amount of work.
 */
export async function logIn(pool: Pool, input: LogInInput): Promise<LogInOutcome> {
  const { password, sessions, device, now } = input;
  const email = normaliseEmail(input.email) ?? "";
  const accounts = await findAccountsByTypedEmail(pool, input.email);
  const tries = await consumeLogInTry(pool, input, { email, accounts, now });
  if (!tries.ok) return tries;
  const account = await findByPassword(accounts, password);
  if (!account) return { ok: false, reason: "log-in-wrong" };
  const { learnerId, passwordHash } = account;
  const setCookie = await pool.begin(async (tx) => {
    // Another request changed the password while it was checked above, so the typed password is no longer valid.
    if (!(await lockAccountIfPasswordUnchanged(tx, learnerId, passwordHash))) return null;
    return sessions.start(tx, { learnerId, device, now });
  });
  if (!setCookie) return { ok: false, reason: "log-in-wrong" };
  await tries.wasRight();
  return { ok: true, learnerId, setCookie };
}

/**
 * Returns the account that has this password. If two accounts share an address, the password decides. If there is no account, this takes as
 * long as with one.
 */
async function findByPassword(accounts: AccountRow[], password: string): Promise<AccountRow | null> {
  if (accounts.length === 0) await verifyPassword(null, password);
  for (const account of accounts) if (await verifyPassword(account.passwordHash, password)) return account;
  return null;
}
