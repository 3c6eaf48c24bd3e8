import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { newId } from "../ids";
import {
  countOutboxMails,
  countWaitingMailByTemplate,
  listFailedAndRefusedMails,
  requeueTriedUnsentMail,
} from "./mail-overview.server";
import { createMailQueue } from "./mail-queue.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-01T10:00:00Z");
const sent: string[] = [];
const mail = createMailQueue({ send: async (_db, _queue, data) => void sent.push((data as { id: string }).id) });

async function insertMailIntoOutbox(
  key: string,
  { tries = 0, sentAt = null as Date | null, recipient = "a@example.org" } = {},
) {
  const id = newId(now);
  await pool`
    insert into mail_outbox (id, idempotency_key, recipient, template, data, created_at, sent_at, tries, last_error)
    values (${id}, ${key}, ${recipient}, 'no-account', ${pool.json({ locale: "en", name: "Noor" })}, ${now}, ${sentAt}, ${tries},
      ${tries > 0 && !sentAt ? "ECONNREFUSED" : null})`;
  return id;
}

test("the outbox is counted by state, and a failed mail is sent again under the same key", async () => {
  await insertMailIntoOutbox("waiting");
  const failed = await insertMailIntoOutbox("failed", { tries: 3 });
  const gone = await insertMailIntoOutbox("gone", { tries: 1, sentAt: now });
  const given = await insertMailIntoOutbox("scrubbed", { tries: 9, recipient: "" });
  // A mail server can report a refusal before this site stored that the mail was sent.
  const refused = await insertMailIntoOutbox("refused");
  await pool`update mail_outbox set refused_at = ${now}, refusal = '5.1.1' where id = ${refused}`;
  const counts = await countOutboxMails(pool, { now });
  expect(counts).toMatchObject({ waiting: 1, failed: 1, refused: 1 });
  expect(await countWaitingMailByTemplate(pool)).toEqual([{ template: "no-account", count: 1, since: now }]);
  expect(counts.sent).toHaveLength(7);
  expect(counts.sent.at(-1)).toEqual({ day: "2026-03-01", count: 1 });
  expect(await listFailedAndRefusedMails(pool)).toMatchObject([{ id: failed, tries: 3, lastError: "ECONNREFUSED" }]);

  const again = await Promise.all([1, 2].map(() => requeueTriedUnsentMail(pool, { id: failed, mail, now })));
  expect(again.sort()).toEqual([false, true]);
  const rows =
    await pool`select id, tries, data, recipient, template from mail_outbox where idempotency_key = 'failed'`;
  expect([...rows]).toMatchObject([
    { id: sent[0], tries: 0, data: { locale: "en", name: "Noor" }, template: "no-account" },
  ]);
  expect(sent).toHaveLength(1);
  for (const id of [gone, given, newId(now)]) expect(await requeueTriedUnsentMail(pool, { id, mail, now })).toBe(false);
});
