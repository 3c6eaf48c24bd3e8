import { createHash } from "node:crypto";
import fs from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { createCertificateTestHelpers } from "~/../tests/support/certificates";
import { openTestDatabase } from "~/../tests/support/database";
import { createTestCourse, insertLearner, loadTestCourse, type TestCourse } from "~/../tests/support/factories";
import { answerPracticeRound } from "~/../tests/support/learning";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { startPracticeRound } from "~/learning/practice/start-practice-round.server";
import { hasCertificates } from "../own/has-certificates.server";
import { getCertificatePageData, isTypedNameOnCertificate } from "../verify/get-certificate-page-data.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-03-01T10:00:00Z");
let course: TestCourse;
const { account, complete, graduate, issue, issued } = createCertificateTestHelpers(pool, releases, () => course, now);

const countOf = async (learnerId: string) =>
  (await pool`select from certificate where learner_id = ${learnerId}`).length;
const eventsOf = async (id: string) => [
  ...(await pool`select no, kind, actor from certificate_event where certificate_id = ${id} order by no`),
];

beforeAll(async () => {
  course = await loadTestCourse(pool, now);
  await loadTestCourse(pool, now, createTestCourse({ courseId: "ander" }));
});

test("a hundred requests at once give one certificate, and all get the same", async () => {
  const learnerId = await graduate();
  const outcomes = await Promise.all(
    Array.from({ length: 100 }, (_, i) => issue(learnerId, { name: `Naam ${i}`, showName: i % 2 === 0 })),
  );
  const ids = outcomes.map((outcome) => outcome.ok && outcome.id);
  expect(new Set(ids).size).toBe(1);
  expect(outcomes.filter((outcome) => outcome.ok && outcome.issued)).toHaveLength(1);
  expect(await countOf(learnerId)).toBe(1);
  const id = String(ids[0]);
  expect(await pool`select id from certificate_status where learner_id = ${learnerId}`).toEqual([{ id }]);
  expect(await eventsOf(id)).toEqual([{ no: 1, kind: "issued", actor: "holder" }]);
  expect(await pool`select template from mail_outbox where recipient = ${`${learnerId}@example.org`}`).toHaveLength(1);
  expect(await pool`select action, object from audit_event where subject = ${learnerId}`).toEqual([
    { action: "certificate-issued", object: "proef" },
  ]);
});

test("asking again gives the same certificate, whatever is asked now", async () => {
  const learnerId = await graduate();
  const id = await issued(learnerId);
  const before = await pool`select * from certificate where learner_id = ${learnerId}`;
  expect(await issue(learnerId, { name: "Iemand Anders", showName: true, now: new Date("2026-04-01") })).toEqual({
    ok: true,
    id,
    issued: false,
  });
  expect(await pool`select * from certificate where learner_id = ${learnerId}`).toEqual(before);
  expect((await getCertificatePageData(pool, { id, viewerId: null }))?.nameShown).toBe(false);
});

test("the facts equal the golden file, and the fingerprint is that of the stored PDF", async () => {
  const learnerId = await account();
  const first = new Date("2026-01-31T23:30:00Z");
  const vijf = { learnerId, lessonId: "vijf" as const };
  await answerPracticeRound(pool, releases, course, { ...vijf, right: [true, true, true, false, false], now: first });
  await startPracticeRound(pool, releases, { learnerId, courseId: "proef", lessonId: "vijf", now: first });
  await answerPracticeRound(pool, releases, course, {
    ...vijf,
    right: [true, true, true, true, false],
    round: 2,
    now: first,
  });
  const alles = { learnerId, lessonId: "alles" as const };
  const last = new Date("2026-02-28T23:30:00Z");
  await answerPracticeRound(pool, releases, course, { ...alles, right: "all", now: last });
  // Rounds after the lesson was passed change neither the date of completion nor the score.
  await startPracticeRound(pool, releases, { learnerId, courseId: "proef", lessonId: "vijf", now });
  await answerPracticeRound(pool, releases, course, { ...vijf, right: "all", round: 3, now });
  const random = (size: number) => Uint8Array.from({ length: size }, (_, i) => i * 5);
  const id = await issued(learnerId, { random });
  const [row] = await pool`select name, facts, pdf, sha256, version, term, label from certificate where id = ${id}`;
  const golden = JSON.parse(fs.readFileSync("app/certificates/issue/golden-facts-practice.json", "utf8"));
  expect({ ...row?.facts, releaseId: golden.releaseId }).toEqual(golden);
  expect(row?.facts.releaseId).toBe(course.releaseId);
  expect(row).toMatchObject({ name: "Şeyma Đorđević-van ’t Hof", version: 1, term: 1, label: "1" });
  const hash = createHash("sha256").update(row?.pdf).digest("hex");
  expect(row?.sha256).toBe(hash);
  expect((await getCertificatePageData(pool, { id, viewerId: null }))?.fingerprints).toEqual([hash]);
});

