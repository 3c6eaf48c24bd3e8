/** Mails that can't arrive, because the mail server refuses the address at once or in a later report. */
import type { Db } from "../database/database.server";
import { markMailRefused } from "./outbox.sql.server";

/**
 * Enhanced status codes (RFC 3463) about the address itself: it is wrong, unknown, moved or closed. All other codes are about this site,
 * its settings, the text or a temporary problem, so the mail is tried again: no relaying, blocked or suspected of spam (5.7.x), a full
 * mailbox (5.2.2), an unknown sender (5.1.7, 5.1.8), a server problem (5.3.x, 5.4.x).
 */
const aboutTheAddress = /^5\.(1\.([0-46]|9|10)|2\.1)$/;
/** Codes for a wrong address, of servers without enhanced codes (RFC 5321, 4.2.3). */
const noSuchMailbox = [550, 551, 553];
/** Words of servers without enhanced codes that show that they refuse the site, not the address. */
const policyWords =
  /relay|polic|spam|block|black|reject|denied|not allowed|not permitted|authenti|log ?in|quota|full|size|dns|spf|dkim/i;

/**
 * Returns the code of a permanent refusal of the address (`5.1.1`, or `550` without an enhanced code). Returns null if the mail may still
 * arrive later. `error`: as nodemailer throws it, with `command`, `responseCode` and `response`.
 */
export function readPermanentRefusal(error: unknown): string | null {
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
 * Returns the enhanced code after the basic code, as in the standard (`550 5.1.1 …`), or in brackets in the text (`553 sorry … (#5.7.1)`).
 */
function enhancedCode(words: string): string | null {
  return /(?:^5\d\d[ -]|[(#])(5\.\d{1,3}\.\d{1,3})\b/.exec(words)?.[1] ?? null;
}

/** Stores a refusal that a delivery report told. Returns false if there is no such mail, or if the refusal was already stored. */
export function recordMailRefusal(db: Db, refusal: { mailId: string; status: string; now: Date }): Promise<boolean> {
  return markMailRefused(db, refusal);
}
