import { expect, test } from "vitest";
import {
  composeAsk,
  composeGradedQuestion,
  createQuestionOfKind,
  findResponseProblem,
  listQuestionsRevisedByChange,
  parseExampleQuestion,
  parseQuestionTags,
  renderAnsweredQuestion,
  requiredQuestionAttributes,
  secondLessonFile,
} from "~/../tests/support/question-kind";
import { gradeSelfAssessedTextResponse } from "./grade";

const question = createQuestionOfKind("short");

test("short: rubric, model and pitfalls", () => {
  expect(parseExampleQuestion("short")).toMatchObject({
    rubric: [{ points: 1 }, { points: 2, criterion: "Noemt slijtage." }],
    model: "Zand blijft aan de olie plakken. Daar slijt de ketting van.",
    pitfalls: [{ html: "De ketting moet glimmen.", feedback: "Glans zegt niets over de werking van de ketting." }],
  });
});

test("a question without a rubric and an example of a good answer is refused", () => {
  const { problems } = parseQuestionTags(
    `<Question id="Q" type="short" ${requiredQuestionAttributes}>\n\nLeg uit.\n\n</Question>`,
  );
  expect(problems.map(({ code }) => code)).toEqual(["rubric-missing", "model-missing"]);
});

test("L2-3 has another revision when what gives points changes, and no other question has", () => {
  const revised = listQuestionsRevisedByChange(secondLessonFile, "| 2 | Noemt slijtage. |", "| 1 | Noemt slijtage. |");
  expect(revised).toEqual(["L2-3"]);
});

test("before the answer nothing is shown but the question", () => {
  expect(composeAsk(question)).toEqual({ type: "short" });
});

test("an empty form is refused", () => {
  expect(findResponseProblem(question, {})).toBe("write-something");
  expect(findResponseProblem(question, { text: [" \r\n "] })).toBe("write-something");
});

test("a text has a longest length", () => {
  expect(findResponseProblem(question, { text: ["x".repeat(2000)] })).toBe(null);
  expect(findResponseProblem(question, { text: ["x".repeat(2001)] })).toBe("too-long");
});

test("what shows nothing is no answer", () => {
  for (const text of [" ", "\u200b", "\u00ad \u3164", "\ufeff\n"])
    expect(findResponseProblem(question, { text: [text] })).toBe("write-something");
});

test("no text has a score, and the learner compares theirs with the example", () => {
  expect(gradeSelfAssessedTextResponse()).toBeNull();
  const { verdict, score, marked } = composeGradedQuestion(question, { type: "short", text: "Mijn antwoord" });
  expect({ verdict, score }).toEqual({ verdict: "answered", score: null });
  expect(marked).toMatchObject({ text: "Mijn antwoord", model: question.model, rubric: question.rubric });
});

test("what somebody typed is text, never markup", () => {
  const html = renderAnsweredQuestion(question, { type: "short", text: "<img src=x onerror=alert(1)>" });
  expect(html).not.toContain("<img");
  expect(html).toContain("&lt;img");
});
