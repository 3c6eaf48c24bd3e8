/** The outbox. A use case adds a mail in the same transaction as the change that the mail is about. */
import type { Db } from "../database/database.server";
import { newId } from "../ids";
import { type JobQueue, type JobRetryPolicy, mailQueueName } from "../jobs.server";
import type { Locale } from "../locale";
import {
  deleteUnsentMail,
  eraseMailContentBefore,
  findMailDelivery,
  insertMail,
  selectNonAsciiRecipients,
  selectUnsentMail,
  updateMailRecipient,
} from "./outbox.sql.server";

export interface OutgoingMail {
  /** At most one mail is sent for each key. */
  idempotencyKey: string;
  recipient: string;
  /** Name of a template. The renderer knows which data it needs. */
  template: string;
  /** Language of the recipient. */
  locale: Locale;
  /** Deleted as soon as the mail is sent. */
  data: Record<string, unknown>;
}

export interface MailQueue {
  enqueue(db: Db, mail: OutgoingMail, now: Date): Promise<void>;
}

// About two days of attempts: seconds apart at first, four hours apart at the end.
const patient: JobRetryPolicy = { limit: 23, delay: 5, longestDelay: 4 * 3600 };

/** `retry`: only for tests. */
export function createMailQueue(
  jobs: Pick<JobQueue, "send">,
  { retry = patient }: { retry?: JobRetryPolicy } = {},
): MailQueue {
  return {
    async enqueue(db, { idempotencyKey, recipient, template, locale, data }, now) {
      const id = newId(now);
      const stored = { ...data, locale };
      const isNew = await insertMail(db, { id, idempotencyKey, recipient, template, data: stored, now });
      if (isNew) await jobs.send(db, mailQueueName, { id }, retry);
    },
  };
}

const patienceMs = 2 * 86_400_000;

/**
 * After a restore: adds the jobs for mails that were not sent yet, because a backup holds no jobs. Mails older than two days are skipped.
 * A mail that already has a job is still sent once. Returns the number of mails.
 */
export async function requeueUnsentMail(
  db: Db,
  { jobs, now }: { jobs: Pick<JobQueue, "send">; now: Date },
): Promise<number> {
  const since = new Date(now.getTime() - patienceMs);
  const ids = await selectUnsentMail(db, since);
  for (const id of ids) await jobs.send(db, mailQueueName, { id }, patient);
  return ids.length;
}

/** Days that the address of a mail is kept. Its text is deleted when it is sent. */
export const mailRetentionDays = 7;
const scrubbedAfterMs = mailRetentionDays * 86_400_000;

/** Erases the address and data of mails older than seven days. Only the fact that they were sent remains. */
export async function eraseOldMailContent(db: Db, { now }: { now: Date }): Promise<void> {
  await eraseMailContentBefore(db, new Date(now.getTime() - scrubbedAfterMs));
}

/** Replaces the addresses of stored mails by their normal spelling. `fold` returns the new spelling, or null to keep the old one. */
export async function normaliseMailRecipients(db: Db, fold: (stored: string) => string | null): Promise<void> {
  for (const recipient of await selectNonAsciiRecipients(db)) {
    const folded = fold(recipient);
    if (folded !== null) await updateMailRecipient(db, recipient, folded);
  }
}

/**
 * `refused`: a mail server refused the address, or it accepted later mails but never this one. `lost`: no mail was sent, so it must be
 * sent again. `waiting`: it may still be sent.
 */
export type MailDelivery = { state: "sent" | "refused"; at: Date } | { state: "waiting" | "lost" };

/** Returns whether a mail was sent. The outbox keeps this longer than the mail itself. */
export async function getMailDelivery(
  db: Db,
  { idempotencyKey, now }: { idempotencyKey: string; now: Date },
): Promise<MailDelivery> {
  const row = await findMailDelivery(db, idempotencyKey);
  if (!row) return { state: "lost" };
  if (row.refusedAt) return { state: "refused", at: row.refusedAt };
  if (row.sentAt) return { state: "sent", at: row.sentAt };
  const givenUpAt = new Date(row.createdAt.getTime() + scrubbedAfterMs);
  if (givenUpAt > now) return { state: "waiting" };
  return row.tries > 0 && row.othersLeft ? { state: "refused", at: givenUpAt } : { state: "lost" };
}

/** Cancels a mail that was not sent yet and is not being sent now. */
export async function withdrawMail(db: Db, { idempotencyKey }: { idempotencyKey: string }): Promise<void> {
  await deleteUnsentMail(db, idempotencyKey);
}
