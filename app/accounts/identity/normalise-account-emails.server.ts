/** Changes e-mail addresses that were stored before addresses had one normal spelling: those of accounts, and those of links in mails. */
import type { Db, Pool } from "~/platform/database/database.server";
import { recordAuditEvent } from "../audit/record-audit-event.server";
import {
  lockAccountRowsByEmailSpellings,
  selectNonAsciiAccountEmails,
  updateAccountEmailSpelling,
  updateGivenUpEmailSpelling,
} from "./accounts.sql.server";
import { normaliseStoredEmail } from "./email";
import { selectNonAsciiTokenEmails, updateTokenEmailSpelling } from "./email-tokens.sql.server";

/** A function that gets an address as it is stored, and returns its normal spelling, or null if the stored address must not change. */
export type StoredEmailNormaliser = (stored: string) => string | null;

/**
 * Gives every account the normal spelling of its address. If several accounts would get the same address, the one that was active last gets
 * it; the others keep their old spelling and log in by that. Returns a function that normalises addresses stored elsewhere, except the
 * spellings that an account kept. `failed` is called with the error for each address that could not be changed.
 */
export async function normaliseAccountEmails(
  pool: Pool,
  { now, failed }: { now: Date; failed: (error: unknown) => void },
): Promise<StoredEmailNormaliser> {
  const groups = new Map<string, string[]>();
  for (const email of await selectNonAsciiAccountEmails(pool, { yielded: false })) {
    const folded = normaliseStoredEmail(email);
    if (folded !== null) groups.set(folded, [...(groups.get(folded) ?? []), email]);
  }
  for (const [folded, spellings] of groups) {
    const fold = () => foldGroup(pool, { folded, spellings, now });
    // The first attempt fails if another process creates an account with the same address at this moment. The second attempt then includes
    // that account.
    await fold().catch(fold).catch(failed);
  }
  const kept = new Set(await selectNonAsciiAccountEmails(pool, { yielded: true }));
  return (stored) => (kept.has(stored) ? null : normaliseStoredEmail(stored));
}

function foldGroup(
  pool: Pool,
  { folded, spellings, now }: { folded: string; spellings: string[]; now: Date },
): Promise<void> {
  return pool.begin(async (tx) => {
    const [winner, ...others] = await lockAccountRowsByEmailSpellings(tx, [...spellings, folded]);
    for (const { learnerId } of others) {
      await updateGivenUpEmailSpelling(tx, learnerId, folded);
      await recordAuditEvent(tx, { actor: "folding", subject: learnerId, action: "email-yielded", now });
    }
    if (winner && winner.email !== folded) await updateAccountEmailSpelling(tx, winner.learnerId, folded);
  });
}

/** Normalises the addresses that are stored with links in mails: links to confirm, to change, to reset a password and to unsubscribe. */
export async function normaliseTokenEmails(db: Db, fold: StoredEmailNormaliser): Promise<void> {
  for (const email of await selectNonAsciiTokenEmails(db)) {
    const folded = fold(email);
    if (folded !== null) await updateTokenEmailSpelling(db, email, folded);
  }
}
