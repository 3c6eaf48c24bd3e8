import { hash as argonHash, verify as argonVerify, type Options } from "@node-rs/argon2";
import { maxPasswordLength, normalisePassword } from "./password-rules";

// How much work a hash takes: the first choice of numbers that OWASP recommends for argon2id, the default algorithm of this library.
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** How many hashes are made at the same time, because each takes 19 MB and a processor core for a while. Others wait. */
const atOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => argonHash(normalisePassword(password), cost));
}

// The hash of a random text, made with the same amount of work. It is used if there is no account.
let nobodysHash: Promise<string> | undefined;

/**
 * Returns whether a hash is that of this password. `hash` is null if there is no such account: the result is then false, after the same
 * amount of work.
 */
export async function verifyPassword(hash: string | null, password: string): Promise<boolean> {
  // A text that is longer than any allowed password is refused without hashing, whether or not the account exists.
  if (password.length > maxPasswordLength * 4) return false;
  nobodysHash ??= argonHash(crypto.randomUUID(), cost);
  const against = hash ?? (await nobodysHash);
  const matches = await inTurn(() => argonVerify(against, normalisePassword(password)));
  return hash !== null && matches;
}
