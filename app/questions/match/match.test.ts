import fc from "fast-check";
import { expect, test } from "vitest";
import { listCourseProblems, replaceTextInExampleFile } from "~/../tests/support/example-course";
import {
  changeSampleAnswerField,
  composeAsk,
  composeGradedQuestion,
  createQuestionOfKind,
  createSampleResponse,
  findResponseProblem,
  firstLessonFile,
  listInvalidFields,
  listQuestionsRevisedByChange,
  parseExampleQuestion,
  parseQuestionTags,
  renderAnsweredQuestion,
  renderUnansweredQuestion,
  requiredQuestionAttributes,
} from "~/../tests/support/question-kind";
import { composeSecondAsk } from "~/../tests/support/second-try";
import { readSecondResponse } from "../read-response";
import type { QuestionOfKind } from "../table";
import { gradeMatchResponse } from "./grade";

const question = createQuestionOfKind("match");

test("match: pairs, and extras that match nothing", () => {
  const example = parseExampleQuestion("match");
  expect(example.pairs.map(({ left, right }) => [left.text, right.text])).toEqual([
    ["Velg", "Ring van metaal"],
    ["Ventiel", "Dopje voor de lucht"],
  ]);
  expect(example.extras.map(({ right }) => right.text)).toEqual(["Deel van het slot"]);
});

test("pairs are read as they were written", () => {
  const phrase = fc
    .array(fc.stringMatching(/^[a-zà-ü]{2,9}$/), { minLength: 1, maxLength: 6 })
    .map((words) => words.join(" "));
  fc.assert(
    fc.property(fc.uniqueArray(phrase, { minLength: 3, maxLength: 7 }), (written) => {
      const rows = written.map((text, index) => `| ${text} | bij ${text} | waarom ${index} |`).join("\n");
      const { value, problems } = parseQuestionTags(
        `<Question id="M" type="match" ${requiredQuestionAttributes}>\n\nKoppel.\n\n| a | b | c |\n|---|---|---|\n${rows}\n\n</Question>`,
      );
      expect(problems).toEqual([]);
      const record = value?.questions[0]?.record as QuestionOfKind<"match">;
      expect(record.pairs.map(({ left, right }) => [left.text, right.text])).toEqual(
        written.map((text) => [text, `bij ${text}`]),
      );
    }),
  );
});

test.each([
  [
    "text after the table",
    '\n</Question>\n\n<Question id="L1-5"',
    '\nDit valt weg.\n\n</Question>\n\n<Question id="L1-5"',
    ["01-banden.mdx:86  Dit stuk hoort niet in deze vraag en zou wegvallen. Verwacht: een vraag en één tabel."],
  ],
  [
    "a row with a cell too many",
    "| Velg | Ring van metaal |",
    "| Velg | Ring | van metaal |",
    [
      "01-banden.mdx:80  Er zijn te weinig paren. Verwacht: ten minste twee.",
      "01-banden.mdx:82  Deze regel heeft 4 vakken. Verwacht: drie, gescheiden door |.",
    ],
  ],
])("%s", (_rule, from, to, expected) => {
  expect(listCourseProblems(replaceTextInExampleFile(firstLessonFile, from, to))).toEqual(expected);
});

test.each([
  ["a pair", "| Velg | Ring van metaal |", "| Spaak | Ring van metaal |"],
  ["an extra", "Deel van het slot", "Deel van het zadel"],
])("L1-4 has another revision when %s changes, and no other question has", (_what, from, to) => {
  expect(listQuestionsRevisedByChange(firstLessonFile, from, to)).toEqual(["L1-4"]);
});

test("extras are mixed among what matches, and a text that matches twice is offered once", () => {
  const [first] = question.pairs;
  const twice = { ...question, pairs: question.pairs.map((pair) => ({ ...pair, right: (first ?? pair).right })) };
  const places = new Set<number>();
  for (let i = 0; i < 60; i += 1) {
    places.add(composeAsk(question, `zaad ${i}`).rights.findIndex(({ id }) => id === question.extras[0]?.right.id));
  }
  expect(places.size).toBe(4);
  expect(composeAsk(twice).rights.length).toBe(2);
});

test("an empty form and a text that was not offered are refused", () => {
  expect(findResponseProblem(question, {})).toBe("fill-all");
  expect(findResponseProblem(question, changeSampleAnswerField(question, 0, [""]))).toBe("fill-all");
  expect(findResponseProblem(question, changeSampleAnswerField(question, 0, ["vals"]))).toBe("not-offered");
});

test("pairs count one by one, and an extra is only wrong where it is chosen", () => {
  const pairs = Object.fromEntries(question.pairs.map(({ left, right }) => [left.id, right.id]));
  pairs[question.pairs[0]?.left.id as string] = question.extras[0]?.right.id as string;
  expect(gradeMatchResponse(question, { type: "match", pairs })).toBeCloseTo(2 / 3);
});

test("each pair comes back with what was chosen and what is right, and the extras are explained", () => {
  const { marked } = composeGradedQuestion(question, createSampleResponse(question, false));
  expect(marked.pairs.map(({ chosen, right, correct }) => [chosen, right, correct])).toEqual([
    ["<p>bij twee</p>", "<p>bij een</p>", false],
    ["<p>bij drie</p>", "<p>bij twee</p>", false],
    ["<p>bij een</p>", "<p>bij drie</p>", false],
  ]);
  expect(marked.extras).toHaveLength(1);
});

test("the verdict tells in words how many are right", () => {
  expect(renderAnsweredQuestion(question, createSampleResponse(question, true))).toContain("3 van 3 goed");
});

test("only the text without a partner is invalid", () => {
  const name = `left-${question.pairs[0]?.left.id}`;
  expect(listInvalidFields(question, changeSampleAnswerField(question, 0, [""]))).toEqual([name]);
});

test("at the second try, pairs that were right are shown, and neither text can be chosen", () => {
  const [pair, ...others] = question.pairs;
  if (!pair) throw new Error("too few pairs");
  const [one, other] = others.map(({ left, right }) => ({ left: left.id, right: right.id }));
  if (!one || !other) throw new Error("too few pairs");
  const pairs = { [pair.left.id]: pair.right.id, [one.left]: other.right, [other.left]: one.right };
  const first = { type: "match" as const, pairs };
  const html = renderUnansweredQuestion(question, composeSecondAsk(question, first));
  expect(html).toContain("Dit is al goed");
  expect(html).not.toContain(`name="left-${pair.left.id}"`);
  expect(html).not.toContain(`value="${pair.right.id}"`);
  const read = (right: string) =>
    readSecondResponse(question, first, { [`left-${one.left}`]: [right], [`left-${other.left}`]: [other.right] });
  expect(read(one.right)).toMatchObject({ ok: true });
  expect(read(pair.right.id)).toMatchObject({ ok: false, problem: "not-offered" });
});
