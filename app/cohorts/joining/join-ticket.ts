/** What somebody joins a cohort with, and what they agree to. Pure. */
import { parseJoinCode } from "./join-code";

/**
 * Version of the words about what a trainer sees: stored with every membership. Raise it with every change of what is listed there
 * (`following.seen` in the messages).
 */
export const consentVersion = "2026-11";

export type JoinTicket = { kind: "code"; code: string } | { kind: "invitation"; token: string };

/** Null: neither a code nor the token of an invitation. */
export function parseJoinTicket(text: string): JoinTicket | null {
  if (/^[\w-]{43}$/.test(text)) return { kind: "invitation", token: text };
  const code = parseJoinCode(text);
  return code === null ? null : { kind: "code", code };
}

/**
 * `used`: somebody else accepted this invitation. `removed`: a trainer took this person out, and made this ticket before that.
 * `trainer`: one does not join one's own cohort.
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
