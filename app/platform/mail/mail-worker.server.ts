/**
 * Sends a mail of the outbox once. Its row is locked from the check until it is marked as sent. If the process dies between the mail
 * server's answer and the mark, the mail is sent again with the same Message-ID.
 */
import type { Pool } from "../database/database.server";
import { type JobQueue, mailQueueName } from "../jobs.server";
import { defaultLocale, isLocale, type Locale } from "../locale";
import type { Logger } from "../log.server";
import { readPermanentRefusal } from "./mail-refusal.server";
import type { Mailer, RenderedMail } from "./mailer.server";
import { lockUnsentMail, markMailFailed, markMailSent } from "./outbox.sql.server";

/** Makes the text of a mail when it is sent. `origin`: the beginning of its links. */
export type RenderMail = (
  template: string,
  data: Record<string, unknown>,
  place: { origin: string; locale: Locale },
) => RenderedMail;

export interface MailWorkerOptions {
  pool: Pool;
  mailer: Mailer;
  render: RenderMail;
  origin: string;
  log: Logger;
  now?: () => Date;
}

export async function startMailWorker(jobs: Pick<JobQueue, "work">, options: MailWorkerOptions): Promise<void> {
  const { log, now = () => new Date() } = options;
  await jobs.work<{ id: string }>(mailQueueName, async ({ id }) => {
    const outcome = await sendMail(options.pool, { ...options, id, now: now() }).catch((error) => {
      log.warn({ mail: id }, "mail did not leave; tried again later");
      throw error;
    });
    if (outcome === "sent") log.info({ mail: id }, "mail sent");
    if (outcome === "refused") log.info({ mail: id }, "mail refused for good");
  });
}

/**
 * `nothing`: it was already sent or refused, or it was withdrawn. `refused`: the mail server refused it permanently.
 * @throws Error if it failed for another reason; the attempt is stored
 */
export async function sendMail(
  pool: Pool,
  input: Pick<MailWorkerOptions, "mailer" | "render" | "origin"> & { id: string; now: Date },
): Promise<"sent" | "refused" | "nothing"> {
  const { id, mailer, render, origin, now } = input;
  try {
    return await pool.begin(async (tx) => {
      const row = await lockUnsentMail(tx, id);
      if (!row) return "nothing";
      const { locale, ...data } = row.data;
      const rendered = render(row.template, data, { origin, locale: isLocale(locale) ? locale : defaultLocale });
      await mailer.send({ id, recipient: row.recipient, ...rendered, now });
      await markMailSent(tx, id, now);
      return "sent";
    });
  } catch (error) {
    const reason = String(error instanceof Error ? error.message : error).slice(0, 500);
    const refusal = readPermanentRefusal(error);
    await markMailFailed(pool, { id, reason, refusal, now });
    if (refusal !== null) return "refused";
    // pg-boss stores the message of an error, so it must not contain the mail server's text, which may name the address.
    throw new Error(`mail ${id} did not leave`);
  }
}
