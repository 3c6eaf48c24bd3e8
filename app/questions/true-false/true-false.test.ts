import { expect, test } from "vitest";
import { listCourseProblems, replaceTextInExampleFile } from "~/../tests/support/example-course";
import {
  composeAsk,
  composeGradedQuestion,
  createQuestionOfKind,
  createSampleResponse,
  findResponseProblem,
  firstLessonFile,
  listInvalidFields,
  listQuestionsRevisedByChange,
  parseExampleQuestion,
} from "~/../tests/support/question-kind";
import { gradeTrueFalseResponse } from "./grade";

const question = createQuestionOfKind("true-false");

test("true-false: answer, feedback and reasons", () => {
  const example = parseExampleQuestion("true-false");
  expect(example).toMatchObject({ answer: false, feedback: "Rubber groeit niet. Een gat blijft dus een gat." });
  expect(example.reasons.map(({ correct }) => correct)).toEqual([false, false, true]);
});

test("a statement without its answer", () => {
  expect(listCourseProblems(replaceTextInExampleFile(firstLessonFile, ' answer="false"', ""))).toEqual([
    '01-banden.mdx:61  Hier ontbreekt of de stelling waar is. Zet answer="true" of answer="false".',
  ]);
});

test("L1-3 has another revision when the answer to a statement changes, and no other question has", () => {
  expect(listQuestionsRevisedByChange(firstLessonFile, 'answer="false"', 'answer="true"')).toEqual(["L1-3"]);
});

test("the reasons are shown without telling whether the statement is true", () => {
  const asked = composeAsk(question);
  expect(Object.keys(asked).sort()).toEqual(["reasons", "type"]);
  expect(asked.reasons.map(({ id }) => id).sort()).toEqual(question.reasons.map(({ id }) => id).sort());
});

test("an empty form, a form without a reason, and answers that were not offered are refused", () => {
  expect(findResponseProblem(question, {})).toBe("choose-one");
  expect(findResponseProblem(question, { answer: ["true"] })).toBe("choose-reason");
  expect(findResponseProblem(question, { answer: ["maybe"], reason: ["x"] })).toBe("not-offered");
  expect(findResponseProblem(question, { answer: ["true"], reason: ["x"] })).toBe("not-offered");
});

test("a reason counts only with the right answer", () => {
  const right = question.reasons.find(({ correct }) => correct)?.id as string;
  const wrong = question.reasons.find(({ correct }) => !correct)?.id as string;
  const score = (answer: boolean, reason: string) =>
    gradeTrueFalseResponse(question, { type: "true-false", answer, reason });
  expect([score(false, right), score(false, wrong), score(true, right), score(true, wrong)]).toEqual([1, 0.5, 0, 0]);
});

test("the marked statement tells the answer given, the right answer and the reason that was chosen", () => {
  const response = createSampleResponse(question, false);
  const { marked } = composeGradedQuestion(question, response);
  expect(marked).toMatchObject({ chosen: true, answer: false, feedback: question.feedback });
  expect(marked.reasons.filter(({ chosen }) => chosen).map(({ id }) => id)).toEqual([response.reason]);
});

test("only what is missing is invalid: the answer, or the reason", () => {
  expect(listInvalidFields(question, {})).toEqual(["answer"]);
  expect(listInvalidFields(question, { answer: ["true"] })).toEqual(["reason"]);
});
