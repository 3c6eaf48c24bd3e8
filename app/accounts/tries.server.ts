import type { Limits } from "~/platform/limits.server";

export interface TooManyTries {
  ok: false;
  reason: "too-many-tries";
  retryAfterSeconds: number;
}

/** Where a try comes from; counted, never stored as it is. */
export interface Trying {
  limits: Limits;
  clientAddress: string;
}

/** Takes one try of a kind from the client and from the account (an address, whether or not it has an account). */
export async function takeTry(
  { limits, clientAddress }: Trying,
  kind: "log-in" | "mail",
  email: string,
): Promise<{ ok: true } | TooManyTries> {
  for (const [name, key] of [
    [`${kind}-address`, clientAddress],
    [`${kind}-account`, email],
  ] as const) {
    const outcome = await limits.consume(name, key);
    if (!outcome.ok) return { ok: false, reason: "too-many-tries", retryAfterSeconds: outcome.retryAfterSeconds };
  }
  return { ok: true };
}

/** The right password gives the account its tries back. */
export function returnTries({ limits }: Trying, email: string): Promise<void> {
  return limits.reset("log-in-account", email);
}
