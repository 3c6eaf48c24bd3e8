import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { type ParsedMail, simpleParser } from "mailparser";
import { pino } from "pino";
import { SMTPServer } from "smtp-server";
import { afterAll, expect, it, onTestFinished } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { createJobQueuePool } from "../database/database.server";
import { newId } from "../ids";
import { startJobQueue } from "../jobs.server";
import { listMailFiles, removeMailFilesWithoutStoredRecipient } from "./mail-files.server";
import { createMailQueue, eraseOldMailContentAndRecipients } from "./mail-queue.server";
import { type RenderMailFromTemplate, sendMailFromOutbox, startMailWorker } from "./mail-worker.server";
import { createMailer, type Mailer } from "./mailer.server";

const { pool, options } = await openTestDatabase();
const errors: string[] = [];
const log = pino({ level: "error" }, { write: (line) => void errors.push(line) });
const jobsPool = createJobQueuePool(options);
const now = new Date("2026-03-01T12:00:00Z");
const origin = "http://localhost:3000";
const from = "Leerdossier <no-reply@leerdossier.test>";
const render: RenderMailFromTemplate = (template, data, { origin: site, locale }) => {
  if (template === "broken") throw new Error("no such template");
  return { ...describe(data, site), subject: `${template} (${locale}) voor ${data.name}` };
};
const describe = (data: Record<string, unknown>, site: string) => ({
  text: `Dag ${data.name},\n\n${site}/confirm?token=${data.token}\n`,
  html: `<p>Dag ${data.name}</p>`,
});
const jobs = await startJobQueue(jobsPool, { worker: true, log });
const queue = createMailQueue(jobs, { retry: { limit: 10, delay: 1, longestDelay: 1 } });
afterAll(async () => {
  await jobs.stop();
  await jobsPool.end({ timeout: 1 });
  // The queue (pg-boss) reports its own errors as events, not as exceptions. The log collects them in `errors`.
  expect(errors).toEqual([]);
});

async function openMailbox(port = 0) {
  const inbox: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        inbox.push(mail);
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.server.address() as { port: number };
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { inbox, port: address.port, close };
}

/** Sends to a mail server on this machine. `end`: when the connection is closed, before the server is. */
function smtpTo(port: number, end: (close: () => void) => void): Mailer {
  const mailer = createMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, from, directory: "", host: "leerdossier.test" });
  end(() => mailer.close());
  return mailer;
}
const mailTo = (recipient: string, key = recipient) => ({
  idempotencyKey: key,
  recipient,
  template: "welkom",
  locale: "en" as const,
  data: { name: "Zoë “Z” Şahin", token: "abc_def-123" },
});

