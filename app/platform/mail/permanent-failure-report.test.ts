import fc from "fast-check";
import { expect, it } from "vitest";
import { readPermanentFailureReport } from "./permanent-failure-report";

const id = "0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000";

function report(given: { status?: string; action?: string; original?: string; type?: string } = {}): string {
  const { status = "5.1.1", action = "failed", type = "message/rfc822" } = given;
  const { original = `Message-ID: <${id}@leren.example.nl>` } = given;
  return [
    "Return-Path: <>",
    "From: MAILER-DAEMON@mx.example.org (Mail Delivery System)",
    "Subject: Undelivered Mail Returned to Sender",
    'Content-Type: multipart/report; report-type=delivery-status;\n\tboundary="9B/x.mx"',
    "",
    "This is a MIME-encapsulated message.",
    "",
    "--9B/x.mx",
    "Content-Type: text/plain",
    "",
    "I'm sorry. Status: 5.0.0 Action: failed Message-ID: <ffffffff-bbbb-7ccc-8ddd-eeeeffff0000@x>",
    "",
    "--9B/x.mx",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example.org",
    "",
    "Final-Recipient: rfc822; noor@example.org",
    `Action: ${action}`,
    `Status: ${status}`,
    "Diagnostic-Code: smtp; 550 5.1.1 <noor@example.org>:\n    Recipient address rejected",
    "",
    "--9B/x.mx",
    `Content-Type: ${type}`,
    "",
    "Subject: Uitnodiging",
    original,
    "",
    "--9B/x.mx--",
    "",
  ].join("\n");
}

it("a report tells which mail failed permanently, and why", () => {
  expect(readPermanentFailureReport(report())).toEqual({ mailId: id, status: "5.1.1" });
  expect(readPermanentFailureReport(report().replaceAll("\n", "\r\n"))).toEqual({ mailId: id, status: "5.1.1" });
  expect(readPermanentFailureReport(report({ type: "text/rfc822-headers", status: "5.2.2 (full)" }))).toEqual({
    mailId: id,
    status: "5.2.2",
  });
  expect(
    readPermanentFailureReport(report({ original: `Message-Id:\n <${id.toUpperCase()}@leren.example.nl>` }))?.mailId,
  ).toBe(id);
});

it("delays, mails of other people, and the text part change nothing", () => {
  expect(readPermanentFailureReport(report({ action: "delayed" }))).toBeNull();
  expect(readPermanentFailureReport(report({ action: "delivered" }))).toBeNull();
  expect(readPermanentFailureReport(report({ status: "4.4.1" }))).toBeNull();
  expect(readPermanentFailureReport(report({ original: "Message-ID: <abc@gmail.com>" }))).toBeNull();
  expect(readPermanentFailureReport(report({ original: "X: y" }))).toBeNull();
  expect(readPermanentFailureReport(report({ type: "text/plain" }))).toBeNull();
  expect(readPermanentFailureReport(report().replace("multipart/report", "multipart/mixed"))).toBeNull();
  expect(
    readPermanentFailureReport(`Subject: Afwezig\n\nAction: failed\nStatus: 5.1.1\nMessage-ID: <${id}@x.nl>`),
  ).toBeNull();
});

it("no message throws or hangs", () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(1000), (text, at) => {
      const message = report();
      readPermanentFailureReport(text);
      readPermanentFailureReport(message.slice(0, at) + text + message.slice(at));
      readPermanentFailureReport(message.slice(0, at));
    }),
  );
  const before = performance.now();
  readPermanentFailureReport(report({ original: " \n\t".repeat(300_000) }));
  readPermanentFailureReport(`Content-Type: multipart/report; boundary=${"x".repeat(1_000_000)}\n\n`);
  expect(performance.now() - before).toBeLessThan(15_000);
});

it("a mail that is not a report is cheap to read, however long it is", () => {
  const head = 'Content-Type: multipart/report; boundary="b"\n\n';
  const status = `${head}--b\nContent-Type: message/delivery-status\n\n`;
  const before = performance.now();
  // Each text is a million characters long, the most that `npm run bounce` reads.
  for (const text of ["--b\n", "a: b\n\n", "\n", "\n ", "\r", "a\n", "b: c\n"].flatMap((part) =>
    [part, head + part, status + part].map((start) => start + part.repeat(1_000_000 / part.length)),
  )) {
    expect(readPermanentFailureReport(text)).toBeNull();
  }
  expect(performance.now() - before).toBeLessThan(15_000);
});
