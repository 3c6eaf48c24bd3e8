import { hash as argonHash, verify as argonVerify, type Options } from "@node-rs/argon2";
import { maxPasswordLength, normalisePassword } from "./password-rules";

// argon2id is the default algorithm. The numbers are OWASP's first recommendation.
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Each hash takes 19 MB and a core for a while, so at most two run at the same time; others wait. */
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

// The hash of a random text, at the same cost as above.
let nobodysHash: Promise<string> | undefined;

/** `hash` null: there is no such account. Then the answer is no, after the same amount of work. */
export async function verifyPassword(hash: string | null, password: string): Promise<boolean> {
  // Longer than any allowed password. Refused without hashing, for every account alike.
  if (password.length > maxPasswordLength * 4) return false;
  nobodysHash ??= argonHash(crypto.randomUUID(), cost);
  const against = hash ?? (await nobodysHash);
  const matches = await inTurn(() => argonVerify(against, normalisePassword(password)));
  return hash !== null && matches;
}
