/** This test sends a message to 300 members through the real queue to a real mail server. */
import type { ParsedMail } from "mailparser";
import { pino } from "pino";
import { afterAll, expect, it, onTestFinished } from "vitest";
import { beginBatch } from "~/cohorts/batches/begin-batch.server";
import { saveBatchDraft } from "~/cohorts/batches/save-batch-draft.server";
import { sendBatch } from "~/cohorts/batches/send-batch.server";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { createJobQueuePool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import { startJobQueue } from "~/platform/jobs.server";
import { createMailQueue } from "~/platform/mail/mail-queue.server";
import { startMailWorker } from "~/platform/mail/mail-worker.server";
import { createMailer } from "~/platform/mail/mailer.server";
import { createRateLimiter } from "~/platform/rate-limits.server";
import { renderMail } from "~/ui/mail/render-mail";
import { insertGroupOf } from "./support/batches";
import { openTestDatabase } from "./support/database";
import { loadTestCourse } from "./support/factories";
import { openSmtpInbox, readerOf } from "./support/smtp-inbox";

const { pool, options } = await openTestDatabase();
const log = pino({ level: "silent" });
const jobsPool = createJobQueuePool(options);
const jobs = await startJobQueue(jobsPool, { worker: true, log });
const mail = createMailQueue(jobs);
afterAll(async () => {
  await jobs.stop();
  await jobsPool.end({ timeout: 1 });
});

const headersOf = (mail: ParsedMail) => mail.headerLines.map(({ line }) => line).join("\n");

it("300 members get one mail each with their own name, and replies go to the trainer, whatever is clicked", async () => {
  const now = new Date();
  await loadTestCourse(pool, now);
  const { learnerIds, ...key } = await insertGroupOf(pool, 300, now);
  const inbox = await openSmtpInbox();
  onTestFinished(inbox.close);
  const host = "leren.example.nl";
  const mailer = createMailer({ smtpUrl: inbox.url, from: `Leerdossier <no-reply@${host}>`, directory: "", host });
  onTestFinished(() => mailer.close());
  await startMailWorker(jobs, { pool, mailer, render: renderMail, origin: `https://${host}`, log });

  const batch = { ...key, batchId: newId(now) };
  await beginBatch(pool, { ...batch, act: "message", learnerIds: null, now });
  const typed = { subject: "Voor {naam}", text: "Dag {naam},\n\nTot morgen.", replies: true };
  await saveBatchDraft(pool, { ...batch, given: { act: "message", typed }, now });
  const [releases, limits] = [createReleaseCache(), createRateLimiter(pool)];
  const send = () => sendBatch(pool, releases, { ...batch, draftNo: 1, limits, mail, now });
  expect(await Promise.all([send(), send(), send()])).toEqual(Array(3).fill({ ok: true }));

  await expect.poll(() => inbox.mails.length, { timeout: 60_000, interval: 50 }).toBe(300);
  await send();
  await expect.poll(() => pool`select id from mail_outbox where sent_at is null`, { timeout: 20_000 }).toHaveLength(0);
  expect(inbox.mails.map(readerOf).sort()).toEqual(learnerIds.map((id) => `${id}@example.org`).sort());
  expect(new Set(inbox.mails.map(({ subject }) => subject)).size).toBe(300);
  for (const each of inbox.mails) {
    const name = /^Voor (Lid \d+)$/.exec(each.subject ?? "")?.[1] ?? "?";
    expect(each.text).toContain(`Dag ${name},`);
    expect(each.replyTo?.text).toBe(`${key.trainerId}@example.org`);
    // Nobody sees who else got it.
    expect(`${headersOf(each)}\n${each.text}`.match(/Lid \d+/g)?.every((found) => found === name)).toBe(true);
  }
}, 120_000);
