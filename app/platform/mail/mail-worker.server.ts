/**
 * Sends the mails of the outbox, each once. The row of a mail is locked until it is marked as sent. If the process dies after the mail
 * server accepted the mail but before it is marked, the mail is sent again with the same Message-ID.
 */
import type { Pool } from "../database/database.server";
import { type JobQueue, mailQueueName } from "../jobs.server";
import { defaultLocale, isLocale, type Locale } from "../locale";
import type { Logger } from "../log.server";
import { readPermanentAddressRefusalCode } from "./mail-refusal.server";
import type { Mailer, RenderedMail } from "./mailer.server";
import { lockAndGetUnsentMail, markMailSent, recordFailedMailAttempt } from "./outbox.sql.server";

/**
 * Makes the subject and text of a mail from its template, when it is sent. `origin` is the site's address, with which the links in the mail
 * begin.
 */
export type RenderMailFromTemplate = (
  template: string,
  data: Record<string, unknown>,
  place: { origin: string; locale: Locale },
) => RenderedMail;

interface MailWorkerOptions {
  pool: Pool;
  mailer: Mailer;
  render: RenderMailFromTemplate;
  origin: string;
  log: Logger;
  now?: () => Date;
}

export async function startMailWorker(jobs: Pick<JobQueue, "work">, options: MailWorkerOptions): Promise<void> {
  const { log, now = () => new Date() } = options;
  await jobs.work<{ id: string }>(mailQueueName, async ({ id }) => {
    const outcome = await sendMailFromOutbox(options.pool, { ...options, id, now: now() }).catch((error) => {
      log.warn({ mail: id }, "mail did not leave; tried again later");
      throw error;
    });
    if (outcome === "sent") log.info({ mail: id }, "mail sent");
    if (outcome === "refused") log.info({ mail: id }, "mail refused for good");
  });
}

/**
 * Sends one mail of the outbox. Returns `refused` if the mail server permanently refused it, and `nothing` if it was already sent, refused
 * or cancelled.
 * @throws Error if sending failed for another reason; the failed attempt is stored
 */
export async function sendMailFromOutbox(
  pool: Pool,
  input: Pick<MailWorkerOptions, "mailer" | "render" | "origin"> & { id: string; now: Date },
): Promise<"sent" | "refused" | "nothing"> {
  const { id, mailer, render, origin, now } = input;
  try {
    return await pool.begin(async (tx) => {
      const row = await lockAndGetUnsentMail(tx, id);
      if (!row) return "nothing";
      const { locale, ...data } = row.data;
      const rendered = render(row.template, data, { origin, locale: isLocale(locale) ? locale : defaultLocale });
      await mailer.send({ id, recipient: row.recipient, ...rendered, now });
      await markMailSent(tx, id, now);
      return "sent";
    });
  } catch (error) {
    const reason = String(error instanceof Error ? error.message : error).slice(0, 500);
    const refusal = readPermanentAddressRefusalCode(error);
    await recordFailedMailAttempt(pool, { id, reason, refusal, now });
    if (refusal !== null) return "refused";
    // The error must not contain the mail server's answer, which may contain the recipient's address, because pg-boss stores the message of
    // an error.
    throw new Error(`mail ${id} did not leave`);
  }
}
