/** A join ticket: what a person needs to join a cohort, a join code or an invitation. A pure function. */
import { parseJoinCode } from "./join-code";

export type JoinTicket = { kind: "code"; code: string } | { kind: "invitation"; token: string };

/** Reads a text as a join code or as the token of an invitation. Returns null if it is neither. */
export function parseJoinTicket(text: string): JoinTicket | null {
  if (/^[\w-]{43}$/.test(text)) return { kind: "invitation", token: text };
  const code = parseJoinCode(text);
  return code === null ? null : { kind: "code", code };
}

/**
 * Why a person can't join a cohort. `used`: another person accepted this invitation. `removed`: a trainer removed this person after this
 * join code or invitation was made. `trainer`: a trainer can't join their own cohort.
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