async function until(done: () => boolean | Promise<boolean>, seconds = 20): Promise<void> {
  for (let waited = 0; waited < seconds * 20; waited++) {
    if (await done()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("waited in vain");
}

it("a mail is sent once by the job of its transaction, also if the mail server was down at first", async () => {
  const first = await openMailbox();
  await first.close();
  await startMailWorker(jobs, { pool, mailer: smtpTo(first.port, afterAll), render, origin, log });
  await pool.begin(async (tx) => {
    await queue.enqueue(tx, mailTo("zoe@example.org"), now);
    await queue.enqueue(tx, mailTo("zoe@example.org"), now);
  });
  await pool
    .begin(async (tx) => {
      await queue.enqueue(tx, mailTo("never@example.org"), now);
      throw new Error("rolled back");
    })
    .catch(() => {});
  await until(async () => {
    const [row] = await pool`select tries from mail_outbox where recipient = 'zoe@example.org'`;
    return row?.tries > 0;
  });
  const [failed] = await pool`select sent_at, last_error from mail_outbox where recipient = 'zoe@example.org'`;
  expect(failed?.sentAt).toBeNull();
  expect(failed?.lastError).toContain("ECONNREFUSED");

  const { inbox, close } = await openMailbox(first.port);
  afterAll(close);
  await until(() => inbox.length > 0);
  await queue.enqueue(pool, mailTo("zoe@example.org"), now);
  // Waits until the mail is marked as sent, which happens after it has arrived.
  await until(async () => (await pool`select from mail_outbox where sent_at is null`).length === 0);
  const [row] = await pool`select id, tries from mail_outbox where recipient = 'zoe@example.org'`;
  expect(row?.tries).toBeGreaterThan(1);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(inbox.map((mail) => mail.subject)).toEqual(["welkom (en) voor Zoë “Z” Şahin"]);
  expect(inbox[0]?.text).toContain("http://localhost:3000/confirm?token=abc_def-123");
  expect(inbox[0]?.messageId).toBe(`<${row?.id}@leerdossier.test>`);
  const [sent] = await pool`select data from mail_outbox where recipient = 'zoe@example.org'`;
  expect(sent?.data).toEqual({});
}, 60_000);

it("fifty mails are sent in seconds, and one that fails does not stop the others", async () => {
  const mails = Array.from({ length: 50 }, (_, number) => ({
    ...mailTo(`many${number}@example.org`),
    template: number === 7 ? "broken" : "welkom",
  }));
  // Twice the same list, once by itself and once with each mail double: every mail is queued once.
  await pool.begin((tx) => queue.enqueueAll(tx, mails, now));
  await pool.begin((tx) => queue.enqueueAll(tx, [...mails, ...mails], now));
  const [jobCount] = await pool`
    select count(*)::int as count from pgboss.job where data ->> 'id' in
      (select id::text from mail_outbox where recipient like 'many%')`;
  expect(jobCount?.count).toBe(50);
  const unsent = () => pool`select recipient from mail_outbox where sent_at is null and recipient like 'many%'`;
  await until(async () => (await unsent()).length === 1);
  expect([...(await unsent())]).toEqual([{ recipient: "many7@example.org" }]);
  await pool`update mail_outbox set template = 'welkom' where recipient = 'many7@example.org'`;
  await until(async () => (await unsent()).length === 0);
}, 60_000);

it("ten workers with the same mail send it once", async () => {
  const { inbox, port, close } = await openMailbox();
  onTestFinished(close);
  const id = newId(now);
  await pool`
    insert into mail_outbox (id, idempotency_key, recipient, template, data, created_at)
    values (${id}, 'race', 'race@example.org', 'welkom', ${pool.json({ name: "R", token: "t" })}, ${now})`;
  const input = { id, mailer: smtpTo(port, onTestFinished), render, origin, now };
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => sendMailFromOutbox(pool, input)));
  expect(outcomes.filter((outcome) => outcome === "sent")).toHaveLength(1);
  expect(inbox).toHaveLength(1);
});

it("without a mail server a mail becomes a file that a person and a mail program can read", async () => {
  const directory = await fs.mkdtemp(path.join(os.tmpdir(), "leerdossier-mail-"));
  onTestFinished(() => fs.rm(directory, { recursive: true }));
  const mailer = createMailer({ smtpUrl: null, from, directory, host: "leerdossier.test" });
  const rendered = render("welkom", { name: "Zoë\nBcc: x@y.nl", token: "a=b" }, { origin, locale: "nl" });
  await mailer.send({ id: newId(now), recipient: "zoe@example.org", ...rendered, now });
  const [name = ""] = await fs.readdir(directory);
  expect(name).toMatch(/^2026-03-01T12-00-00.000Z-[0-9a-f-]{36}\.eml$/);
  const content = await fs.readFile(path.join(directory, name), "utf8");
  expect(content).toContain("\r\nhttp://localhost:3000/confirm?token=a=b\r\n");
  const parsed = await simpleParser(Buffer.from(content));
  expect(parsed.subject).toBe("welkom (nl) voor Zoë Bcc: x@y.nl");
  expect(parsed.bcc).toBeUndefined();
  expect(parsed.text).toContain("token=a=b");
  expect(parsed.html).toContain("<p>Dag Zoë");
  expect(await listMailFiles(directory)).toMatchObject([
    { to: "zoe@example.org", subject: "welkom (nl) voor Zoë Bcc: x@y.nl", text: expect.stringContaining("token=a=b") },
  ]);
  expect(await listMailFiles(path.join(directory, "nowhere"))).toEqual([]);
});

