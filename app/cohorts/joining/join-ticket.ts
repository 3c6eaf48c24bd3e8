/** What a person joins a cohort with: a join code or an invitation. A pure function. */
import { parseJoinCode } from "./join-code";

/**
 * Version of the text about what a trainer sees (`following.seen` in the messages). It is stored with every membership. Raise it if the
 * meaning of that text changes.
 */
export const consentVersion = "2026-11";

export type JoinTicket = { kind: "code"; code: string } | { kind: "invitation"; token: string };

/** Returns null if it is neither a code nor the token of an invitation. */
export function parseJoinTicket(text: string): JoinTicket | null {
  if (/^[\w-]{43}$/.test(text)) return { kind: "invitation", token: text };
  const code = parseJoinCode(text);
  return code === null ? null : { kind: "code", code };
}

/**
 * `used`: another person accepted this invitation. `removed`: a trainer removed this person after this code or invitation was made.
 * `trainer`: a trainer can't join their own cohort.
 */
export type JoinRefusal =
  | "unknown"
  | "revoked"
  | "withdrawn"
  | "expired"
  | "used"
  | "cohort-over"
  | "full"
  | "removed"
  | "trainer";
