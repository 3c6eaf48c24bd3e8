import { expect, test } from "vitest";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { openTestDatabase } from "../tests/support/database";
import { createTestCourse, insertLearner, loadTestCourse } from "../tests/support/factories";
import { answerPracticeRound } from "../tests/support/learning";
import { keyAt, mendCourse } from "../tests/support/mended-course";
import { readRemarkCommand, runRemarkCommand } from "./remark-command";

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

test("what can't be run is one sentence", async () => {
  expect(await run("--dry-run", "--question", "Z9")).toEqual({ ok: false, text: "There is no question Z9 in proef." });
  expect(await run("--course", "onbekend", "--reason", "fout")).toEqual({
    ok: false,
    text: "The site has no course onbekend: load it first with npm run course -- load onbekend.",
  });
  expect(readRemarkCommand([])).toBe("help");
  expect(readRemarkCommand(["--dry-run"])).toEqual({
    error: "Name the course: npm run remark -- --course my-course",
  });
  expect(readRemarkCommand(["--course", "proef", "--both-ways"])).toEqual({
    error: expect.stringContaining('Say why: npm run remark -- --course proef --reason "'),
  });
  for (const reason of ["", " ", "closing", " closing ", "x".repeat(201)])
    expect(readRemarkCommand(["--course", "proef", "--reason", reason])).toMatchObject({
      error: expect.stringContaining("A reason has"),
    });
  expect(readRemarkCommand(["--course", "proef", "--down"])).toMatchObject({
    error: expect.stringContaining("--down"),
  });
});
