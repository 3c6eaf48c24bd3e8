import type { Db } from "~/platform/database/database.server";
import { type RateLimits, takeTries } from "~/platform/rate-limits.server";
import type { KnownDevices } from "./known-devices.server";

export interface TooManyTries {
  ok: false;
  reason: "too-many-tries";
  retryAfterSeconds: number;
}

/** Where a try comes from. It is counted by hash and never stored as it is. */
export interface TryOrigin {
  limits: RateLimits;
  clientAddress: string;
}

/** The same, for tries where a known browser has its own count. */
export interface LogInTryOrigin extends TryOrigin {
  devices: KnownDevices;
  /** The `Cookie` header, in which a known device identifies itself. */
  cookieHeader: string | null;
}

export function refuseTooManyTries({ retryAfterSeconds }: { retryAfterSeconds: number }): TooManyTries {
  return { ok: false, reason: "too-many-tries", retryAfterSeconds };
}

interface LoggingIn {
  /** The address, whether or not it has an account. */
  email: string;
  /** The accounts that it may mean: one, unless accounts share an address. */
  accounts: { learnerId: string }[];
  now: Date;
}

/**
 * Takes a try to log in. A known device has its own count; otherwise the account and the network are counted. Call `wasRight` after the
 * right password: it resets the count of the account or the device, and gives the network one try back, because its other tries may be
 * guesses at other accounts.
 */
export async function takeLogInTry(
  db: Db,
  trying: LogInTryOrigin,
  who: LoggingIn,
): Promise<{ ok: true; wasRight(): Promise<void> } | TooManyTries> {
  const { limits, clientAddress } = trying;
  const device = await findDevice(db, trying, who);
  if (device !== null) return takeIndividualTry(limits, "log-in-device", device);
  const tries = await takeTries(limits, ["log-in-address", clientAddress], ["log-in-account", who.email]);
  if (!tries.ok) return refuseTooManyTries(tries);
  const wasRight = async () => {
    await limits.giveBack("log-in-address", clientAddress);
    await limits.reset("log-in-account", who.email);
  };
  return { ok: true, wasRight };
}

/** Takes a try of a count that nobody else can use up. */
export async function takeIndividualTry(
  limits: RateLimits,
  name: "log-in-device" | "own-password-session" | "confirm-link",
  key: string,
): Promise<{ ok: true; wasRight(): Promise<void> } | TooManyTries> {
  const tries = await limits.consume(name, key);
  return tries.ok ? { ok: true, wasRight: () => limits.reset(name, key) } : refuseTooManyTries(tries);
}

/** Resets the tries of an account. A person who used a link from the mailbox is the owner, however many wrong passwords there were. */
export function resetLogInTries(limits: RateLimits, email: string): Promise<void> {
  return limits.reset("log-in-account", email);
}

/** Takes a try to send a registration link. The limit per recipient comes first, because many recipients share a network. */
export async function takeRegistrationTry(
  { limits, clientAddress }: TryOrigin,
  email: string,
): Promise<{ ok: true } | TooManyTries> {
  const tries = await takeTries(limits, ["register-recipient", email], ["register-address", clientAddress]);
  return tries.ok ? { ok: true } : refuseTooManyTries(tries);
}

/** Takes a try to send a link for a new password. A known device has its own count, as for logging in. */
export async function takePasswordResetTry(
  db: Db,
  trying: LogInTryOrigin,
  who: LoggingIn,
): Promise<{ ok: true } | TooManyTries> {
  const { limits, clientAddress } = trying;
  const device = await findDevice(db, trying, who);
  const tries =
    device === null
      ? await takeTries(limits, ["reset-recipient", who.email], ["reset-address", clientAddress])
      : await takeTries(limits, ["reset-device", device]);
  return tries.ok ? { ok: true } : refuseTooManyTries(tries);
}

/** Takes a try to send a link to a new address of an account. */
export async function takeEmailChangeTry(
  limits: RateLimits,
  { email, learnerId }: { email: string; learnerId: string },
): Promise<{ ok: true } | TooManyTries> {
  const tries = await takeTries(limits, ["change-recipient", email], ["change-account", learnerId]);
  return tries.ok ? { ok: true } : refuseTooManyTries(tries);
}

/** The device must be known to all the accounts. Otherwise the owner of one account could guess the password of the other without limit. */
async function findDevice(
  db: Db,
  { devices, cookieHeader }: LogInTryOrigin,
  { accounts, now }: LoggingIn,
): Promise<string | null> {
  let found: string | null = null;
  for (const { learnerId } of accounts) {
    found = await devices.find(db, { cookieHeader, learnerId, now });
    if (found === null) return null;
  }
  return found;
}
