import { expect, test } from "vitest";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { startPracticeRound } from "~/learning/practice/start-practice-round.server";
import { createCertificateTestHelpers } from "../tests/support/certificates";
import { openTestDatabase } from "../tests/support/database";
import { createTestCourse, insertLearner, loadTestCourse } from "../tests/support/factories";
import { listCellQuestionIds } from "../tests/support/final-test";
import { createFinalTestEditions } from "../tests/support/final-test-editions";
import { answerPracticeRound } from "../tests/support/learning";
import { keyAt, mendCourse } from "../tests/support/mended-course";
import { rekey } from "../tests/support/remark";
import { readRemarkCommand, remarkHelp, runRemarkCommand } from "./remark-command";

const { pool } = await openTestDatabase();
const now = new Date("2027-03-01T10:00:00Z");
const later = new Date("2027-03-09T10:00:00Z");
const progress = { begin() {}, name() {}, advance() {}, end() {} };

async function run(...args: string[]) {
  const command = readRemarkCommand(["--course", "proef", ...args]);
  if (typeof command === "string" || "error" in command) throw new Error("not a command to run");
  return runRemarkCommand(pool, command, { mail: { enqueue: async () => {} }, progress, now: later });
}

test("a run says what it marks, lists who would not pass now, and makes the statistics of the lesson again", async () => {
  const built = createTestCourse();
  const course = await loadTestCourse(pool, now, built);
  const [up, down] = [await insertLearner(pool, now), await insertLearner(pool, now)];
  const round = { lessonId: "vijf", now } as const;
  const releases = createReleaseCache();
  await answerPracticeRound(pool, releases, course, {
    ...round,
    learnerId: up,
    right: [false, true, true, true, false],
  });
  await answerPracticeRound(pool, releases, course, {
    ...round,
    learnerId: down,
    right: [true, true, true, true, false],
  });
  await loadTestCourse(pool, later, mendCourse(built, { B1: (question) => keyAt(question, 1) }));
  const planned = await run("--both-ways", "--dry-run");
  expect(planned.text).toContain("Answers to mark again: 2. Results to change: 2.");
  const { ok, text } = await run("--both-ways", "--reason", "verkeerde sleutel");
  expect(ok).toBe(true);
  expect(text).toContain("  B1: 2 answers, 1 up, 1 down\n");
  expect(text).toContain(`Passed now: 1; mails: 0.\n  1 practice vijf 1: 0.600 to 0.800 (learner ${up})`);
  expect(text).toContain(`  1 practice vijf 1: 0.800 to 0.600 (learner ${down}); would not pass now`);
  const statistics = await pool`
    select revision, n, figures -> 'facility' -> 'value' as facility from question_statistic where question_id = 'B1'`;
  expect([...statistics]).toEqual([{ revision: "B1-key-1", n: 2, facility: 0.5 }]);
  expect((await run("--both-ways", "--reason", "verkeerde sleutel")).text).toBe(
    "Closed attempts looked at: 2. Answers marked again: 0. Results changed: 0.",
  );
});

test("an attempt whose score went down is listed with the certificate that rests on it, and with no other", async () => {
  const releases = createReleaseCache();
  const courseId = "bewezen";
  const rest = { pool, releases, start: now, now };
  const editions = await createFinalTestEditions(rest, courseId);
  const [claimed, unclaimed] = [await editions.examinee(), await editions.examinee()];
  for (const learnerId of [claimed, unclaimed]) await editions.take(learnerId, 6, now);
  const id = await editions.issued(claimed);
  // A certificate of another edition of the course, which rests on practice, and on no attempt at the pool.
  const facts = await pool`select facts, pdf, sha256 from certificate where learner_id = ${claimed}`;
  const { pdf, sha256, facts: stated } = facts[0] as { pdf: Buffer; sha256: string; facts: object };
  await pool`
    insert into certificate (learner_id, id, course_id, label, name, facts, pdf, sha256, issued_at)
    values (${unclaimed}, 'PRACT1CE0000', ${courseId}, '0', 'Zoë', ${pool.json(stated as never)}, ${pdf}, ${sha256}, ${now})`;
  await pool`
    insert into certificate_status (id, learner_id, name_shown, hashes) values ('PRACT1CE0000', ${unclaimed}, false, ${[sha256]})`;
  await editions.open({}, later, (built) =>
    mendCourse(built, { ...rekey(...listCellQuestionIds(1)), B1: (each) => keyAt(each, 1) }),
  );
  const { text } = await run("--course", courseId, "--both-ways", "--reason", "verkeerde sleutel");
  const listed = (learnerId: string, kind: string) =>
    text
      .split("\n")
      .filter((line) => line.includes(learnerId) && line.includes(` ${kind} `))
      .map((line) => line.split("; certificate ")[1]);
  expect([listed(claimed, "final"), listed(unclaimed, "final")]).toEqual([[id], [undefined]]);
  // The certificate states the test, and not the rounds that passed the lessons.
  expect(listed(claimed, "practice")).toEqual([undefined]);
});

test("a certificate that rests on practice is listed with the round that passed its lesson first", async () => {
  const built = createTestCourse({ courseId: "geoefend" });
  const course = await loadTestCourse(pool, now, built);
  const releases = createReleaseCache();
  const helpers = createCertificateTestHelpers(pool, releases, () => course, now);
  const learnerId = await helpers.graduate();
  const id = await helpers.issued(learnerId, { courseId: "geoefend" });
  await startPracticeRound(pool, releases, { learnerId, courseId: "geoefend", lessonId: "vijf", now });
  await answerPracticeRound(pool, releases, course, {
    learnerId,
    lessonId: "vijf",
    round: 2,
    now,
    right: Array(5).fill(true),
  });
  await loadTestCourse(pool, later, mendCourse(built, { B1: (question) => keyAt(question, 1) }));
  const { text } = await run("--course", "geoefend", "--both-ways", "--reason", "verkeerde sleutel");
  expect(text).toContain(`  1 practice vijf 1: 1.000 to 0.800 (learner ${learnerId}); certificate ${id}`);
  expect(text).toMatch(new RegExp(`  1 practice vijf 2: 1.000 to 0.800 \\(learner ${learnerId}\\)$`, "m"));
});

test("what can't be run is one sentence", async () => {
  expect(await run("--dry-run", "--question", "Z9")).toEqual({ ok: false, text: "There is no question Z9 in proef." });
  expect(await run("--course", "onbekend", "--reason", "fout")).toEqual({
    ok: false,
    text: "The site has no course onbekend: load it first with npm run course -- load onbekend.",
  });
  expect(readRemarkCommand(["--help"])).toBe("help");
  expect(() => readRemarkCommand([])).toThrow(remarkHelp.trimEnd());
  expect(() => readRemarkCommand(["--dry-run"])).toThrow(
    "Name the course: npm run remark -- --course my-course. See npm run remark -- --help",
  );
  expect(() => readRemarkCommand(["--course", "proef", "--both-ways"])).toThrow(
    'Say why: npm run remark -- --course proef --reason "',
  );
  for (const reason of ["", " ", "closing", " closing ", "x".repeat(201)])
    expect(() => readRemarkCommand(["--course", "proef", "--reason", reason])).toThrow("A reason has");
  expect(() => readRemarkCommand(["--course", "proef", "--down"])).toThrow(
    "Unknown option '--down'. See npm run remark -- --help",
  );
});
