/** Addresses that were stored before they had one spelling: those of accounts, and of links that are on their way. */
import type { Db, Pool } from "~/platform/database/database.server";
import { lockBySpelling, selectUnfolded, updateSpelling, updateYieldedEmail } from "./accounts.sql.server";
import { normaliseStoredEmail } from "./email";
import { selectUnfoldedTokens, updateTokenSpelling } from "./email-tokens.sql.server";
import { recordAccountEvent } from "./record-account-event.server";

/** Of an address as it is stored somewhere: its one spelling, or null where it stays. */
export type NormaliseEmail = (stored: string) => string | null;

/**
 * Gives every account the one spelling of its address. Where accounts meet in one, the account that was active last has it; the others
 * keep their own spelling, and log in by it. Returns how to fold what else is stored: a spelling that an account kept stays there too.
 * `failed`: called for each address that could not be folded, which then stays as it is.
 */
export async function normaliseAccountEmails(
  pool: Pool,
  { now, failed }: { now: Date; failed: (error: unknown) => void },
): Promise<NormaliseEmail> {
  const groups = new Map<string, string[]>();
  for (const email of await selectUnfolded(pool, { yielded: false })) {
    const folded = normaliseStoredEmail(email);
    if (folded !== null) groups.set(folded, [...(groups.get(folded) ?? []), email]);
  }
  for (const [folded, spellings] of groups) {
    const fold = () => foldGroup(pool, { folded, spellings, now });
    // Another process may give out the address at this moment: then there is one more account to look at.
    await fold().catch(fold).catch(failed);
  }
  const kept = new Set(await selectUnfolded(pool, { yielded: true }));
  return (stored) => (kept.has(stored) ? null : normaliseStoredEmail(stored));
}

function foldGroup(
  pool: Pool,
  { folded, spellings, now }: { folded: string; spellings: string[]; now: Date },
): Promise<void> {
  return pool.begin(async (tx) => {
    const [winner, ...others] = await lockBySpelling(tx, [...spellings, folded]);
    for (const { learnerId } of others) {
      await updateYieldedEmail(tx, learnerId, folded);
      await recordAccountEvent(tx, { actor: "folding", subject: learnerId, action: "email-yielded", now });
    }
    if (winner && winner.email !== folded) await updateSpelling(tx, winner.learnerId, folded);
  });
}

/** The same for links: to confirm, to change, to choose a new password, to unsubscribe. */
export async function normaliseTokenEmails(db: Db, fold: NormaliseEmail): Promise<void> {
  for (const email of await selectUnfoldedTokens(db)) {
    const folded = fold(email);
    if (folded !== null) await updateTokenSpelling(db, email, folded);
  }
}
