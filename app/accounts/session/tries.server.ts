import type { Db } from "~/platform/database/database.server";
import { type RateLimiter, type TooManyTriesRefusal, takeTryOfEachLimit } from "~/platform/rate-limits.server";
import type { KnownDeviceCookieStore } from "./known-devices.server";

/** Where a limited try comes from, such as a try to log in or to register. The network address is stored only as a hash, for counting. */
export interface RateLimiterAndClientAddress {
  limits: RateLimiter;
  clientAddress: string;
}

/** Where a try to log in or to reset a password comes from. Tries of a known device are counted separately. */
export interface LogInOrResetTryContext extends RateLimiterAndClientAddress {
  devices: KnownDeviceCookieStore;
  /** The `Cookie` header of the request, in which a known device proves what it is. */
  cookieHeader: string | null;
}

interface LoggingIn {
  /** The address with which the person logs in, in its normal spelling, whether or not it has an account. */
  email: string;
  /** The accounts that the address may belong to: at most one, unless accounts share the address. */
  accounts: { learnerId: string }[];
  now: Date;
}

/**
 * Uses up one of the limited tries to log in, or refuses. Tries of a known device are counted separately; otherwise those for the account
 * and those from the network are counted. Call `wasRight` after the right password: it resets the count of the account or the device. The
 * network only gets this one try back, because its other tries may be guesses at other accounts.
 */
export async function consumeLogInTry(
  db: Db,
  trying: LogInOrResetTryContext,
  who: LoggingIn,
): Promise<{ ok: true; wasRight(): Promise<void> } | TooManyTriesRefusal> {
  const { limits, clientAddress } = trying;
  const device = await findDevice(db, trying, who);
  if (device !== null) return consumePasswordTry(limits, "log-in-device", device);
  const tries = await takeTryOfEachLimit(limits, ["log-in-address", clientAddress], ["log-in-account", who.email]);
  if (!tries.ok) return tries;
  const wasRight = async () => {
    await limits.giveBack("log-in-address", clientAddress);
    await limits.reset("log-in-account", who.email);
  };
  return { ok: true, wasRight };
}

/** Uses up one of the limited tries of one device, session or link, or refuses. Nobody else can use these tries up. */
export async function consumePasswordTry(
  limits: RateLimiter,
  name: "log-in-device" | "own-password-session" | "confirm-link",
  key: string,
): Promise<{ ok: true; wasRight(): Promise<void> } | TooManyTriesRefusal> {
  const tries = await limits.consume(name, key);
  return tries.ok ? { ok: true, wasRight: () => limits.reset(name, key) } : tries;
}

/**
 * Resets the count of wrong passwords of an account. A person who used a mailed link is the owner, however many wrong passwords there were.
 */
export function resetLogInTries(limits: RateLimiter, email: string): Promise<void> {
  return limits.reset("log-in-account", email);
}

/**
 * Uses up one of the limited tries to have a registration link mailed, or refuses. Tries are counted for the recipient and for the network,
 * because many recipients share a network.
 */
export async function consumeRegistrationTry(
  { limits, clientAddress }: RateLimiterAndClientAddress,
  email: string,
): Promise<{ ok: true } | TooManyTriesRefusal> {
  return takeTryOfEachLimit(limits, ["register-recipient", email], ["register-address", clientAddress]);
}

/**
 * Uses up one of the limited tries to have a link for a new password mailed, or refuses. Tries of a known device are counted separately, as
 * for logging in.
 */
export async function consumePasswordResetTry(
  db: Db,
  trying: LogInOrResetTryContext,
  who: LoggingIn,
): Promise<{ ok: true } | TooManyTriesRefusal> {
  const { limits, clientAddress } = trying;
  const device = await findDevice(db, trying, who);
  return device === null
    ? takeTryOfEachLimit(limits, ["reset-recipient", who.email], ["reset-address", clientAddress])
    : takeTryOfEachLimit(limits, ["reset-device", device]);
}

/** Uses up one of the limited tries to change the address of an account by a mailed link, or refuses. */
export async function consumeEmailChangeTry(
  limits: RateLimiter,
  { email, learnerId }: { email: string; learnerId: string },
): Promise<{ ok: true } | TooManyTriesRefusal> {
  return takeTryOfEachLimit(limits, ["change-recipient", email], ["change-account", learnerId]);
}

/**
 * Returns the id of a known device, or null. The device must be known to all these accounts. Otherwise the owner of one account could guess
 * the password of the other without limit.
 */
async function findDevice(
  db: Db,
  { devices, cookieHeader }: LogInOrResetTryContext,
  { accounts, now }: LoggingIn,
): Promise<string | null> {
  let found: string | null = null;
  for (const { learnerId } of accounts) {
    found = await devices.find(db, { cookieHeader, learnerId, now });
    if (found === null) return null;
  }
  return found;
}
