import { beforeEach, expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { newId } from "~/platform/ids";
import { createMailQueue } from "~/platform/mail/mail-queue.server";
import { exportLearningRecords } from "../records/export-learning-records.server";
import { deleteExpiredProblemReportData } from "./delete-expired-problem-report-data.server";
import { getProblemReportPlaceWithLesson } from "./get-problem-report-place-with-lesson.server";
import { countProblemReports, getProblemReport, listProblemReports } from "./list-problem-reports.server";
import { mailAdministratorsAndCountNewProblemReports } from "./mail-administrators-and-count-new-problem-reports.server";
import { recordProblemReportStep } from "./record-problem-report-step.server";
import { reportProblem } from "./report-problem.server";
import type { ProblemReportStep } from "./reported-problem-kinds";

const { pool, countStatements } = await openTestDatabase();
const releases = createReleaseCache();
const mail = createMailQueue({ send: async () => {} });
const now = new Date("2026-03-01T10:00:00Z");
const dayMs = 86_400_000;
const later = (days: number) => new Date(now.getTime() + days * dayMs);
const asked = { learnerId: null, courseId: "proef", lessonId: "vijf", place: "question:B3" };
const course = await loadTestCourse(pool, now);

beforeEach(async () => {
  await pool.begin(async (tx) => {
    await tx`set local leerdossier.retention = 'on'`;
    await tx`delete from problem_report`;
    await tx`delete from learner where kind = 'account'`;
    await tx`delete from mail_outbox`;
  });
});

async function insertAccount(email: string, role?: string): Promise<string> {
  const id = newId(now);
  await pool`insert into learner (id, kind, created_at, last_active_on) values (${id}, 'account', ${now}, ${now})`;
  await pool`insert into account (learner_id, email, email_confirmed_at, password_hash, name)
    values (${id}, ${email}, ${now}, 'none', 'Noor')`;
  if (role) {
    await pool`insert into role_grant (id, learner_id, role, granted, actor, at)
      values (${newId(now)}, ${id}, ${role}, true, 'test', ${now})`;
  }
  return id;
}

type Change = Partial<Parameters<typeof reportProblem>[2]>;
const report = (change: Change = {}) =>
  reportProblem(pool, releases, { ...asked, kind: "fact", text: "Dit klopt niet.", sender: null, now, ...change });

async function reported(change: Change = {}): Promise<string> {
  const outcome = await report(change);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.id;
}

const sender = (learnerId: string | null = null) => ({ email: "lezer@example.org", locale: "nl" as const, learnerId });
const handle = (reportId: string, kind: ProblemReportStep, note = "", at = now) =>
  recordProblemReportStep(pool, { reportId, kind, note, actor: "beheer", mail, now: at });
const mails = () => pool<{ recipient: string; template: string; data: Record<string, unknown> }[]>`
  select recipient, template, data from mail_outbox order by recipient`;

test("every question, passage, case, pre-question and recall is a place, and the lesson as a whole", async () => {
  const find = (place: string) => getProblemReportPlaceWithLesson(pool, releases, { ...asked, place });
  expect(await find("question:B3")).toMatchObject({ kind: "question", number: 3, title: "Wat klopt (B3)?" });
  expect(await find("passage:eerste-stuk")).toMatchObject({ kind: "passage", title: "Het eerste stuk" });
  expect(await find("passage:casus-een")).toMatchObject({ kind: "case", title: "Een buurt" });
  expect(await find("pre-question:vooraf")).toMatchObject({ kind: "pre-question", title: "Wat denk je?" });
  expect(await find("recall:terugblik")).toMatchObject({ kind: "recall", title: "Wat weet je nog?" });
  expect(await find("")).toMatchObject({ kind: "lesson", lesson: { id: "vijf", number: 2 } });
});

test("a forged place, lesson or course is not found, and leaves no row", async () => {
  for (const place of [
    "question:A1",
    "question:",
    "passage:../x",
    "html:undefined",
    "recall:vooraf",
    "x",
    ":",
    "__proto__:x",
  ]) {
    expect(await report({ place }), place).toEqual({ ok: false, reason: "not-found" });
  }
  expect(await report({ lessonId: "nergens" })).toEqual({ ok: false, reason: "not-found" });
  expect(await report({ courseId: "nergens" })).toEqual({ ok: false, reason: "not-found" });
  expect((await pool`select from problem_report`).length).toBe(0);
});

test("a report carries its place and nobody's name", async () => {
  const learnerId = await insertAccount("noor@example.org");
  const id = await reported({ learnerId, text: "  <script>alert(1)</script>\r\nfout  " });
  const [row] = await pool`select * from problem_report`;
  expect(row).toMatchObject({
    id,
    courseId: "proef",
    label: "1",
    releaseId: course.releaseId,
    lessonId: "vijf",
    place: "question:B3",
    text: "<script>alert(1)</script>\nfout",
  });
  expect(JSON.stringify(row)).not.toContain(learnerId);
  expect((await pool`select from problem_report_sender`).length).toBe(0);
});

test("nothing, too much and an unknown kind are refused", async () => {
  expect(await report({ text: " \n " })).toMatchObject({ problems: { text: "text-empty" } });
  expect(await report({ text: "x".repeat(10_000) })).toMatchObject({ problems: { text: "text-long" } });
  expect(await report({ kind: "drop table", text: "" })).toEqual({
    ok: false,
    reason: "invalid",
    problems: { kind: "kind-unknown", text: "text-empty" },
  });
  expect(await report({ text: "x".repeat(2000) })).toMatchObject({ ok: true });
});

test("a report can't be rewritten, and neither can what was done about it", async () => {
  const id = await reported();
  await handle(id, "seen");
  await expect(pool`update problem_report set text = 'x'`).rejects.toThrow("append-only");
  await expect(pool`delete from problem_report`).rejects.toThrow("append-only");
  await expect(pool`update problem_report_event set note = 'x'`).rejects.toThrow("append-only");
});

test("administrators are told once, with a count, in one mail each; without one the reports wait", async () => {
  await reported();
  await reported();
  expect(await mailAdministratorsAndCountNewProblemReports(pool, { mail, now })).toBe(0);
  await insertAccount("a@example.org", "administrator");
  await insertAccount("b@example.org", "administrator");
  await insertAccount("c@example.org", "trainer");
  const told = await Promise.all([
    mailAdministratorsAndCountNewProblemReports(pool, { mail, now }),
    mailAdministratorsAndCountNewProblemReports(pool, { mail, now }),
  ]);
  expect(told.sort()).toEqual([0, 2]);
  expect(await mails()).toMatchObject([
    { recipient: "a@example.org", template: "problem-reports", data: { count: 2, locale: "nl" } },
    { recipient: "b@example.org", template: "problem-reports", data: { count: 2 } },
  ]);
  expect(await mailAdministratorsAndCountNewProblemReports(pool, { mail, now: later(1) })).toBe(0);
});

test("a report is taken up, answered by mail and closed, and each step tells who did it", async () => {
  const administrator = await insertAccount("a@example.org", "administrator");
  const id = await reported({ sender: sender() });
  const steps = [
    ["seen", ""],
    ["answered", "Dank, het is <b>hersteld</b>."],
    ["closed", "Hersteld in de nieuwe tekst."],
  ] as const;
  for (const [kind, note] of steps) {
    const outcome = await recordProblemReportStep(pool, { reportId: id, kind, note, actor: administrator, mail, now });
    expect(outcome).toEqual({ ok: true });
  }
  const found = await getProblemReport(pool, id);
  expect(found).toMatchObject({ state: "closed", email: "lezer@example.org", asksAnswer: true });
  expect(found?.events.map(({ kind, by }) => [kind, by])).toEqual(steps.map(([kind]) => [kind, "Noor"]));
  expect(await mails()).toMatchObject([
    {
      recipient: "lezer@example.org",
      template: "problem-answer",
      data: { answer: "Dank, het is <b>hersteld</b>.", locale: "nl" },
    },
  ]);
  expect(await handle(id, "closed")).toEqual({ ok: false, reason: "unchanged" });
  expect(await handle(id, "reopened")).toEqual({ ok: true });
  expect((await getProblemReport(pool, id))?.state).toBe("new");
});

test("an answer needs words and somebody who waits for it", async () => {
  const anonymous = await reported();
  expect(await handle(anonymous, "answered", "Dank.")).toEqual({ ok: false, reason: "nobody-waits" });
  const waiting = await reported({ sender: sender() });
  expect(await handle(waiting, "answered", " ")).toEqual({ ok: false, reason: "note-empty" });
  expect(await handle(waiting, "closed", "x".repeat(2001))).toEqual({ ok: false, reason: "note-long" });
  expect(await handle(newId(now), "seen")).toEqual({ ok: false, reason: "not-found" });
  expect((await mails()).length).toBe(0);
});

test("ten administrators who close at once close it once", async () => {
  const id = await reported();
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => handle(id, "closed")));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test("lists show open and closed apart, newest first, in one statement a page", async () => {
  const ids: string[] = [];
  for (let n = 0; n < 27; n++) ids.unshift(await reported({ now: new Date(now.getTime() + n * 1000) }));
  await handle(ids[0] ?? "", "closed");
  const { result, statements } = await countStatements((counted) =>
    listProblemReports(counted, { closed: false, page: 1 }),
  );
  expect(statements).toHaveLength(1);
  expect(result.reports.map(({ id }) => id)).toEqual(ids.slice(1, 26));
  expect(result.more).toBe(true);
  expect((await listProblemReports(pool, { closed: false, page: 2 })).reports).toHaveLength(1);
  expect((await listProblemReports(pool, { closed: true, page: 1 })).reports).toHaveLength(1);
  const counts = await countProblemReports(pool, { now: later(1) });
  expect(counts).toMatchObject({ open: 26 });
  expect(counts.weeks).toEqual([0, 0, 0, 0, 0, 0, 0, 27]);
});

test("an address goes 90 days after closing, a report after 24 months, and what is open stays", async () => {
  const open = await reported({ sender: sender() });
  const closed = await reported({ sender: sender() });
  const reopened = await reported({ sender: sender() });
  await handle(closed, "closed");
  await handle(reopened, "closed");
  await handle(reopened, "reopened", "", later(1));
  expect(await deleteExpiredProblemReportData(pool, { now: later(90) })).toEqual({ addresses: 0, reports: 0 });
  expect(await deleteExpiredProblemReportData(pool, { now: later(91) })).toEqual({ addresses: 1, reports: 0 });
  expect(
    (await pool`select report_id from problem_report_sender where email <> '' order by report_id`).map(
      (row) => row.reportId,
    ),
  ).toEqual([open, reopened].sort());
  const twoYears = new Date("2028-03-01T10:00:00Z");
  expect(await deleteExpiredProblemReportData(pool, { now: twoYears })).toEqual({ addresses: 0, reports: 0 });
  expect(await deleteExpiredProblemReportData(pool, { now: new Date(twoYears.getTime() + 1000) })).toEqual({
    addresses: 2,
    reports: 1,
  });
  expect((await pool`select id from problem_report order by id`).map(({ id }) => id)).toEqual([open, reopened].sort());
  expect(await deleteExpiredProblemReportData(pool, { now: twoYears })).toEqual({ addresses: 0, reports: 0 });
});

test("a report whose address is gone is nobody's: no answer can go to it, and it stays when its sender goes", async () => {
  const learnerId = await insertAccount("noor@example.org");
  const id = await reported({ sender: sender(learnerId) });
  await handle(id, "closed", "Hersteld.");
  await deleteExpiredProblemReportData(pool, { now: later(91) });
  expect(await getProblemReport(pool, id)).toMatchObject({ email: null, asksAnswer: false });
  expect((await exportLearningRecords(pool, learnerId)).problemReports).toEqual([]);
  expect(await handle(id, "answered", "Dank.", later(92))).toEqual({ ok: false, reason: "nobody-waits" });
  await pool`delete from learner where id = ${learnerId}`;
  expect(await getProblemReport(pool, id)).toMatchObject({ text: "Dit klopt niet.", events: [{ note: "Hersteld." }] });
});

test("with its sender the words of a report go, theirs and those to them; its place and how it stands stay", async () => {
  const learnerId = await insertAccount("noor@example.org");
  const [own, typed, others, nobodys] = [
    await reported({ sender: sender(learnerId) }),
    // The sender of this report is a visitor who typed the address of an account.
    await reported({ sender: { ...sender(), email: "noor@example.org" } }),
    await reported({ sender: sender() }),
    await reported(),
  ];
  await handle(own, "answered", "Dag Noor, dank je.");
  await handle(own, "closed", "Noor had gelijk.");
  await pool`delete from learner where id = ${learnerId}`;
  const events = [
    { kind: "answered" as const, note: "" },
    { kind: "closed" as const, note: "" },
  ];
  expect(await getProblemReport(pool, own)).toMatchObject({ place: "question:B3", text: "", state: "closed", events });
  expect(await getProblemReport(pool, typed)).toMatchObject({ text: "", email: null, asksAnswer: false });
  expect(await getProblemReport(pool, others)).toMatchObject({ text: "Dit klopt niet.", email: "lezer@example.org" });
  expect(await getProblemReport(pool, nobodys)).toMatchObject({ text: "Dit klopt niet." });
});

test("with the account the address goes, and before that the download holds the report", async () => {
  const accountId = await insertAccount("noor@example.org");
  await reported({ sender: sender(accountId) });
  expect((await exportLearningRecords(pool, accountId)).problemReports).toMatchObject([
    { course: "proef", lesson: "vijf", place: "question:B3", text: "Dit klopt niet." },
  ]);
  await pool`delete from learner where id = ${accountId}`;
  expect((await pool`select from problem_report_sender`).length).toBe(0);
  expect((await pool`select from problem_report`).length).toBe(1);
});
