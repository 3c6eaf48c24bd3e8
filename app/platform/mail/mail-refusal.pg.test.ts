/** These tests check which errors of a real mail server count as permanent, and which as temporary. */
import { SMTPServer } from "smtp-server";
import { expect, it, onTestFinished } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { newId } from "../ids";
import {
  countOutboxMails,
  getLastErrorOfNewestRetriedMail,
  listFailedAndRefusedMails,
  requeueAllFailedMails,
  requeueTriedUnsentMail,
} from "./mail-overview.server";
import { createMailQueue, getMailDeliveryState, requeueUnsentMailsAfterRestore } from "./mail-queue.server";
import { readPermanentAddressRefusalCode, recordReportedMailRefusal } from "./mail-refusal.server";
import { sendMailFromOutbox } from "./mail-worker.server";
import { createMailer } from "./mailer.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
const render = () => ({ subject: "Dag", text: "Dag", html: "<p>Dag</p>" });

const answers: Record<string, { responseCode: number; message: string }> = {
  "unknown@example.org": { responseCode: 550, message: "5.1.1 no such user unknown@example.org" },
  "full@example.org": { responseCode: 552, message: "mailbox full" },
  "later@example.org": { responseCode: 451, message: "4.7.1 greylisted" },
  "log-in@example.org": { responseCode: 530, message: "5.7.0 log in first" },
  "relay@example.org": { responseCode: 554, message: "5.7.1 <relay@example.org>: Relay access denied" },
};

