/** Addresses that were stored before they had one spelling: those of accounts, and of links that are on their way. */
import type { Db, Pool } from "~/platform/database/database.server";
import { foldStoredEmail } from "./email";
import { recordAccountEvent } from "./record-account-event.server";

/** Of an address as it is stored somewhere: its one spelling, or null where it stays. */
export type FoldEmail = (stored: string) => string | null;

/**
 * Gives every account the one spelling of its address. Where accounts meet in one, the account that was active last has it; the others
 * keep their own spelling, and log in by it. Returns how to fold what else is stored: a spelling that an account kept stays there too.
 * `failed`: called for each address that could not be folded, which then stays as it is.
 */
export async function foldAccounts(
  pool: Pool,
  { now, failed }: { now: Date; failed: (error: unknown) => void },
): Promise<FoldEmail> {
  const groups = new Map<string, string[]>();
  for (const email of await listUnfolded(pool)) {
    const folded = foldStoredEmail(email);
    if (folded !== null) groups.set(folded, [...(groups.get(folded) ?? []), email]);
  }
  for (const [folded, spellings] of groups) {
    const fold = () => foldGroup(pool, { folded, spellings, now });
    // Another process may give out the address at this moment: then there is one more account to look at.
    await fold().catch(fold).catch(failed);
  }
  const kept = new Set(await listUnfolded(pool, { yielded: true }));
  return (stored) => (kept.has(stored) ? null : foldStoredEmail(stored));
}

/** Addresses with a letter outside ASCII: no other is spelled in two ways. */
async function listUnfolded(db: Db, { yielded = false } = {}): Promise<string[]> {
  const rows = await db<{ email: string }[]>`
    select email from account
     where octet_length(email) <> char_length(email) and (yielded_email is null or ${yielded})`;
  return rows.map(({ email }) => email);
}

function foldGroup(
  pool: Pool,
  { folded, spellings, now }: { folded: string; spellings: string[]; now: Date },
): Promise<void> {
  return pool.begin(async (tx) => {
    const [winner, ...others] = await tx<{ learnerId: string; email: string }[]>`
      select a.learner_id, a.email from account a join learner l on l.id = a.learner_id
       where a.yielded_email is null and a.email in (select jsonb_array_elements_text(${tx.json([...spellings, folded])}))
       order by l.last_active_on desc, (select max(s.created_at) from session s where s.learner_id = l.id) desc nulls last,
             a.email_confirmed_at desc, a.learner_id
         for update of a`;
    for (const { learnerId } of others) {
      await tx`update account set yielded_email = ${folded} where learner_id = ${learnerId}`;
      await recordAccountEvent(tx, { actor: "folding", subject: learnerId, action: "email-yielded", now });
    }
    if (winner && winner.email !== folded)
      await tx`update account set email = ${folded} where learner_id = ${winner.learnerId}`;
  });
}

/** The same for links: to confirm, to change, to choose a new password, to unsubscribe. */
export async function foldEmailTokens(db: Db, fold: FoldEmail): Promise<void> {
  const rows = await db<{ email: string }[]>`
    select distinct email from email_token where octet_length(email) <> char_length(email)`;
  for (const { email } of rows) {
    const folded = fold(email);
    if (folded !== null) await db`update email_token set email = ${folded} where email = ${email}`;
  }
}
