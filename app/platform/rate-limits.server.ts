/** Limits on tries, counted in an unlogged table, so that every process counts together. */
import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Db, Pool } from "./database/database.server";
import { networkOf } from "./network";

const minute = 60;
const hour = 60 * minute;

/**
 * Points per duration in seconds. A whole school may come from one address, so what counts by address is only what goes wrong,
 * and floods; what is right gives its try back.
 */
const rules = {
  // Wrong passwords: by whom nobody knows yet, by a browser that logged in to the account before, and over all accounts.
  "log-in-account": { points: 10, duration: 15 * minute },
  "log-in-device": { points: 10, duration: 15 * minute },
  "log-in-address": { points: 100, duration: 15 * minute },
  // The password asked again: of somebody logged in, and of whoever confirms an account on another device.
  "own-password-session": { points: 10, duration: 15 * minute },
  "confirm-link": { points: 10, duration: 15 * minute },
  "weak-password-address": { points: 300, duration: 15 * minute },
  // Mails that anybody can have sent to anybody. Each kind by itself: who floods a person with one keeps no other from them.
  "register-recipient": { points: 4, duration: hour },
  "register-address": { points: 300, duration: hour },
  "reset-recipient": { points: 4, duration: hour },
  "reset-device": { points: 4, duration: hour },
  "reset-address": { points: 100, duration: hour },
  "change-recipient": { points: 4, duration: hour },
  "change-account": { points: 10, duration: hour },
  "guest-address": { points: 1000, duration: hour },
  // A class may find the same mistake at once; one person rarely finds more than a few in ten minutes.
  "report-address": { points: 60, duration: hour },
  "report-session": { points: 8, duration: 10 * minute },
  // Codes of certificates that are none, and names on one that differ: a check finds what it looks for, a search through names doesn't.
  "certificate-address": { points: 1000, duration: hour },
  "certificate-name-address": { points: 60, duration: hour },
  "certificate-name": { points: 300, duration: hour },
  // Codes to join a group that are none: guessing one takes thousands of millions.
  "join-address": { points: 300, duration: hour },
  // What one trainer writes to learners: each goes by mail.
  "trainer-message": { points: 20, duration: hour },
} as const;
export type RateLimitName = keyof typeof rules;

export type RateLimitOutcome = { ok: true } | { ok: false; retryAfterSeconds: number };

/** `key`: an e-mail address, a client address, an id. Only a hash of it is kept. */
export interface RateLimits {
  /** Takes one try; refused when they are used up. */
  consume(name: RateLimitName, key: string): Promise<RateLimitOutcome>;
  /** Gives one try back. */
  giveBack(name: RateLimitName, key: string): Promise<void>;
  /** Gives all tries back, after success. */
  reset(name: RateLimitName, key: string): Promise<void>;
}

export type TakenTries = { ok: true; giveBack(): Promise<void> } | { ok: false; retryAfterSeconds: number };

/** Takes one try of each kind, or none when one of them is used up. `giveBack`: it was right, so that it does not count. */
export async function takeTries(
  limits: RateLimits,
  ...counted: (readonly [RateLimitName, string])[]
): Promise<TakenTries> {
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

/** The table holds no addresses of people or machines. */
function keyOf(name: RateLimitName, key: string): string {
  const counted = name.endsWith("-address") ? networkOf(key) : key;
  return createHash("sha256").update(counted).digest("base64url");
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
      // Not the limiter's `reward`: where the time is over by now, it would begin the next one with a try to spare.
      await pool`update rate_limit set points = points - 1 where key = ${`${name}:${keyOf(name, key)}`} and points > 0`;
    },
    async reset(name, key) {
      await limiter(name).delete(keyOf(name, key));
    },
  };
}

/** Counts whose time is over; nothing reads them any more. */
export async function removeExpiredRateLimits(db: Db, { now }: { now: Date }): Promise<void> {
  await db`delete from rate_limit where expire < ${now.getTime()}`;
}

/** Tries that were counted under one key count under the other as well as its own: for a key that turned out to be the same. */
export async function moveTries(db: Db, { from, to }: { from: string; to: string }): Promise<void> {
  for (const name of Object.keys(rules) as RateLimitName[]) {
    const rowOf = (key: string) => `${name}:${keyOf(name, key)}`;
    await db`
      with moved as (delete from rate_limit where key = ${rowOf(from)} returning points, expire)
      insert into rate_limit (key, points, expire) select ${rowOf(to)}, points, expire from moved
      on conflict (key) do update set points = rate_limit.points + excluded.points,
                                      expire = greatest(rate_limit.expire, excluded.expire)`;
  }
}
