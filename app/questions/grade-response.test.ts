import fc from "fast-check";
import { expect, test } from "vitest";
import { createQuestionsOfEveryKind, createSampleAnswerFields } from "~/../tests/support/factories";
import { createResponseGenerator } from "~/../tests/support/question-examples";
import { gradeResponse } from "./grade-response";
import { isQuestionKindScored } from "./question";
import { readResponse } from "./read-response";
import type { QuestionRecord, QuestionResponse } from "./table";

const records = createQuestionsOfEveryKind();

function record<T extends QuestionRecord["type"]>(type: T): Extract<QuestionRecord, { type: T }> {
  return records.find((each) => each.type === type) as Extract<QuestionRecord, { type: T }>;
}

function responseFor(each: QuestionRecord, right: boolean): QuestionResponse {
  const read = readResponse(each, createSampleAnswerFields(each, right));
  if (!read.ok) throw new Error(`${each.id}: ${read.problem}`);
  return read.response;
}

test("every response scores from 0 to 1, and a kind that is not scored has none", () => {
  for (const each of records) {
    fc.assert(
      fc.property(createResponseGenerator(each), (response) => {
        const { score } = gradeResponse(each, response);
        if (!isQuestionKindScored(each)) return score === null;
        return score !== null && score >= 0 && score <= 1;
      }),
    );
  }
});

test("the key scores 1 and an answer wrong in every part scores 0", () => {
  for (const each of records.filter(isQuestionKindScored)) {
    expect(gradeResponse(each, responseFor(each, true)).score, each.type).toBe(1);
    expect(gradeResponse(each, responseFor(each, false)).score, each.type).toBe(0);
  }
});

test("a response to another type of question is a bug", () => {
  expect(() => gradeResponse(record("order"), { type: "single", option: "x" })).toThrow("of type single");
});