it("after a week a mail contains nothing personal", async () => {
  await pool`delete from mail_outbox`;
  const quiet = createMailQueue({ send: async () => {} });
  await quiet.enqueue(pool, mailTo("old@example.org"), new Date(now.getTime() - 8 * 86_400_000));
  await quiet.enqueue(pool, mailTo("new@example.org"), now);
  await eraseOldMailContentAndRecipients(pool, { now });
  const rows = await pool`select recipient, data->>'name' as name from mail_outbox order by created_at`;
  expect([...rows]).toEqual([
    { recipient: "", name: null },
    { recipient: "new@example.org", name: "Zoë “Z” Şahin" },
  ]);
});

it("a mail file is deleted when the outbox has no recipient for it any more, also an incomplete file", async () => {
  await pool`delete from mail_outbox`;
  const directory = await fs.mkdtemp(path.join(os.tmpdir(), "leerdossier-mail-"));
  onTestFinished(() => fs.rm(directory, { recursive: true }));
  expect(await removeMailFilesWithoutStoredRecipient(pool, path.join(directory, "nowhere"))).toBe(0);
  const mailer = createMailer({ smtpUrl: null, from, directory, host: "leerdossier.test" });
  const ids = { kept: newId(now), scrubbed: newId(now), deleted: newId(now) };
  for (const [name, id] of Object.entries(ids)) {
    await pool`
      insert into mail_outbox (id, idempotency_key, recipient, template, data, created_at)
      values (${id}, ${name}, ${`${name}@example.org`}, 'welkom', '{}', ${now})`;
    await mailer.send({ id, recipient: `${name}@example.org`, subject: "S", text: "T", html: "", now });
  }
  await fs.writeFile(path.join(directory, `.2026-03-01-${ids.deleted}.eml.part`), "half");
  await fs.writeFile(path.join(directory, "notes.txt"), "not ours");
  await pool`update mail_outbox set recipient = '' where id = ${ids.scrubbed}`;
  await pool`delete from mail_outbox where id = ${ids.deleted}`;
  expect(await removeMailFilesWithoutStoredRecipient(pool, directory)).toBe(3);
  const left = await fs.readdir(directory);
  expect(left.sort()).toEqual([expect.stringContaining(ids.kept), "notes.txt"]);
});

it("a mail file that can't be deleted does not keep the others, and the failure is thrown", async () => {
  const directory = await fs.mkdtemp(path.join(os.tmpdir(), "leerdossier-mail-"));
  onTestFinished(() => fs.rm(directory, { recursive: true }));
  const [first, second, third] = [1, 2, 3].map((number) => `2026-03-0${number}-${newId(now)}.eml`) as [
    string,
    string,
    string,
  ];
  // A folder with the name of a mail can't be deleted as a file.
  await fs.mkdir(path.join(directory, first));
  for (const name of [second, third]) await fs.writeFile(path.join(directory, name), "old");
  await expect(removeMailFilesWithoutStoredRecipient(pool, directory)).rejects.toMatchObject({ message: "1 failed" });
  expect(await fs.readdir(directory)).toEqual([first]);
});

it("a scheduled task uses Amsterdam time and the given clock", async () => {
  const ran: Date[] = [];
  const run = async (at: Date) => void ran.push(at);
  const other = await startJobQueue(jobsPool, {
    worker: true,
    log,
    now: () => now,
    taskPollSeconds: 1,
    tasks: [{ name: "clean-up-test", cron: "15 3 * * *", run }],
  });
  onTestFinished(() => other.stop());
  const schedules = await other.boss.getSchedules();
  expect(schedules).toMatchObject([{ name: "clean-up-test", cron: "15 3 * * *", timezone: "Europe/Amsterdam" }]);
  await other.send(pool, "clean-up-test", {});
  await until(() => ran.length > 0);
  expect(ran).toEqual([now]);
});
