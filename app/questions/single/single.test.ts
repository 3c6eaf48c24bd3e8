import { expect, test } from "vitest";
import { createAnswerOption, createQuestion, createSingleChoiceQuestion } from "~/../tests/support/factories";
import {
  composeAsk,
  composeGradedQuestion,
  createQuestionOfKind,
  createSampleResponse,
  findResponseProblem,
  firstLessonFile,
  hashChoiceId,
  listQuestionsRevisedByChange,
  parseExampleQuestion,
  parseQuestionTags,
  renderAnsweredQuestion,
  requiredQuestionAttributes,
} from "~/../tests/support/question-kind";
import { gradeSingleChoiceResponse } from "./grade";

const question = createQuestionOfKind("single");

test("single: options with key and feedback", () => {
  const example = parseExampleQuestion("single");
  expect(example).toMatchObject({
    id: "L1-1",
    objective: "L1.1",
    bloom: "apply",
    facility: 0.75,
    sources: ["B"],
    enemies: ["L2-2"],
    passage: "lucht",
    stem: "Waar zoek je het lek?",
  });
  expect(example.options.map(({ correct }) => correct)).toEqual([true, false, false]);
  expect(example.options[1]).toEqual({
    id: hashChoiceId("L1-1", "option", "Je knijpt in het zadel."),
    html: "Je knijpt in het zadel.",
    text: "Je knijpt in het zadel.",
    correct: false,
    feedback: "Het zadel heeft geen lucht, dus daar zie je niets aan.",
  });
  expect(example.revision).toMatch(/^[0-9a-f]{16}$/);
});

test("a question without options is refused", () => {
  const { problems } = parseQuestionTags(
    `<Question id="Q" type="single" ${requiredQuestionAttributes}>\n\nWelke?\n\n</Question>`,
  );
  expect(problems.map(({ code }) => code)).toEqual(["options-missing"]);
});

test.each([
  ["the question", "Waar zoek je het lek?", "Waar zoek je een lek?"],
  ["an option", "Je knijpt in het zadel.", "Je knijpt in de bel."],
])("L1-1 has another revision when %s changes, and no other question has", (_what, from, to) => {
  expect(listQuestionsRevisedByChange(firstLessonFile, from, to)).toEqual(["L1-1"]);
});

test("the key stands equally often in every place", () => {
  const each = createSingleChoiceQuestion("L1-1");
  const key = each.options.find(({ correct }) => correct)?.id;
  const counts = [0, 0, 0];
  const rounds = 6000;
  for (let i = 0; i < rounds; i += 1) {
    const place = composeAsk(each, `zaad ${i}`).options.findIndex(({ id }) => id === key);
    counts[place] = (counts[place] as number) + 1;
  }
  const expected = rounds / counts.length;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  // If every order is equally likely, chi-square is below 13.8 in 999 of 1000 samples (two degrees of freedom).
  expect(chiSquare).toBeLessThan(13.8);
});

test("numbers keep their order, other options do not", () => {
  const countOrders = (texts: string[]) => {
    const each = createQuestion("N", "single", {
      options: texts.map((text, i) => createAnswerOption("N", text, i === 0)),
    });
    const orders = Array.from({ length: 40 }, (_, i) => composeAsk(each, `zaad ${i}`).options.map(({ html }) => html));
    return new Set(orders.map((order) => order.join())).size;
  };
  expect(countOrders(["5 %", "10 %", "25 %"])).toBe(1);
  expect(countOrders(["vijf", "10", "25"])).toBe(6);
});

test("an empty form, an option of another question and two options are refused", () => {
  const [a, b] = question.options;
  expect(findResponseProblem(question, {})).toBe("choose-one");
  expect(findResponseProblem(question, { option: ["vals"] })).toBe("not-offered");
  expect(findResponseProblem(question, { option: [a?.id ?? "", b?.id ?? ""] })).toBe("choose-one");
});

test("the right option scores 1, every other one and an unknown one 0", () => {
  const scores = question.options.map(({ id }) => gradeSingleChoiceResponse(question, { type: "single", option: id }));
  expect(scores).toEqual([1, 0, 0]);
  expect(gradeSingleChoiceResponse(question, { type: "single", option: "vals" })).toBe(0);
});

test("marked options stand in the order in which they were drawn", () => {
  const { marked } = composeGradedQuestion(question, createSampleResponse(question, true));
  expect(marked.options.map(({ id }) => id)).toEqual(composeAsk(question).options.map(({ id }) => id));
  expect(marked.options.filter(({ chosen }) => chosen)).toEqual(marked.options.filter(({ correct }) => correct));
});

test("what was chosen and what is right are explained at once, the rest behind a fold", () => {
  const html = renderAnsweredQuestion(question, createSampleResponse(question, false));
  const items = html.match(/<li class="opt is [\s\S]*?<\/li>/g) ?? [];
  const wrong = items.find((item) => item.includes("is wrong")) ?? "";
  const right = items.find((item) => item.includes("is right")) ?? "";
  const fold = html.indexOf("<details");
  expect(wrong).toContain("Jouw antwoord");
  expect(right).toContain("Goed antwoord");
  expect([wrong, right].map((item) => html.indexOf(item))).toEqual(
    [wrong, right].map((item) => html.indexOf(item)).sort(),
  );
  expect(html.indexOf(right)).toBeLessThan(fold);
  expect(html.indexOf("is rest")).toBeGreaterThan(fold);
});
