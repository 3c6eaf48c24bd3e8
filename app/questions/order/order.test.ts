import fc from "fast-check";
import { expect, test } from "vitest";
import { createQuestion, createSampleAnswerFields } from "~/../tests/support/factories";
import {
  changeSampleAnswerField,
  composeAsk,
  composeGradedQuestion,
  createQuestionOfKind,
  createSampleResponse,
  findResponseProblem,
  listInvalidFields,
  listQuestionsRevisedByChange,
  parseExampleQuestion,
  parseQuestionTags,
  renderAnsweredQuestion,
  renderUnansweredQuestion,
  requiredQuestionAttributes,
  secondLessonFile,
} from "~/../tests/support/question-kind";
import type { QuestionOfKind } from "../table";
import { listGivenSteps, splitIntoBlocks } from "./blocks";
import { gradeStepOrderResponse } from "./grade";

const question = createQuestionOfKind("order");

test("order: steps in the right order", () => {
  expect(parseExampleQuestion("order").steps.map(({ text }) => text)).toEqual(["Poetsen", "Druppelen", "Afvegen"]);
});

test("an order is read as it was written", () => {
  const phrase = fc
    .array(fc.stringMatching(/^[a-zà-ü]{2,9}$/), { minLength: 1, maxLength: 6 })
    .map((words) => words.join(" "));
  fc.assert(
    fc.property(fc.uniqueArray(phrase, { minLength: 3, maxLength: 7 }), (written) => {
      const steps = written.map((text, index) => `${index + 1}. ${text}\n   > waarom ${index}`).join("\n");
      const { value, problems } = parseQuestionTags(
        `<Question id="O" type="order" ${requiredQuestionAttributes}>\n\nOrden.\n\n${steps}\n\n</Question>`,
      );
      expect(problems).toEqual([]);
      const record = value?.questions[0]?.record as QuestionOfKind<"order">;
      expect(record.steps.map(({ text }) => text)).toEqual(written);
    }),
  );
});

test("L2-1 has another revision when a step changes, and no other question has", () => {
  expect(listQuestionsRevisedByChange(secondLessonFile, "2. Druppelen", "2. Smeren")).toEqual(["L2-1"]);
});

test("an order question never starts in its right order", () => {
  const steps = ["een", "twee"].map((text) => ({ id: text, html: text, text, feedback: "" }));
  const each = createQuestion("O", "order", { steps });
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const asked = composeAsk(each, seed);
      return asked.steps.map(({ id }) => id).join() === "twee,een";
    }),
  );
});

test("an empty form, a place that does not exist and two steps in one place are refused", () => {
  expect(findResponseProblem(question, {})).toBe("fill-all");
  expect(findResponseProblem(question, changeSampleAnswerField(question, 0, ["vals"]))).toBe("not-offered");
  expect(findResponseProblem(question, changeSampleAnswerField(question, 0, ["5"]))).toBe("not-offered");
  expect(findResponseProblem(question, changeSampleAnswerField(question, 0, ["2"]))).toBe("place-once");
  expect(findResponseProblem(question, createSampleAnswerFields(question, true))).toBeNull();
});

test("a step counts when its successor follows it, wherever the two stand", () => {
  const [a, b, c, d] = question.steps.map(({ id }) => id) as [string, string, string, string];
  const score = (...steps: string[]) => gradeStepOrderResponse(question, { type: "order", steps });
  expect(score(b, c, d, a)).toBeCloseTo(2 / 3);
  expect(score(a, b, d, c)).toBeCloseTo(1 / 3);
  expect(score(d, c, b, a)).toBe(0);
});

test("steps come back in the right order, with the place that they were given", () => {
  const { marked } = composeGradedQuestion(question, createSampleResponse(question, false));
  expect(marked.steps.map(({ place, correct }) => [place, correct])).toEqual([
    [4, false],
    [3, false],
    [2, false],
    [1, false],
  ]);
});

test("the verdict tells in words how many are right", () => {
  expect(renderAnsweredQuestion(question, createSampleResponse(question, true))).toContain(
    "3 van 3 keer klopt de volgende stap",
  );
});

test("only the step without a place is invalid, or the steps in one place", () => {
  const [first, second] = question.steps.map(({ id }) => `step-${id}`);
  expect(listInvalidFields(question, changeSampleAnswerField(question, 0, [""]))).toEqual([first]);
  expect(listInvalidFields(question, changeSampleAnswerField(question, 0, ["2"])).sort()).toEqual(
    [first, second].sort(),
  );
});

test("steps that follow each other rightly are one block, and there is a crack at every transition that is not right", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(question.steps, { minLength: question.steps.length }), (given) => {
      const ids = given.map(({ id }) => id);
      const { marked, score } = composeGradedQuestion(question, { type: "order", steps: ids });
      const blocks = splitIntoBlocks(listGivenSteps(marked.steps), ({ correct }) => correct);
      expect(blocks.flat().map(({ html }) => html)).toEqual(given.map(({ html }) => html));
      expect(given.length - blocks.length).toBeCloseTo((score ?? Number.NaN) * (given.length - 1));
      const html = renderAnsweredQuestion(question, { type: "order", steps: ids });
      expect(html.match(/class="crack"/g) ?? []).toHaveLength(blocks.length - 1);
    }),
  );
});

test("without an own order, only the right order is shown", () => {
  const { marked } = composeGradedQuestion(question, createSampleResponse(question, true));
  expect(listGivenSteps(marked.steps.map((step) => ({ ...step, place: 0 })))).toEqual([]);
});

test("at the second try, steps that belong together are one card with one field", () => {
  const [first, second, ...rest] = composeAsk(question).steps;
  if (!first || !second) throw new Error("too few steps");
  const html = renderUnansweredQuestion(question, {
    type: "order",
    steps: [first, ...rest],
    following: { [first.id]: [second] },
  });
  expect(html).not.toContain(`name="step-${second.id}"`);
  expect(html).toContain("Stappen die al goed na elkaar komen, zitten nu aan elkaar vast.");
  const none = renderUnansweredQuestion(question, { type: "order", steps: [first, second, ...rest], following: {} });
  expect(none).not.toContain("zit nu aan elkaar vast");
  expect(html).toContain(second.html);
  expect(html.match(new RegExp(`name="step-${first.id}"`, "g"))).toHaveLength(rest.length + 1);
});
