/** Rate limits: how often something may be tried. The tries are counted in an unlogged table that all processes share. */
import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Db, Pool } from "./database/database.server";
import { computeRateLimitNetwork } from "./network";
import { deleteExpiredTryCounts, giveRateLimitTryBack, moveTryCountToOtherRow } from "./rate-limits.sql.server";

const minute = 60;
const hour = 60 * minute;

/**
 * For each kind of try: how many (`points`) are allowed in how many seconds (`duration`). All people of a school may share one network
 * address, so limits by address count only failures and floods: a successful try is given back.
 */
const rules = {
  // Wrong passwords: for one account from browsers that never logged in to it, from one browser that did, and from one network address for
  // all accounts.
  "log-in-account": { points: 10, duration: 15 * minute },
  "log-in-device": { points: 10, duration: 15 * minute },
  "log-in-address": { points: 100, duration: 15 * minute },
  // Confirming the own password again: within a session, and when an account is confirmed on another device.
  "own-password-session": { points: 10, duration: 15 * minute },
  "confirm-link": { points: 10, duration: 15 * minute },
  "weak-password-address": { points: 300, duration: 15 * minute },
  // Mails that anybody can request for any address. Each kind of mail has its own limit, so that using up one does not block the others.
  "register-recipient": { points: 4, duration: hour },
  "register-address": { points: 300, duration: hour },
  "reset-recipient": { points: 4, duration: hour },
  "reset-device": { points: 4, duration: hour },
  "reset-address": { points: 100, duration: hour },
  "change-recipient": { points: 4, duration: hour },
  "change-account": { points: 10, duration: hour },
  "guest-address": { points: 1000, duration: hour },
  // Problem reports. A whole class may find the same mistake at once; one person rarely finds more than a few in ten minutes.
  "report-address": { points: 60, duration: hour },
  "report-session": { points: 8, duration: 10 * minute },
  // Certificate codes that don't exist, and wrong names for a certificate. A visitor who has the certificate rarely gets this wrong;
  // guessing does.
  "certificate-address": { points: 1000, duration: hour },
  "certificate-name-address": { points: 60, duration: hour },
  "certificate-name": { points: 300, duration: hour },
  // Codes for joining a group that don't exist. Guessing a real one takes billions of tries.
  "join-address": { points: 300, duration: hour },
  // Live sessions: codes that don't exist, of one address. Browsers of one address that are new in one session, and those that voted in it: a
  // school has one address. And votes of one browser, which may change its mind.
  "live-code-address": { points: 300, duration: hour },
  "live-join": { points: 400, duration: minute },
  "live-place": { points: 2000, duration: 24 * hour },
  "live-vote": { points: 60, duration: minute },
  // Messages of one trainer to learners. Each message is also sent by mail.
  "trainer-message": { points: 20, duration: hour },
  // Mails with all deadlines to all members of a group.
  "deadline-message": { points: 6, duration: hour },
  // Later deadlines that one trainer gives to one member at a time. Each is also sent by mail.
  "trainer-extension": { points: 60, duration: hour },
  // Files about a group, and accreditation packs. At the end of a term, somebody may want three files of each of ten groups, and again.
  "trainer-export": { points: 60, duration: hour },
  // Codes of supervised sittings that don't work. There are a billion codes, and a code only works for the members of one group.
  "sitting-code": { points: 10, duration: 15 * minute },
  // Invitations of one administrator to become a trainer, also those that are sent again.
  "trainer-invitation": { points: 20, duration: hour },
  // Files that one author brings to make a dossier of. Each may be read for a minute.
  "source-import": { points: 40, duration: hour },
  // Saves of a final test at a question that its learner has saved often already. Who types slowly saves about every letter.
  "final-test-choice": { points: 120, duration: minute },
  // Choices at the steps of a closing case. Each change is a row that stays; a case has about ten steps.
  "closing-case-choice": { points: 100, duration: hour },
  // Searches. One by a reader who corrects a word is soon three; a whole class of visitors may share one address.
  // A burst from one address is refused before it keeps the database busy for everybody.
  "search-address": { points: 600, duration: 10 * minute },
  "search-burst-address": { points: 40, duration: 10 },
  "search-learner": { points: 60, duration: minute },
} as const;
export type RateLimitName = keyof typeof rules;

export interface TooManyTriesRefusal {
  ok: false;
  reason: "too-many-tries";
  retryAfterSeconds: number;
}

/** `secondsUntilMore`: 0 if none was used. */
export interface TriesLeft {
  left: number;
  secondsUntilMore: number;
}

/** Counts and limits tries. `key` says whose tries are counted: an e-mail address, a network address or an id. Only its hash is stored. */
export interface RateLimiter {
  /** Uses one try. It is refused if none is left. */
  consume(name: RateLimitName, key: string): Promise<{ ok: true } | TooManyTriesRefusal>;
  /** Returns how many tries are left, and in how many seconds all are there again. It uses none. */
  peek(name: RateLimitName, key: string): Promise<TriesLeft>;
  /** Gives one try back, so that it does not count. */
  giveBack(name: RateLimitName, key: string): Promise<void>;
  /** Gives all tries of this key back, after a success. */
  reset(name: RateLimitName, key: string): Promise<void>;
}

export type TryOfEachLimitOutcome = { ok: true; giveBack(): Promise<void> } | TooManyTriesRefusal;

/** Uses one try of each given limit, or none if one of them is used up. After a success, call `giveBack`, so that the tries don't count. */
export async function takeTryOfEachLimit(
  limits: RateLimiter,
  ...counted: (readonly [RateLimitName, string])[]
): Promise<TryOfEachLimitOutcome> {
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

/** Returns the hash of a key, because the table must contain no addresses of people or machines. */
function keyOf(name: RateLimitName, key: string): string {
  const counted = name.endsWith("-address") ? computeRateLimitNetwork(key) : key;
  return createHash("sha256").update(counted).digest("base64url");
}

/** Returns the key of the table row that counts these tries, in the form that the rate limiter library uses. */
function rowKeyOf(name: RateLimitName, key: string): string {
  return `${name}:${keyOf(name, key)}`;
}

export function createRateLimiter(pool: Pool): RateLimiter {
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
        return { ok: false, reason: "too-many-tries", retryAfterSeconds: Math.ceil(refusal.msBeforeNext / 1000) };
      }
    },
    async peek(name, key) {
      const used = await limiter(name).get(keyOf(name, key));
      if (!used) return { left: rules[name].points, secondsUntilMore: 0 };
      const left = Math.max(0, rules[name].points - used.consumedPoints);
      return { left, secondsUntilMore: Math.ceil(used.msBeforeNext / 1000) };
    },
    async giveBack(name, key) {
      // The library's own function `reward` is not used: after the duration is over, it would start the next one with an extra try.
      await giveRateLimitTryBack(pool, rowKeyOf(name, key));
    },
    async reset(name, key) {
      await limiter(name).delete(keyOf(name, key));
    },
  };
}

/** Deletes the counted tries whose duration is over. */
export async function removeExpiredTryCounts(db: Db, { now }: { now: Date }): Promise<void> {
  await deleteExpiredTryCounts(db, now);
}

/** Adds the tries that were counted for one key to those of another key, because both turned out to mean the same person or address. */
export async function moveTriesToOtherKey(db: Db, { from, to }: { from: string; to: string }): Promise<void> {
  for (const name of Object.keys(rules) as RateLimitName[]) {
    await moveTryCountToOtherRow(db, { from: rowKeyOf(name, from), to: rowKeyOf(name, to) });
  }
}
