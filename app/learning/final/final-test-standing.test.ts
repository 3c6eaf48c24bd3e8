import fc from "fast-check";
import { expect, test } from "vitest";
import { createFinalTestCourse } from "~/../tests/support/final-test";
import type { FinalTestAttempt } from "./final-test-context";
import { dayMs, daysUntilNewSeries, hourMs } from "./final-test-rules";
import { computeFinalTestStanding } from "./final-test-standing";

type SeriesRules = FinalTestAttempt["seriesRules"];

const course = createFinalTestCourse().release.rules;
const start = Date.parse("2027-03-01T10:00:00Z");
const learner = { account: true, passedLessons: course.lessonOrder, nextEditionOpenedAt: null };

/** Returns where a learner stands in an edition with these rules of attempts. */
function standIn(attempts: SeriesRules, history: FinalTestAttempt[], at: number, grantedAt: string | null = null) {
  const rules = { ...course, attempts };
  return computeFinalTestStanding(rules, { ...learner, history, grantedAt }, new Date(at));
}

/** A learner who moves to an edition, begins as soon as they may, and hands in after some hours. */
interface Step {
  edition: SeriesRules;
  hours: number;
}

/** Returns the attempts of a learner who does these steps, with their times, and fails each. */
function fail(steps: readonly Step[]): { history: FinalTestAttempt[]; end: number } {
  const history: FinalTestAttempt[] = [];
  let now = start;
  for (const { edition, hours } of steps) {
    const standing = standIn(edition, history, now);
    if (standing.state === "wait") now = standing.from.getTime();
    const ready = standIn(edition, history, now);
    if (ready.state !== "ready") expect.fail(ready.state);
    const { series, number } = ready;
    const seriesRules = history.find((each) => each.series === series)?.seriesRules ?? edition;
    const startedAt = new Date(now).toISOString();
    now += hours * hourMs;
    const handedInAt = new Date(now).toISOString();
    const failed = { passed: false, score: 0, bestScore: 0, questions: 6, closesAt: handedInAt, sitting: null };
    history.push({ ...failed, id: `${series}-${number}`, series, number, startedAt, handedInAt, seriesRules });
  }
  return { history, end: now };
}

const edition = fc.record({ final: fc.integer({ min: 1, max: 5 }), hoursBetween: fc.integer({ min: 0, max: 48 }) });
const steps = fc.array(fc.record({ edition, hours: fc.integer({ min: 0, max: 7 * 24 }) }), {
  minLength: 1,
  maxLength: 12,
});

test("a series has as many attempts, as far apart, as the edition in which it began; a month follows it", () => {
  fc.assert(
    fc.property(steps, (plan) => {
      const { history } = fail(plan);
      for (const [at, attempt] of history.entries()) {
        const before = history[at - 1];
        if (!before) continue;
        const waited = Date.parse(attempt.startedAt) - Date.parse(before.handedInAt ?? "");
        const isNew = attempt.series !== before.series;
        expect(isNew).toBe(before.number === before.seriesRules.final);
        const month = daysUntilNewSeries * dayMs;
        expect(waited).toBe(isNew ? month : before.seriesRules.hoursBetween * hourMs);
      }
    }),
  );
});

test("moving to another edition with the same pool changes neither which attempt is next nor from when, nor does a grant within a series", () => {
  fc.assert(
    fc.property(steps, edition, edition, (plan, one, other) => {
      const { history, end } = fail(plan);
      const next = standIn(one, history, end);
      expect(standIn(other, history, end)).toEqual(next);
      if (next.state === "wait" && next.number > 1)
        expect(standIn(other, history, end, new Date(end).toISOString())).toEqual(next);
    }),
  );
});
