/** Mail that never arrives: a mail server that says so at once, or in a report that comes back later. */
import type { Db } from "./database.server";

/** Commands of SMTP that are about this mail; a no to any other is about us. */
const aboutThisMail = ["RCPT TO", "DATA"];
/** Log in first, or wrong password: mends itself when the settings do. */
const aboutUs = [530, 534, 535, 538];

/** The code of a permanent no (`5.1.1`, or `550` where there is none finer); null for whatever may still go well. */
export function refusalOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null) return null;
  const { command, responseCode, response } = error as {
    command?: unknown;
    responseCode?: unknown;
    response?: unknown;
  };
  if (typeof responseCode !== "number" || responseCode < 500 || responseCode > 599) return null;
  if (aboutUs.includes(responseCode) || !aboutThisMail.includes(String(command))) return null;
  return /^5\d\d[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(String(response ?? ""))?.[1] ?? String(responseCode);
}

/** Writes down what a report says of a mail of ours; false when there is no such mail, or it was known. */
export async function recordRefusal(
  db: Db,
  { mailId, status, now }: { mailId: string; status: string; now: Date },
): Promise<boolean> {
  const { count } = await db`
    update mail_outbox set refused_at = ${now}, refusal = ${status}, data = data - 'token'
     where id = ${mailId} and refused_at is null`;
  return count > 0;
}