test("a guest must make an account first, and nothing is stored", async () => {
  const learnerId = await insertLearner(pool, now, "guest");
  await complete(learnerId);
  expect(await issue(learnerId)).toEqual({ ok: false, reason: "no-account" });
  expect(await countOf(learnerId)).toBe(0);
});

test("an incomplete or unknown course gives no certificate", async () => {
  const learnerId = await account();
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "vijf", right: "all", now });
  const failed = [...Array(6).fill(true), ...Array(3).fill(false)];
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "alles", right: failed, now });
  expect(await issue(learnerId)).toEqual({ ok: false, reason: "not-complete" });
  const graduated = await graduate();
  expect(await issue(graduated, { courseId: "ander" })).toEqual({ ok: false, reason: "not-complete" });
  expect(await issue(graduated, { courseId: "verzonnen" })).toEqual({ ok: false, reason: "not-found" });
  expect((await countOf(learnerId)) + (await countOf(graduated))).toBe(0);
});

test("a name that the fonts can't write is first shown in Latin letters, and issued when that was seen", async () => {
  const learnerId = await graduate();
  for (const [name, latin] of [
    ["王小明", "WangXiaoMing"],
    ["محمد العلي", "mhmd l‘ly"],
    ["สมชาย", "smchay"],
  ] as const) {
    const told = { ok: false, reason: "name-latin", latin };
    expect(await issue(learnerId, { name })).toEqual(told);
    expect(await issue(learnerId, { name, latinSeen: "iets anders" })).toEqual(told);
  }
  expect(await issue(learnerId, { name: " " })).toMatchObject({ reason: "name-empty" });
  expect(await issue(learnerId, { name: "a".repeat(101) })).toMatchObject({ reason: "name-long" });
  expect(await countOf(learnerId)).toBe(0);
  expect(await pool`select from certificate_status where learner_id = ${learnerId}`).toHaveLength(0);
  expect(await issue(learnerId, { name: "\u3164" })).toMatchObject({ reason: "name-blank" });
  const made = await issue(learnerId, { name: "王小明", latinSeen: "WangXiaoMing" });
  if (!made.ok) throw new Error(made.reason);
  expect((await pool`select name from certificate where learner_id = ${learnerId}`)[0]?.name).toBe("王小明");
  // A visitor who checks a certificate may type the name as on the paper, or as the holder spells it.
  for (const [name, same] of [
    ["王小明", true],
    ["wangxiaoming", true],
    ["小明", false],
  ] as const)
    expect(await isTypedNameOnCertificate(pool, { id: made.id, name })).toBe(same);
  for (const name of ["Ștefan Țîrlea", "Nguyễn Thị Ánh", "Γιώργος", "Łukasz Żółć", "Jiří Ő"]) {
    const other = await graduate();
    expect(await issue(other, { name: name.normalize("NFD") }), name).toMatchObject({ ok: true });
    expect((await pool`select name from certificate where learner_id = ${other}`)[0]?.name).toBe(name);
  }
});

test("without a public address a certificate is a trial; later it is replaced under the same number", async () => {
  const learnerId = await graduate();
  const id = await issued(learnerId, { isPublic: false, origin: "http://localhost:3000" });
  expect(await getCertificatePageData(pool, { id, viewerId: null })).toMatchObject({
    state: "trial",
    facts: { trial: true },
  });
  expect(await issue(learnerId, { isPublic: false })).toEqual({ ok: true, id, issued: false });
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => issue(learnerId)));
  expect(outcomes.every((outcome) => outcome.ok && outcome.id === id)).toBe(true);
  expect(await countOf(learnerId)).toBe(2);
  const view = await getCertificatePageData(pool, { id, viewerId: null });
  expect(view).toMatchObject({
    state: "valid",
    facts: { trial: false, address: `https://leren.example.nl/certificates/${id}` },
  });
  expect(view?.fingerprints).toHaveLength(2);
  expect((await eventsOf(id)).map(({ kind }) => kind)).toEqual(["issued", "replaced"]);
});

test("a certificate can't be changed or deleted directly", async () => {
  const learnerId = await graduate();
  const id = await issued(learnerId);
  await expect(pool`update certificate set name = 'x' where id = ${id}`).rejects.toThrow("append-only");
  await expect(pool`delete from certificate where id = ${id}`).rejects.toThrow("append-only");
  await expect(pool`delete from certificate_event where certificate_id = ${id}`).rejects.toThrow("append-only");
});

test("a learner with a certificate is recognised as a holder", async () => {
  const learnerId = await graduate();
  expect(await hasCertificates(pool, { learnerId })).toBe(false);
  await issued(learnerId);
  expect(await hasCertificates(pool, { learnerId })).toBe(true);
});
