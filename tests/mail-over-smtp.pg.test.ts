/** These tests read the mails as a mail program receives them, sent from the outbox over real SMTP. */
import type { ParsedMail } from "mailparser";
import { expect, it, onTestFinished } from "vitest";
import { newId } from "~/platform/ids";
import { sendMailFromOutbox } from "~/platform/mail/mail-worker.server";
import { createMailer } from "~/platform/mail/mailer.server";
import { renderMail } from "~/ui/mail/render-mail";
import { openTestDatabase } from "./support/database";
import { openSmtpInbox } from "./support/smtp-inbox";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-01T12:00:00Z");
const origin = "https://leren.example.nl";

async function receive(template: string, data: Record<string, unknown>): Promise<ParsedMail> {
  const inbox = await openSmtpInbox();
  onTestFinished(inbox.close);
  const from = "Leerdossier <no-reply@leren.example.nl>";
  const mailer = createMailer({ smtpUrl: inbox.url, from, directory: "", host: "leren.example.nl" });
  onTestFinished(() => mailer.close());
  const id = newId(now);
  await pool`
    insert into mail_outbox (id, idempotency_key, recipient, template, data, created_at)
    values (${id}, ${id}, 'lezer@example.org', ${template}, ${pool.json(data as never)}, ${now})`;
  expect(await sendMailFromOutbox(pool, { id, mailer, render: renderMail, origin, now })).toBe("sent");
  const [mail] = inbox.mails;
  if (!mail) throw new Error("no mail came");
  return mail;
}

it("a mail has the same words as text and as HTML, in the language of its reader", async () => {
  const dutch = await receive("problem-reports", { locale: "nl", name: "Noor", count: 3 });
  expect(dutch.subject).toBe("Er zijn 3 nieuwe meldingen");
  expect(dutch.text).toContain("Dag Noor,");
  expect(dutch.text).toContain(`${origin}/admin/reports`);
  expect(dutch.html).toContain('<html lang="nl">');
  expect(dutch.html).toContain(`href="${origin}/admin/reports"`);
  const english = await receive("problem-reports", { locale: "en", name: "Noor", count: 1 });
  expect(english.subject).toBe("There is a new report");
  expect(english.html).toContain('<html lang="en">');
});

it("an administrator's reply is text: markup in it stays visible as typed", async () => {
  const answer = "Dank je.\n\n<script>alert(1)</script> & <b>hersteld</b>";
  const mail = await receive("problem-answer", { locale: "nl", lesson: "Banden", place: "Wat klopt?", answer });
  expect(mail.text).toContain("<script>alert(1)</script> & <b>hersteld</b>");
  expect(mail.html).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;hersteld&lt;/b&gt;");
  expect(mail.html).not.toContain("<script");
  expect(mail.attachments).toEqual([]);
});

it("a review mail says how many questions are ready, and a mail program can unsubscribe with one click", async () => {
  const dutch = await receive("review-mail", { locale: "nl", name: "Noor", questions: 4, token: "abc" });
  expect(dutch.subject).toBe("Er staan vier vragen voor je klaar");
  expect(dutch.text).toContain(`${origin}/today`);
  expect(dutch.text).toContain(`Geen mail meer over mijn vragen: ${origin}/unsubscribe/abc`);
  expect(dutch.headers.get("list")).toMatchObject({ unsubscribe: { url: `${origin}/unsubscribe/abc` } });
  const oneClick = dutch.headerLines.find(({ key }) => key === "list-unsubscribe-post");
  expect(oneClick?.line).toBe("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  const english = await receive("review-mail", { locale: "en", name: "Noor", questions: 1, token: "abc" });
  expect(english.subject).toBe("One question is ready for you");
});
