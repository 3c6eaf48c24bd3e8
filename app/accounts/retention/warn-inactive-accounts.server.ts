import type { Db, Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import { getMailDeliveryState, type MailQueue } from "~/platform/mail/mail-queue.server";
import { utcDay } from "../session/sessions.sql.server";
import { inactivityWarningDaysBeforeDeletion } from "./account-retention-periods";
import { forEachAccountExpiringWithin } from "./for-each-account-expiring-within.server";
import {
  type AccountWithExpiryDate,
  deleteInactivityWarningsOfReturnedLearners,
  type InactivityWarningRow,
  selectInactivityWarningRows,
  tryToLockAccountWithExpiryDate,
  upsertNumberedInactivityWarning,
} from "./inactivity.sql.server";

const dayMs = 86_400_000;
const [, lastDays] = inactivityWarningDaysBeforeDeletion;

/**
 * Sends the owners of inactive accounts two warnings that their account will be deleted. If the job runs again, it does not send the same
 * warning again. If it runs late, everybody still gets both warnings, with two weeks between them and two weeks before the deletion.
 * Returns the number of mails.
 * @throws AggregateError at the end, if it failed for somebody
 */
export async function warnInactiveAccounts(pool: Pool, { mail, now }: { mail: MailQueue; now: Date }): Promise<number> {
  await deleteInactivityWarningsOfReturnedLearners(pool);
  const withinDays = inactivityWarningDaysBeforeDeletion[0];
  return forEachAccountExpiringWithin(pool, { withinDays, now }, (learnerId) =>
    pool.begin(async (tx) => {
      const account = await tryToLockAccountWithExpiryDate(tx, learnerId);
      const number = account && (await nextWarning(tx, account, now));
      if (!account || !number) return false;
      await warn(tx, { mail, account, number, now });
      return true;
    }),
  );
}

/** Returns which warning must be sent now: the first (1), the last (2), or null if none. */
async function nextWarning(tx: Db, account: AccountWithExpiryDate, now: Date): Promise<1 | 2 | null> {
  const [first, last] = await selectInactivityWarningRows(tx, account.learnerId, account.activeOn);
  if (!isWithin(account, inactivityWarningDaysBeforeDeletion[0], now)) return null;
  if (!first || (await isLost(tx, first, now))) return 1;
  if (last) return (await isLost(tx, last, now)) ? 2 : null;
  if (!isWithin(account, lastDays, now)) return null;
  const fate = await getMailDeliveryState(tx, { idempotencyKey: first.mailKey, now });
  return "at" in fate && fate.at.getTime() + lastDays * dayMs <= now.getTime() ? 2 : null;
}

function isWithin({ endsOn }: AccountWithExpiryDate, days: number, now: Date): boolean {
  return new Date(endsOn).getTime() - days * dayMs <= new Date(utcDay(now)).getTime();
}

async function isLost(tx: Db, { mailKey }: InactivityWarningRow, now: Date): Promise<boolean> {
  const { state } = await getMailDeliveryState(tx, { idempotencyKey: mailKey, now });
  return state === "lost";
}

async function warn(
  tx: Db,
  { mail, account, number, now }: { mail: MailQueue; account: AccountWithExpiryDate; number: 1 | 2; now: Date },
): Promise<void> {
  const { learnerId, activeOn, email, name, locale } = account;
  // The key of the mail does not contain the learner's id, because the key is kept after the learner is deleted.
  const mailKey = `inactivity-warning:${newId(now)}`;
  await upsertNumberedInactivityWarning(tx, { learnerId, activeOn, number, mailKey, now });
  const data = { name, until: promisedDay(account, number, now) };
  const outgoing = { recipient: email, template: "inactivity-warning", locale, data };
  await mail.enqueue(tx, { idempotencyKey: mailKey, ...outgoing }, now);
}

/**
 * Returns the day that a warning mentions, before which the account is certainly not deleted. If the warnings are late, this day is after
 * the end of the retention period.
 */
function promisedDay({ endsOn }: AccountWithExpiryDate, number: 1 | 2, now: Date): string {
  const atLeast = number === 1 ? 2 * lastDays : lastDays;
  const earliest = utcDay(new Date(now.getTime() + atLeast * dayMs));
  return earliest > endsOn ? earliest : endsOn;
}