/** Starts a mail server. With `relays.open` false it refuses every mail, like a server that does not accept mail from this site. */
async function openServer(relays = { open: true }) {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, done) {
      const no = relays.open ? answers[address] : { responseCode: 554, message: "5.7.1 Relay access denied" };
      done(no ? Object.assign(new Error(no.message), no) : undefined);
    },
    onData(stream, session, done) {
      stream.resume().on("end", () => {
        const [to] = session.envelope.rcptTo;
        if (to?.address === "spam@example.org") {
          return done(Object.assign(new Error("5.7.1 looks like spam"), { responseCode: 554 }));
        }
        received.push(to?.address ?? "");
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as { port: number };
  const mailer = createMailer({
    smtpUrl: `smtp://127.0.0.1:${port}`,
    from: "a@example.nl",
    directory: "",
    host: "x.test",
  });
  onTestFinished(() => mailer.close());
  return { mailer, received };
}

async function insertMailIntoOutbox(recipient: string): Promise<string> {
  const id = newId(now);
  await pool`
    insert into mail_outbox (id, idempotency_key, recipient, template, data, created_at)
    values (${id}, ${id}, ${recipient}, 'x', ${pool.json({ token: "geheim", locale: "nl" })}, ${now})`;
  return id;
}

it("a permanent refusal is stored as a code and not tried again; a temporary one is", async () => {
  const { mailer, received } = await openServer();
  const ids = new Map<string, string>();
  const send = (id: string) =>
    sendMailFromOutbox(pool, { id, mailer, render, origin: "https://x.test", now }).catch(() => "failed");
  const outcomes: Record<string, string> = {};
  for (const address of [...Object.keys(answers), "spam@example.org", "fine@example.org"]) {
    const id = await insertMailIntoOutbox(address);
    ids.set(address, id);
    outcomes[address] = await send(id);
  }
  expect(outcomes).toEqual({
    "unknown@example.org": "refused",
    "full@example.org": "failed",
    "spam@example.org": "failed",
    "later@example.org": "failed",
    "log-in@example.org": "failed",
    "relay@example.org": "failed",
    "fine@example.org": "sent",
  });
  const rows =
    await pool`select recipient, refusal, data from mail_outbox where refused_at is not null order by recipient`;
  expect([...rows]).toEqual([{ recipient: "unknown@example.org", refusal: "5.1.1", data: { locale: "nl" } }]);
  const unknown = ids.get("unknown@example.org") ?? "";
  expect(await send(unknown)).toBe("nothing");
  expect(await getMailDeliveryState(pool, { idempotencyKey: unknown, now })).toEqual({ state: "refused", at: now });
  expect(await countOutboxMails(pool, { now })).toMatchObject({ waiting: 0, failed: 5, refused: 1 });
  expect((await listFailedAndRefusedMails(pool)).map(({ recipient, refused }) => [recipient, refused]).sort()).toEqual([
    ["full@example.org", false],
    ["later@example.org", false],
    ["log-in@example.org", false],
    ["relay@example.org", false],
    ["spam@example.org", false],
    ["unknown@example.org", true],
  ]);
  const again: string[] = [];
  const jobs = {
    send: async (_db: unknown, _queue: string, data: object) => void again.push((data as { id: string }).id),
  };
  expect(await requeueUnsentMailsAfterRestore(pool, { jobs, now })).toBe(5);
  expect(again).not.toContain(unknown);
  // An administrator can still send a refused mail again.
  expect(await requeueTriedUnsentMail(pool, { id: unknown, mail: createMailQueue(jobs), now })).toBe(true);
  expect(await countOutboxMails(pool, { now })).toMatchObject({ waiting: 1, refused: 0 });
  expect(received).toEqual(["fine@example.org"]);
});

it("a later delivery report marks a sent mail as refused, once", async () => {
  const id = await insertMailIntoOutbox("dead@example.org");
  await pool`update mail_outbox set sent_at = ${now} where id = ${id}`;
  expect(await recordReportedMailRefusal(pool, { mailId: id, status: "5.1.1", now })).toBe(true);
  expect(await recordReportedMailRefusal(pool, { mailId: id, status: "5.2.2", now })).toBe(false);
  expect(await recordReportedMailRefusal(pool, { mailId: newId(now), status: "5.1.1", now })).toBe(false);
  expect(await getMailDeliveryState(pool, { idempotencyKey: id, now })).toEqual({ state: "refused", at: now });
});

it("after a refusal by policy the mail is sent when the setting is corrected, also all of them at once", async () => {
  await pool`delete from mail_outbox`;
  const relays = { open: false };
  const { mailer, received } = await openServer(relays);
  const ids = [await insertMailIntoOutbox("a@example.org"), await insertMailIntoOutbox("b@example.org")];
  const send = (id: string) => sendMailFromOutbox(pool, { id, mailer, render, origin: "https://x.test", now });
  for (const id of ids) await expect(send(id)).rejects.toThrow("did not leave");
  expect(await getLastErrorOfNewestRetriedMail(pool)).toContain("554 5.7.1");
  relays.open = true;
  const queued: string[] = [];
  const jobs = {
    send: async (_db: unknown, _queue: string, data: object) => void queued.push((data as { id: string }).id),
  };
  const mail = createMailQueue(jobs);
  expect(await requeueAllFailedMails(pool, { mail, now })).toBe(2);
  for (const id of queued) expect(await send(id)).toBe("sent");
  expect(received.sort()).toEqual(["a@example.org", "b@example.org"]);
  expect(await getLastErrorOfNewestRetriedMail(pool)).toBeNull();
});

it.each([
  ["550 5.1.1 <jan@x>: Recipient address rejected: User unknown", "5.1.1"],
  ["550-5.1.1 nobody here", "5.1.1"],
  ["550 5.2.1 The email account is disabled", "5.2.1"],
  ["550 5.1.10 RESOLVER.ADR.RecipientNotFound", "5.1.10"],
  ["550 no such user", "550"],
  ["551 user not local", "551"],
  ["554 5.7.1 <jan@x>: Relay access denied", null],
  ["550 5.7.1 Unable to relay", null],
  ["550 relay not permitted", null],
  ["553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)", null],
  ["550 5.4.1 Recipient address rejected: Access denied", null],
  ["550 5.1.8 Sender address rejected: Domain not found", null],
  ["550 5.1.7 The sender's address was invalid", null],
  ["552 5.2.2 Mailbox full", null],
  ["552 mailbox full", null],
  ["550 mailbox quota exceeded", null],
  ["554 Service unavailable; blocked using a list", null],
])("%s: %s", (response, refusal) => {
  expect(
    readPermanentAddressRefusalCode({ command: "RCPT TO", responseCode: Number(response.slice(0, 3)), response }),
  ).toBe(refusal);
});

it("a refusal of another command, or a temporary one, is not permanent", () => {
  const no = { responseCode: 550, response: "550 5.1.1 nobody here", command: "RCPT TO" };
  expect(readPermanentAddressRefusalCode({ ...no, command: "DATA" })).toBe("5.1.1");
  expect(readPermanentAddressRefusalCode({ ...no, command: "MAIL FROM" })).toBeNull();
  expect(readPermanentAddressRefusalCode({ ...no, responseCode: 450 })).toBeNull();
  expect(readPermanentAddressRefusalCode({ ...no, command: "DATA", response: "554 rejected" })).toBeNull();
  expect(readPermanentAddressRefusalCode(new Error("ECONNREFUSED"))).toBeNull();
});
