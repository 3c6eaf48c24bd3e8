import { lockAccountForMail } from "~/accounts/identity/lock-account-for-mail.server";
import type { Db } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import type { MailQueue } from "~/platform/mail/mail-queue.server";

interface NewOwner {
  cohort: { id: string; name: string };
  /** The new owner of the cohort. */
  learnerId: string;
  /** The name of the trainer who handed the cohort over. Null if an administrator gave it. */
  by: string | null;
  mail: MailQueue;
  now: Date;
}

/** Mails a trainer that they are the owner of a cohort now, in their own language. Call it in the transaction that makes them the owner. */
export async function mailNewOwner(tx: Db, { cohort, learnerId, by, mail, now }: NewOwner): Promise<void> {
  const account = await lockAccountForMail(tx, { learnerId });
  if (!account) return;
  const { name, email, locale } = account;
  const data = { name, cohort: cohort.name, cohortId: cohort.id, trainer: by ?? "" };
  // A cohort can be handed over to the same person again later, so each time has its own key.
  const idempotencyKey = `cohort-owner:${cohort.id}:${newId(now)}`;
  await mail.enqueue(tx, { idempotencyKey, recipient: email, template: "cohort-owner", locale, data }, now);
}
