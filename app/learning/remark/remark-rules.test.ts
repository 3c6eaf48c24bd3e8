import fc from "fast-check";
import { expect, test } from "vitest";
import { createSingleChoiceQuestion, createTestCourse } from "~/../tests/support/factories";
import { keyAt } from "~/../tests/support/mended-course";
import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import type { QuestionRecord } from "~/questions/table";
import type { StoredAnswer } from "../attempt/attempt";
import { composeAttemptQuestions } from "../attempt/compose-attempt";
import { practiceAttemptPolicy as policy } from "../practice/policy.server";
import { createNewestKeys } from "./newest-keys";
import { type ClosedAttempt, isSameResult, remarkAttempt } from "./remark-rules";

const questions = Array.from({ length: 5 }, (_none, at) => keyAt(createSingleChoiceQuestion(`Q${at}`), 0));
const release = { id: "r", content: createTestCourse().release } as ReleaseWithQuestions;
const optionOf = (question: QuestionRecord, at: number) =>
  "options" in question && typeof question.options[at] === "object" ? question.options[at].id : "";

/** A closed round, in which each question was answered with the option at one index. */
function closedRound(chosen: readonly number[]): ClosedAttempt {
  const answers = questions.map((question, at): StoredAnswer => {
    const option = chosen[at] ?? 0;
    const response = { type: "single" as const, option: optionOf(question, option) };
    return { questionId: question.id, seq: 1, response, score: option === 0 ? 1 : 0, confidence: null };
  });
  const form = composeAttemptQuestions(policy, release, questions, { answers, markings: [] }, true);
  return {
    policy,
    release,
    questions,
    answers,
    markings: [],
    results: [policy.score({ release, form })],
    laterMark: null,
  };
}

/** Marks a round again by other keys, and returns it with what that stores. */
function apply(attempt: ClosedAttempt, keys: readonly number[], bothWays: boolean) {
  const mended = questions.map((question, at) => keyAt(question, keys[at] ?? 0));
  const newest = createNewestKeys(new Map(mended.map((question) => [question.id, question])));
  const remarked = remarkAttempt(attempt, newest, { bothWays, cause: "test", at: "2027-03-01T10:00:00Z" });
  const results = remarked.changed ? [...attempt.results, remarked.after] : attempt.results;
  const markings = [...attempt.markings, ...remarked.markings];
  return { remarked, attempt: { ...attempt, markings, results } };
}

const indexes = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 });
const scoresOf = ({ answers, markings }: ClosedAttempt) =>
  composeAttemptQuestions(policy, release, questions, { answers, markings }, true).map(
    ({ counted }) => counted?.score ?? null,
  );

test("marks only go up, to the best that any key gave, whatever the order of the keys", () => {
  fc.assert(
    fc.property(indexes, fc.array(indexes, { maxLength: 4 }), (chosen, keys) => {
      const replay = (order: readonly number[][]) =>
        order.reduce((attempt, each) => {
          const { remarked, attempt: next } = apply(attempt, each, false);
          expect(remarked.after.score).toBeGreaterThanOrEqual(remarked.before.score - 1e-9);
          return next;
        }, closedRound(chosen));
      const best = chosen.map((option, at) => ([0, ...keys.map((each) => each[at])].includes(option) ? 1 : 0));
      expect(scoresOf(replay(keys))).toEqual(best);
      expect(scoresOf(replay(keys.toReversed()))).toEqual(best);
    }),
  );
});

test("both ways the last key decides; what was passed once stays passed; a second time nothing changes", () => {
  fc.assert(
    fc.property(indexes, fc.array(indexes, { minLength: 1, maxLength: 4 }), fc.boolean(), (chosen, keys, bothWays) => {
      let attempt = closedRound(chosen);
      for (const each of keys) {
        const first = apply(attempt, each, bothWays);
        expect(first.remarked.after.passed || !first.remarked.before.passed).toBe(true);
        attempt = first.attempt;
        const second = apply(attempt, each, bothWays);
        expect(second.remarked).toMatchObject({ markings: [], changed: false });
      }
      const last = keys.at(-1) as number[];
      if (bothWays) expect(scoresOf(attempt)).toEqual(chosen.map((option, at) => (option === last[at] ? 1 : 0)));
      const form = composeAttemptQuestions(policy, release, questions, attempt, true);
      const computed = policy.score({ release, form });
      const passed = computed.passed || attempt.results.some((each) => each.passed);
      expect(isSameResult(attempt.results.at(-1) as typeof computed, { ...computed, passed })).toBe(true);
    }),
  );
});
