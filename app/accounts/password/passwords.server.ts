import { hash as argonHash, verify as argonVerify, type Options } from "@node-rs/argon2";
import { longestPassword, normalisePassword } from "./password-rules";

// argon2id is the default algorithm; the numbers are OWASP's first choice.
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Every hash takes 19 MB and a core for a while: two at a time, the others wait their turn. */
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

// Of a random text that was thrown away; same cost as above.
let nobodysHash: Promise<string> | undefined;

/** `hash` null: no such account. It takes as long as when there is one, and the answer is no. */
export async function verifyPassword(hash: string | null, password: string): Promise<boolean> {
  // Longer than any password can be: not worth the work, and the same answer for everybody.
  if (password.length > longestPassword * 4) return false;
  nobodysHash ??= argonHash(crypto.randomUUID(), cost);
  const against = hash ?? (await nobodysHash);
  const matches = await inTurn(() => argonVerify(against, normalisePassword(password)));
  return hash !== null && matches;
}
