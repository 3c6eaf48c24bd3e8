/** Recognises and stores permanent refusals: the mail server does not accept the recipient's address, at once or in a later report. */
import type { Db } from "../database/database.server";
import { markMailPermanentlyRefused } from "./outbox.sql.server";

/**
 * Matches enhanced status codes (RFC 3463) that are about the recipient's address itself: it is wrong, unknown, moved or closed. All other
 * codes are about this site, its settings, the text or a temporary problem, so the mail is tried again. Examples are: no relaying, blocked
 * or suspected of spam (5.7.x), a full mailbox (5.2.2), an unknown sender (5.1.7, 5.1.8), a server problem (5.3.x, 5.4.x).
 */
const aboutTheAddress = /^5\.(1\.([0-46]|9|10)|2\.1)$/;
/** Status codes for a wrong address, used by mail servers without enhanced codes (RFC 5321, 4.2.3). */
const noSuchMailbox = [550, 551, 553];
/** Words in the answer of a mail server without enhanced codes that show that it refuses this site, and not the recipient's address. */
const policyWords =
  /relay|polic|spam|block|black|reject|denied|not allowed|not permitted|authenti|log ?in|quota|full|size|dns|spf|dkim/i;

/**
 * Returns the status code if a mail server permanently refused the recipient's address (`5.1.1`, or `550` without an enhanced code).
 * Returns null if the mail may still arrive later. `error` is the error that nodemailer throws, with `command`, `responseCode` and
 * `response`.
 */
export function readPermanentAddressRefusalCode(error: unknown): string | null {
  if (typeof error !== "object" || error === null) return null;
  const { command, responseCode, response } = error as {
    command?: unknown;
    responseCode?: unknown;
    response?: unknown;
  };
  if (typeof responseCode !== "number" || responseCode < 500 || responseCode > 599) return null;
  if (command !== "RCPT TO" && command !== "DATA") return null;
  const words = String(response ?? "");
  const enhanced = enhancedCode(words);
  if (enhanced !== null) return aboutTheAddress.test(enhanced) ? enhanced : null;
  const isAddress = command === "RCPT TO" && noSuchMailbox.includes(responseCode) && !policyWords.test(words);
  return isAddress ? String(responseCode) : null;
}

/**
 * Returns the enhanced status code in a mail server's answer. It follows the basic code, as in the standard (`550 5.1.1 …`), or is in
 * brackets in the text (`553 sorry … (#5.7.1)`). Returns null if there is none.
 */
function enhancedCode(words: string): string | null {
  return /(?:^5\d\d[ -]|[(#])(5\.\d{1,3}\.\d{1,3})\b/.exec(words)?.[1] ?? null;
}

/**
 * Stores a permanent refusal that a delivery report contained. Returns false if there is no such mail, or if a refusal was already stored.
 */
export function recordReportedMailRefusal(
  db: Db,
  refusal: { mailId: string; status: string; now: Date },
): Promise<boolean> {
  return markMailPermanentlyRefused(db, refusal);
}
