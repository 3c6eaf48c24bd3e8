import { expect, test } from "vitest";
import { createSampleAnswerFields } from "~/../tests/support/factories";
import {
  composeAsk,
  composeGradedQuestion,
  createQuestionOfKind,
  createSampleResponse,
  findResponseProblem,
  listInvalidFields,
  listQuestionsRevisedByChange,
  parseExampleQuestion,
  secondLessonFile,
} from "~/../tests/support/question-kind";
import { readResponse } from "../read-response";
import { gradeCaseResponse } from "./grade";

const question = createQuestionOfKind("case");

test("case: options, the case and a rubric", () => {
  const example = parseExampleQuestion("case");
  expect(example).toMatchObject({
    case: "piep",
    passage: "piep",
    rubric: [{ points: 1, criterion: "Noemt kijken." }],
  });
  expect(example.options.map(({ correct }) => correct)).toEqual([true, false, false]);
});

test("L2-4 has another revision when the rubric of a case changes, and no other question has", () => {
  const revised = listQuestionsRevisedByChange(secondLessonFile, "| 1 | Noemt kijken. |", "| 2 | Noemt kijken. |");
  expect(revised).toEqual(["L2-4"]);
});

test("an explanation is asked for if there is a rubric", () => {
  expect(composeAsk(question).explain).toBe(true);
  expect(composeAsk({ ...question, rubric: undefined }).explain).toBe(false);
});

test("an empty form, an option of another question and a long explanation are refused", () => {
  expect(findResponseProblem(question, {})).toBe("choose-one");
  expect(findResponseProblem(question, { option: ["vals"] })).toBe("not-offered");
  const fields = { ...createSampleAnswerFields(question, true), text: ["x".repeat(2001)] };
  expect(findResponseProblem(question, fields)).toBe("too-long");
});

test("a refused form comes back as typed, without fields of others", () => {
  const read = readResponse(question, { text: ["Omdat"], question: ["A2"], round: ["1"], next: ["//kwaad"] });
  expect(read).toEqual({ ok: false, problem: "choose-one", typed: { text: ["Omdat"] } });
});

test("the option decides the score, whatever the explanation says", () => {
  const [right, wrong] = [createSampleResponse(question, true), createSampleResponse(question, false)];
  expect(gradeCaseResponse(question, { ...right, text: "Geen idee" })).toBe(1);
  expect(gradeCaseResponse(question, { ...wrong, text: "Het goede antwoord" })).toBe(0);
  expect(gradeCaseResponse(question, { type: "case", option: "vals" })).toBe(0);
});

test("an explanation is shown again with the rubric, and a missing one is not", () => {
  const response = createSampleResponse(question, true);
  const { marked } = composeGradedQuestion(question, { ...response, text: "Omdat de buurt dat wil" });
  expect(marked).toMatchObject({ text: "Omdat de buurt dat wil", rubric: question.rubric });
  expect(composeGradedQuestion(question, response).marked).not.toHaveProperty("text");
});

test("a long explanation is invalid itself, not the option that was chosen", () => {
  const option = createSampleAnswerFields(question, true).option ?? [];
  expect(listInvalidFields(question, { option, text: ["x".repeat(2001)] })).toEqual(["text"]);
  expect(listInvalidFields(question, { text: ["Omdat"] })).toEqual(["option"]);
});
