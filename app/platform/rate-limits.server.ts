/** Rate limits, counted in an unlogged table that all processes share. */
import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Db, Pool } from "./database/database.server";
import { computeNetwork } from "./network";
import { deleteExpiredCounts, giveTryBack, moveTryCount } from "./rate-limits.sql.server";

const minute = 60;
const hour = 60 * minute;

/**
 * Points per duration in seconds. A whole school may share one address, so limits by address count only failures and floods; a successful
 * try is given back.
 */
const rules = {
  // Wrong passwords: for one account from unknown browsers, from one known browser, and from one address for all accounts.
  "log-in-account": { points: 10, duration: 15 * minute },
  "log-in-device": { points: 10, duration: 15 * minute },
  "log-in-address": { points: 100, duration: 15 * minute },
  // Confirming the password again: in a session, and when an account is confirmed on another device.
  "own-password-session": { points: 10, duration: 15 * minute },
  "confirm-link": { points: 10, duration: 15 * minute },
  "weak-password-address": { points: 300, duration: 15 * minute },
  // Mails that anybody can request for any address. Each kind has its own limit, so that using up one does not block the others.
  "register-recipient": { points: 4, duration: hour },
  "register-address": { points: 300, duration: hour },
  "reset-recipient": { points: 4, duration: hour },
  "reset-device": { points: 4, duration: hour },
  "reset-address": { points: 100, duration: hour },
  "change-recipient": { points: 4, duration: hour },
  "change-account": { points: 10, duration: hour },
  "guest-address": { points: 1000, duration: hour },
  // A whole class may find the same mistake at once; one person rarely finds more than a few in ten minutes.
  "report-address": { points: 60, duration: hour },
  "report-session": { points: 8, duration: 10 * minute },
  // Certificate codes that don't exist, and wrong names for a certificate. A normal check succeeds quickly; searching by guessing does not.
  "certificate-address": { points: 1000, duration: hour },
  "certificate-name-address": { points: 60, duration: hour },
  "certificate-name": { points: 300, duration: hour },
  // Join codes that don't exist. Guessing one takes billions of tries.
  "join-address": { points: 300, duration: hour },
  // Messages of one trainer to learners; each is sent by mail.
  "trainer-message": { points: 20, duration: hour },
} as const;
export type RateLimitName = keyof typeof rules;

export type RateLimitOutcome = { ok: true } | { ok: false; retryAfterSeconds: number };

/** `key`: an e-mail address, a client address or an id. Only its hash is stored. */
export interface RateLimits {
  /** Takes one try; refused if there is none left. */
  consume(name: RateLimitName, key: string): Promise<RateLimitOutcome>;
  /** Gives one try back. */
  giveBack(name: RateLimitName, key: string): Promise<void>;
  /** Gives all tries back, after success. */
  reset(name: RateLimitName, key: string): Promise<void>;
}

export type TakeTriesOutcome = { ok: true; giveBack(): Promise<void> } | { ok: false; retryAfterSeconds: number };

/** Takes one try of each kind, or none if one kind is used up. `giveBack`: call it after success, so that the tries don't count. */
export async function takeTries(
  limits: RateLimits,
  ...counted: (readonly [RateLimitName, string])[]
): Promise<TakeTriesOutcome> {
  const giveBack = async (taken = counted) => {
    for (const [name, key] of taken) await limits.giveBack(name, key);
  };
  for (const [at, [name, key]] of counted.entries()) {
    const outcome = await limits.consume(name, key);
    if (outcome.ok) continue;
    await giveBack(counted.slice(0, at + 1));
    return outcome;
  }
  return { ok: true, giveBack };
}

/** Returns a hash, because the table must hold no addresses of people or machines. */
function keyOf(name: RateLimitName, key: string): string {
  const counted = name.endsWith("-address") ? computeNetwork(key) : key;
  return createHash("sha256").update(counted).digest("base64url");
}

/** Returns the key of a row as the limiter names it. */
function rowKeyOf(name: RateLimitName, key: string): string {
  return `${name}:${keyOf(name, key)}`;
}

export function createRateLimits(pool: Pool): RateLimits {
  const storeClient = {
    query: ({ text, values }: { text: string; values?: string[] }) =>
      pool.unsafe(text, values ?? [], { prepare: true }).then((rows) => ({ rows, rowCount: rows.count })),
  };
  const limiters = new Map<RateLimitName, RateLimiterPostgres>();
  for (const name of Object.keys(rules) as RateLimitName[]) {
    limiters.set(
      name,
      new RateLimiterPostgres({
        storeClient,
        storeType: "client",
        tableName: "rate_limit",
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix: name,
        ...rules[name],
      }),
    );
  }
  const limiter = (name: RateLimitName) => limiters.get(name) as RateLimiterPostgres;
  return {
    async consume(name, key) {
      try {
        await limiter(name).consume(keyOf(name, key));
        return { ok: true };
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return { ok: false, retryAfterSeconds: Math.ceil(refusal.msBeforeNext / 1000) };
      }
    },
    async giveBack(name, key) {
      // The limiter's `reward` is not used: after the duration it would start the next one with an extra try.
      await giveTryBack(pool, rowKeyOf(name, key));
    },
    async reset(name, key) {
      await limiter(name).delete(keyOf(name, key));
    },
  };
}

/** Deletes counts whose duration is over. */
export async function removeExpiredRateLimits(db: Db, { now }: { now: Date }): Promise<void> {
  await deleteExpiredCounts(db, now);
}

/** Adds the tries of one key to those of another, because both turned out to mean the same. */
export async function moveTries(db: Db, { from, to }: { from: string; to: string }): Promise<void> {
  for (const name of Object.keys(rules) as RateLimitName[]) {
    await moveTryCount(db, { from: rowKeyOf(name, from), to: rowKeyOf(name, to) });
  }
}
