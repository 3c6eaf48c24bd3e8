/**
 * Links with which a learner unsubscribes from mails without logging in: in the mail itself, and as a button of the mail program (RFC
 * 8058).
 */
import type { Db } from "~/platform/database/database.server";
import { findUnusedUnexpiredEmailToken } from "./email-tokens.sql.server";
import { issueEmailToken, issueEmailTokens } from "./issue-email-token.server";

/** Creates the token of an unsubscribe link. `from`: which mails the link stops; `readUnsubscribeToken` returns the same text. */
export async function issueUnsubscribeToken(
  tx: Db,
  { learnerId, email, from, now }: { learnerId: string; email: string; from: string; now: Date },
): Promise<string> {
  const { token } = await issueEmailToken(tx, { purpose: "unsubscribe", learnerId, email, data: { from }, now });
  return token;
}

/** Creates the tokens of unsubscribe links for many people, in one statement. Returns them in the order of the people. */
export function issueUnsubscribeTokens(
  tx: Db,
  { people, from, now }: { people: readonly { learnerId: string; email: string }[]; from: string; now: Date },
): Promise<string[]> {
  const links = people.map(({ learnerId, email }) => ({ learnerId, email, data: { from } }));
  return issueEmailTokens(tx, { purpose: "unsubscribe", links, now });
}

/**
 * Returns who unsubscribes, and from which mails. The token stays usable, so a second click on the link works too. Returns null if the link
 * is too old or was never sent.
 */
export async function readUnsubscribeToken(
  db: Db,
  { token, now }: { token: string; now: Date },
): Promise<{ learnerId: string; from: string } | null> {
  const row = await findUnusedUnexpiredEmailToken(db, token, now);
  if (row?.purpose !== "unsubscribe" || !row.learnerId) return null;
  return { learnerId: row.learnerId, from: row.data.from ?? "" };
}
