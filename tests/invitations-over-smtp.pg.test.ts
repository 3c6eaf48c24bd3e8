/** This test sends invitations through the real queue to a real mail server that is down, then refuses for a while, and then works. */
import type { ParsedMail } from "mailparser";
import { pino } from "pino";
import { afterAll, expect, it, onTestFinished } from "vitest";
import { getCohortOfTrainer } from "~/cohorts/group/get-cohort-of-trainer.server";
import { listInvitations } from "~/cohorts/inviting/list-invitations.server";
import { sendInvitations } from "~/cohorts/inviting/send-invitations.server";
import { createJobQueuePool } from "~/platform/database/database.server";
import { startJobQueue } from "~/platform/jobs.server";
import { createMailQueue } from "~/platform/mail/mail-queue.server";
import { startMailWorker } from "~/platform/mail/mail-worker.server";
import { createMailer } from "~/platform/mail/mailer.server";
import { renderMail } from "~/ui/mail/render-mail";
import { insertCohort, insertTrainer, parseInvitationLines } from "./support/cohorts";
import { openTestDatabase } from "./support/database";
import { loadTestCourse } from "./support/factories";
import { openSmtpInbox, readerOf } from "./support/smtp-inbox";

const { pool, options } = await openTestDatabase();
const log = pino({ level: "silent" });
const jobsPool = createJobQueuePool(options);
const jobs = await startJobQueue(jobsPool, { worker: true, log });
const mail = createMailQueue(jobs, { retry: { limit: 20, delay: 1, longestDelay: 1 } });
afterAll(async () => {
  await jobs.stop();
  await jobsPool.end({ timeout: 1 });
});

const inbox: ParsedMail[] = [];
/** How many more mails the server refuses for now. Mail to `weg@…` is always refused. */
let moody = 3;

const openServer = (port = 0) =>
  openSmtpInbox({
    port,
    mails: inbox,
    onRcptTo({ address }, _session, done) {
      if (address.startsWith("weg@")) return done(Object.assign(new Error("5.1.1 unknown"), { responseCode: 550 }));
      if (moody-- > 0) return done(Object.assign(new Error("4.7.1 later"), { responseCode: 451 }));
      done();
    },
  });

async function until(done: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 600; waited++) {
    if (await done()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("waited in vain");
}

it("nothing is lost and nothing is sent twice; the trainer sees what waits, was sent and bounced", async () => {
  const now = new Date();
  await loadTestCourse(pool, now);
  const trainerId = await insertTrainer(pool, "Marieke Postma", now);
  const cohortId = await insertCohort(pool, { trainerId, startsOn: "2020-01-01", endsOn: "2099-12-31", now });
  const key = { cohortId, trainerId };
  const cohort = await getCohortOfTrainer(pool, key);
  if (!cohort) throw new Error("no cohort");
  const first = await openServer();
  await first.close();
  const from = "Leerdossier <no-reply@leren.example.nl>";
  const mailer = createMailer({
    smtpUrl: first.url,
    from,
    directory: "",
    host: "leren.example.nl",
  });
  onTestFinished(() => mailer.close());
  await startMailWorker(jobs, { pool, mailer, render: renderMail, origin: "https://leren.example.nl", log });

  const people = ["een", "twee", "drie", "vier", "weg"].map((name) => `${name}@example.org`);
  const inviter = { cohort, courseTitle: "Fietsen", trainerName: "Marieke Postma", locale: "nl" as const };
  const send = () =>
    sendInvitations(pool, { ...key, inviter, lines: parseInvitationLines(people.join("\n")), mail, now });
  expect(await Promise.all([send(), send()])).toContainEqual({ ok: true, sent: 5 });
  const counts = async () => (await listInvitations(pool, { ...key, page: 1, now: new Date() })).counts;
  await until(async () => (await pool`select from mail_outbox where tries > 0`).length === 5);
  expect(await counts()).toEqual({ waiting: 5 });
  expect(inbox).toHaveLength(0);

  const second = await openServer(first.port);
  onTestFinished(second.close);
  await until(async () => (await counts()).waiting === undefined);
  expect(await counts()).toEqual({ sent: 4, bounced: 1 });
  await send();
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(inbox.map(readerOf).sort()).toEqual(people.slice(0, 4).sort());
  const links = inbox.map(({ text = "" }) => /\/join\/([\w-]{43})\n/.exec(text)?.[1]);
  expect(new Set(links).size).toBe(4);
  expect(links).not.toContain(undefined);
  expect(await pool`select from mail_outbox where data ? 'token'`).toHaveLength(0);
}, 90_000);
