/** The outbox, a table of mails to send. A use case adds a mail in the same transaction as the change that the mail is about. */
import type { Db } from "../database/database.server";
import { newId } from "../ids";
import { type JobQueue, type JobRetryPolicy, mailQueueName } from "../jobs.server";
import type { Locale } from "../locale";
import {
  deleteUnsentMail,
  eraseMailContentAndRecipientBefore,
  findMailDeliveryRow,
  insertMailsIntoOutbox,
  selectStoredNonAsciiMailRecipients,
  selectUnsentMailIds,
  updateMailRecipient,
} from "./outbox.sql.server";

export interface MailToEnqueue {
  /** Of all mails with the same key, only one is sent. */
  idempotencyKey: string;
  recipient: string;
  /** The name of the mail's template. The template knows which data it needs. */
  template: string;
  /** The language of the recipient. */
  locale: Locale;
  /** The data that the template inserts into the mail. It is deleted as soon as the mail is sent. */
  data: Record<string, unknown>;
}

export interface MailQueue {
  enqueue(db: Db, mail: MailToEnqueue, now: Date): Promise<void>;
}

/** A queue that also takes many mails at once. */
export interface BulkMailQueue extends MailQueue {
  /** Adds many mails. It takes two statements, however many mails there are. */
  enqueueAll(db: Db, mails: readonly MailToEnqueue[], now: Date): Promise<void>;
}

// A mail is tried for about two days: every few seconds at first, every four hours at the end.
const patient: JobRetryPolicy = { limit: 23, delay: 5, longestDelay: 4 * 3600 };

/** Creates the queue of mails. `retry` is changed only by tests. */
export function createMailQueue(
  jobs: Pick<JobQueue, "send">,
  { retry = patient }: { retry?: JobRetryPolicy } = {},
): BulkMailQueue {
  const compose = ({ locale, data, ...mail }: MailToEnqueue, now: Date) => ({
    ...mail,
    id: newId(now),
    data: { ...data, locale },
  });
  return {
    async enqueue(db, mail, now) {
      const [id] = await insertMailsIntoOutbox(db, [compose(mail, now)], now);
      if (id) await jobs.send(db, mailQueueName, { id }, retry);
    },
    async enqueueAll(db, mails, now) {
      if (mails.length === 0) return;
      const composed = mails.map((mail) => compose(mail, now));
      const ids = await insertMailsIntoOutbox(db, composed, now);
      const jobData = ids.map((id) => ({ id }));
      if (ids.length > 0) await jobs.send(db, mailQueueName, jobData, retry);
    },
  };
}

const patienceMs = 2 * 86_400_000;

/**
 * Adds jobs for mails that were not sent yet. It is called after a restore, because a backup contains no jobs. Mails older than two days
 * are skipped. A mail that already has a job is still sent only once. Returns the number of these mails.
 */
export async function requeueUnsentMailsAfterRestore(
  db: Db,
  { jobs, now }: { jobs: Pick<JobQueue, "send">; now: Date },
): Promise<number> {
  const since = new Date(now.getTime() - patienceMs);
  const ids = await selectUnsentMailIds(db, since);
  for (const id of ids) await jobs.send(db, mailQueueName, { id }, patient);
  return ids.length;
}

/** The number of days that the recipient's address is kept in the outbox. The text of a mail is deleted earlier, when the mail is sent. */
export const mailRecipientRetentionDays = 7;
const scrubbedAfterMs = mailRecipientRetentionDays * 86_400_000;

/** Erases the recipient and the data of mails older than seven days. Only the fact that they were sent remains. */
export async function eraseOldMailContentAndRecipients(db: Db, { now }: { now: Date }): Promise<void> {
  await eraseMailContentAndRecipientBefore(db, new Date(now.getTime() - scrubbedAfterMs));
}

/**
 * Replaces the recipients of stored mails by their normal spelling. `fold` returns the normal spelling of an address, or null to keep the
 * address.
 */
export async function normaliseStoredMailRecipients(db: Db, fold: (stored: string) => string | null): Promise<void> {
  for (const recipient of await selectStoredNonAsciiMailRecipients(db)) {
    const folded = fold(recipient);
    if (folded !== null) await updateMailRecipient(db, recipient, folded);
  }
}

/**
 * What happened to a mail. `refused`: a mail server refused the address, or this mail failed while later mails were sent. `lost`: the mail
 * was never sent and is not tried any more, so it must be sent again. `waiting`: it may still be sent.
 */
type MailDelivery = { state: "sent" | "refused"; at: Date } | { state: "waiting" | "lost" };

/** Returns what happened to a mail. The outbox keeps this after the text and the recipient of the mail are erased. */
export async function getMailDeliveryState(
  db: Db,
  { idempotencyKey, now }: { idempotencyKey: string; now: Date },
): Promise<MailDelivery> {
  const row = await findMailDeliveryRow(db, idempotencyKey);
  if (!row) return { state: "lost" };
  if (row.refusedAt) return { state: "refused", at: row.refusedAt };
  if (row.sentAt) return { state: "sent", at: row.sentAt };
  const givenUpAt = new Date(row.createdAt.getTime() + scrubbedAfterMs);
  if (givenUpAt > now) return { state: "waiting" };
  return row.tries > 0 && row.othersLeft ? { state: "refused", at: givenUpAt } : { state: "lost" };
}

/** Cancels a mail, unless it was already sent or is being sent now. */
export async function cancelUnsentMail(db: Db, { idempotencyKey }: { idempotencyKey: string }): Promise<void> {
  await deleteUnsentMail(db, idempotencyKey);
}
