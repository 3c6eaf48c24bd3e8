/** Limits on tries, counted in an unlogged table, so that every process counts together. */
import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Db, Pool } from "./database.server";
import { networkOf } from "./network";

/** points per duration in seconds */
const rules = {
  "log-in-account": { points: 10, duration: 15 * 60 },
  "log-in-address": { points: 50, duration: 15 * 60 },
  "mail-account": { points: 4, duration: 60 * 60 },
  "mail-address": { points: 20, duration: 60 * 60 },
  // A whole school may come from one address.
  "guest-address": { points: 1000, duration: 60 * 60 },
  // A class may find the same mistake at once; one person rarely finds more than a few in ten minutes.
  "report-address": { points: 60, duration: 60 * 60 },
  "report-session": { points: 8, duration: 10 * 60 },
  // Looking certificates up, and trying names on one: a check takes a few, a search through names takes thousands.
  "certificate-address": { points: 1000, duration: 60 * 60 },
  "certificate-name-address": { points: 60, duration: 60 * 60 },
  "certificate-name": { points: 300, duration: 60 * 60 },
  // Codes to join a group: a whole school joins from one address, in a few requests each; guessing one takes thousands of millions.
  "join-address": { points: 3000, duration: 60 * 60 },
  // What one trainer writes to learners: each goes by mail.
  "trainer-message": { points: 20, duration: 60 * 60 },
} as const;
export type LimitName = keyof typeof rules;

export type LimitOutcome = { ok: true } | { ok: false; retryAfterSeconds: number };

export interface Limits {
  /** Takes one try from `key` (an e-mail address, a client address), of which only a hash is kept; refused when they are used up. */
  consume(name: LimitName, key: string): Promise<LimitOutcome>;
  /** Gives all tries back, after success. */
  reset(name: LimitName, key: string): Promise<void>;
}

/** The table holds no addresses of people or machines. */
function keyOf(name: LimitName, key: string): string {
  const counted = name.endsWith("-address") ? networkOf(key) : key;
  return createHash("sha256").update(counted).digest("base64url");
}

export function createLimits(pool: Pool): Limits {
  const storeClient = {
    query: ({ text, values }: { text: string; values?: string[] }) =>
      pool.unsafe(text, values ?? [], { prepare: true }).then((rows) => ({ rows, rowCount: rows.count })),
  };
  const limiters = new Map<LimitName, RateLimiterPostgres>();
  for (const name of Object.keys(rules) as LimitName[]) {
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
  const limiter = (name: LimitName) => limiters.get(name) as RateLimiterPostgres;
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
    async reset(name, key) {
      await limiter(name).delete(keyOf(name, key));
    },
  };
}

/** Counts whose time is over; nothing reads them any more. */
export async function removeExpiredLimits(db: Db, { now }: { now: Date }): Promise<void> {
  await db`delete from rate_limit where expire < ${now.getTime()}`;
}

/** Tries that were counted under one key count under the other as well as its own: for a key that turned out to be the same. */
export async function moveTries(db: Db, { from, to }: { from: string; to: string }): Promise<void> {
  for (const name of Object.keys(rules) as LimitName[]) {
    const rowOf = (key: string) => `${name}:${keyOf(name, key)}`;
    await db`
      with moved as (delete from rate_limit where key = ${rowOf(from)} returning points, expire)
      insert into rate_limit (key, points, expire) select ${rowOf(to)}, points, expire from moved
      on conflict (key) do update set points = rate_limit.points + excluded.points,
                                      expire = greatest(rate_limit.expire, excluded.expire)`;
  }
}
