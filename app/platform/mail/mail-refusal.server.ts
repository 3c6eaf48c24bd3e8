/** Mail that never arrives: a mail server that says so at once, or in a report that comes back later. */
import type { Db } from "../database/database.server";

/**
 * Enhanced status codes (RFC 3463) that are about the address itself: it is wrong, unknown, moved or closed. Any other no is about
 * this site, its settings, the words of the mail or the moment, and mends itself when those do: no relaying, blocked or suspected of
 * spam (5.7.x), a full mailbox (5.2.2), a sender that is not known (5.1.7, 5.1.8), a server in trouble (5.3.x, 5.4.x).
 */
const aboutTheAddress = /^5\.(1\.([0-46]|9|10)|2\.1)$/;
/** What a server without such codes says about an address: RFC 5321, 4.2.3. */
const noSuchMailbox = [550, 551, 553];
/** In the words of a server without such codes, a sign that it refuses the site and not the address. */
const policyWords =
  /relay|polic|spam|block|black|reject|denied|not allowed|not permitted|authenti|log ?in|quota|full|size|dns|spf|dkim/i;

/**
 * The code of a permanent no to the address (`5.1.1`, or `550` where there is none finer); null for whatever may still go well.
 * `error`: what nodemailer throws, with `command`, `responseCode` and `response`.
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

/** Behind the code, as the standard has it (`550 5.1.1 …`), or between brackets in the words (`553 sorry … (#5.7.1)`). */
function enhancedCode(words: string): string | null {
  return /(?:^5\d\d[ -]|[(#])(5\.\d{1,3}\.\d{1,3})\b/.exec(words)?.[1] ?? null;
}

/** Writes down what a report says of a mail of ours; false when there is no such mail, or it was known. */
export async function recordMailRefusal(
  db: Db,
  { mailId, status, now }: { mailId: string; status: string; now: Date },
): Promise<boolean> {
  const { count } = await db`
    update mail_outbox set refused_at = ${now}, refusal = ${status}, data = data - 'token'
     where id = ${mailId} and refused_at is null`;
  return count > 0;
}
