import { expect, test } from "vitest";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { openTestDatabase } from "../tests/support/database";
import { insertLearner, loadTestCourse } from "../tests/support/factories";
import { answerPracticeRound } from "../tests/support/learning";
import { readCardsCommand, runCardsCommand } from "./cards-command";

const { pool } = await openTestDatabase();
const now = new Date("2027-03-01T10:00:00Z");
const course = await loadTestCourse(pool, now);

async function run(...args: string[]) {
  const command = readCardsCommand(args);
  if (command === "help") throw new Error("not a command to run");
  const steps = { total: 0, done: 0, ended: false };
  const outcome = await runCardsCommand(pool, command, {
    begin: (total) => Object.assign(steps, { total }),
    name() {},
    advance: (by) => Object.assign(steps, { done: steps.done + by }),
    end: () => Object.assign(steps, { ended: true }),
  });
  expect(steps).toEqual({ total: steps.done, done: steps.done, ended: true });
  return outcome;
}

test("a check tells which cards differ and writes nothing; a run makes them, and says how many learners", async () => {
  const learnerId = await insertLearner(pool, now);
  const right = [true, false, true, true, true];
  await answerPracticeRound(pool, createReleaseCache(), course, { learnerId, lessonId: "vijf", right, now });
  expect(await run("--check")).toEqual({
    ok: true,
    text: "Learners looked at: 1. Cards compared: 5. Every card is what the answers say.",
  });
  await pool`update review_card set due_on = '2031-01-01' where place = 'B1'`;
  await pool`delete from review_card where place = 'B2'`;
  for (const _ of [1, 2]) {
    const { ok, text } = await run("--check");
    expect(ok).toBe(false);
    expect(text).toContain(
      "Cards compared: 4. These 2 differ:\n  proef vijf B1: stored due 2031-01-01, right on 1 days",
    );
    expect(text).toContain(`  proef vijf B2: stored nothing; computed due 2027-03-02, right on 0 days`);
    expect(text).toContain(`(learner ${learnerId})\nRun npm run cards to make them again.`);
  }
  expect(await run()).toEqual({ ok: true, text: "Learners looked at: 1. Their cards were made again: 1." });
  expect((await run("--check")).ok).toBe(true);
  expect(await run()).toEqual({ ok: true, text: "Learners looked at: 1. Their cards were made again: 0." });
});

test("what can't be run is one sentence", () => {
  expect(readCardsCommand([])).toEqual({ check: false });
  expect(readCardsCommand(["-h"])).toBe("help");
  expect(() => readCardsCommand(["--dry-run"])).toThrow("Unknown option '--dry-run'. See npm run cards -- --help");
});
