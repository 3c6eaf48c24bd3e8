import fc from "fast-check";
import { expect, test } from "vitest";
import {
  createOption,
  createQuestion,
  createQuestionsOfEveryKind,
  createResponseFields,
} from "~/../tests/support/factories";
import { arbitraryResponse } from "~/../tests/support/question-examples";
import { gradeResponse } from "./grade-response";
import { isScored } from "./question";
import { readResponse } from "./read-response";
import type { QuestionRecord, QuestionResponse } from "./table";

const records = createQuestionsOfEveryKind();

function record<T extends QuestionRecord["type"]>(type: T): Extract<QuestionRecord, { type: T }> {
  return records.find((each) => each.type === type) as Extract<QuestionRecord, { type: T }>;
}

function responseFor(each: QuestionRecord, right: boolean): QuestionResponse {
  const read = readResponse(each, createResponseFields(each, right));
  if (!read.ok) throw new Error(`${each.id}: ${read.problem}`);
  return read.response;
}

test("every response scores from 0 to 1, and a kind that is not scored has none", () => {
  for (const each of records) {
    fc.assert(
      fc.property(arbitraryResponse(each), (response) => {
        const { score } = gradeResponse(each, response);
        if (!isScored(each)) return score === null;
        return score !== null && score >= 0 && score <= 1;
      }),
    );
  }
});

test("the key scores 1 and an answer wrong in every part scores 0", () => {
  for (const each of records.filter(isScored)) {
    expect(gradeResponse(each, responseFor(each, true)).score, each.type).toBe(1);
    expect(gradeResponse(each, responseFor(each, false)).score, each.type).toBe(0);
  }
});

test("of several correct, all chosen scores 0, none scores 0, the key alone scores 1", () => {
  const key = fc.array(fc.boolean(), { minLength: 2, maxLength: 5 }).filter((right) => new Set(right).size === 2);
  fc.assert(
    fc.property(key, (right) => {
      const each = createQuestion("M", "multiple", {
        options: right.map((correct, i) => createOption("M", `o${i}`, correct)),
      });
      const score = (options: string[]) => gradeResponse(each, { type: "multiple", options }).score;
      const ids = each.options.map(({ id }) => id);
      expect(score(ids)).toBe(0);
      expect(score([])).toBe(0);
      expect(score(each.options.filter(({ correct }) => correct).map(({ id }) => id))).toBe(1);
    }),
  );
});

test("one wrong option takes off its share", () => {
  const each = record("multiple");
  const [a, b, wrong] = each.options.map(({ id }) => id) as [string, string, string];
  expect(gradeResponse(each, { type: "multiple", options: [a] }).score).toBe(0.5);
  expect(gradeResponse(each, { type: "multiple", options: [a, b, wrong] }).score).toBe(0.5);
  expect(gradeResponse(each, { type: "multiple", options: [a, wrong] }).score).toBe(0);
});

test("a reason counts only with the right answer", () => {
  const each = record("true-false");
  const right = each.reasons.find(({ correct }) => correct)?.id as string;
  const wrong = each.reasons.find(({ correct }) => !correct)?.id as string;
  const score = (answer: boolean, reason: string) => gradeResponse(each, { type: "true-false", answer, reason }).score;
  expect([score(false, right), score(false, wrong), score(true, right), score(true, wrong)]).toEqual([1, 0.5, 0, 0]);
});

test("pairs count one by one, and an extra is only wrong where it is chosen", () => {
  const each = record("match");
  const pairs = Object.fromEntries(each.pairs.map(({ left, right }) => [left.id, right.id]));
  pairs[each.pairs[0]?.left.id as string] = each.extras[0]?.right.id as string;
  expect(gradeResponse(each, { type: "match", pairs }).score).toBeCloseTo(2 / 3);
});

test("a step counts when its successor follows it, wherever the two stand", () => {
  const each = record("order");
  const [a, b, c, d] = each.steps.map(({ id }) => id) as [string, string, string, string];
  const score = (...steps: string[]) => gradeResponse(each, { type: "order", steps }).score;
  expect(score(b, c, d, a)).toBeCloseTo(2 / 3);
  expect(score(a, b, d, c)).toBeCloseTo(1 / 3);
  expect(score(d, c, b, a)).toBe(0);
});

test("a response to another type of question is a bug", () => {
  expect(() => gradeResponse(record("order"), { type: "single", option: "x" })).toThrow("of type single");
});
