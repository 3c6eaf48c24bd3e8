import { expect, test } from "vitest";
import { listCourseProblems, replaceTextInExampleFile } from "~/../tests/support/example-course";
import { createSampleAnswerFields } from "~/../tests/support/factories";
import {
  changeSampleAnswerField,
  composeAsk,
  composeGradedQuestion,
  createQuestionOfKind,
  createSampleResponse,
  findResponseProblem,
  hashChoiceId,
  listInvalidFields,
  listQuestionsRevisedByChange,
  parseExampleQuestion,
  renderAnsweredQuestion,
  secondLessonFile,
} from "~/../tests/support/question-kind";
import { gradeClozeResponse } from "./grade";

const question = createQuestionOfKind("cloze");
const gapId = question.gaps[0]?.id as string;

test("cloze: parts, gaps with alternatives, known wrong answers, and ids that don't come from the key", () => {
  const example = parseExampleQuestion("cloze");
  const gaps = [hashChoiceId("L2-2", "gap", "1"), hashChoiceId("L2-2", "gap", "2")];
  expect(example.parts).toEqual([
    { html: "Op elke " },
    { gap: gaps[0] },
    { html: " komt één " },
    { gap: gaps[1] },
    { html: "." },
  ]);
  expect(example.stem).toBe("Op elke […] komt één […].");
  expect(example.gaps.map((gap) => [gap.id, gap.accepted, gap.wrong.map(({ text }) => text)])).toEqual([
    [gaps[0], ["schakel", "schalm"], ["tandwiel"]],
    [gaps[1], ["druppel"], []],
  ]);
});

test.each([
  [
    "a list with too few gaps",
    "2. Meer dan een druppel trekt zand en stof aan.\n",
    "",
    "02-ketting.mdx:50  De tekst en de lijst passen niet bij elkaar (gaten: 2, regels: 1). Verwacht: één regel per gat.",
  ],
  [
    "two answers of a gap that count as one",
    "`schakel|schalm`",
    "`schakel|Schakel.`",
    "02-ketting.mdx:48  ‘schakel’ en ‘Schakel.’ tellen als hetzelfde antwoord. Laat er één weg.",
  ],
  [
    "a known wrong answer that counts as a right one",
    "   - tandwiel",
    "   - Schálm.",
    "02-ketting.mdx:51  ‘Schálm.’ is ook een goed antwoord van dit gat.",
  ],
])("%s", (_rule, from, to, expected) => {
  expect(listCourseProblems(replaceTextInExampleFile(secondLessonFile, from, to))).toEqual([expected]);
});

test.each([
  ["an accepted word", "`schakel|schalm`", "`schakel`"],
  ["a known wrong word", "   - tandwiel", "   - wiel"],
])("L2-2 has another revision when %s changes, and no other question has", (_what, from, to) => {
  expect(listQuestionsRevisedByChange(secondLessonFile, from, to)).toEqual(["L2-2"]);
});

test("the text is shown with its gaps, without a word that fits", () => {
  expect(composeAsk(question)).toEqual({ type: "cloze", parts: question.parts });
  expect(JSON.stringify(composeAsk(question))).not.toContain("inzet");
});

test("an empty form, a gap of another question, two words for one gap and a long word are refused", () => {
  const fields = createSampleAnswerFields(question, true);
  expect(findResponseProblem(question, {})).toBe("fill-all");
  expect(findResponseProblem(question, changeSampleAnswerField(question, 0, ["   "]))).toBe("fill-all");
  expect(findResponseProblem(question, { ...fields, "gap-vals": ["x"] })).toBe("not-offered");
  expect(findResponseProblem(question, changeSampleAnswerField(question, 0, ["inzet", "inspanning"]))).toBe(
    "not-offered",
  );
  expect(findResponseProblem(question, changeSampleAnswerField(question, 0, ["x".repeat(101)]))).toBe("too-long");
});

test("what shows nothing is no answer", () => {
  for (const text of [" ", "\u200b", "\u00ad \u3164", "\ufeff\n"])
    expect(findResponseProblem(question, changeSampleAnswerField(question, 0, [text]))).toBe("fill-all");
});

test("each gap counts for its share, and a gap without an answer is wrong", () => {
  const other = { id: "ander", accepted: ["ja"], feedback: "", wrong: [] };
  const two = { ...question, gaps: [...question.gaps, other] };
  expect(gradeClozeResponse(two, { type: "cloze", gaps: { [gapId]: "inzet", ander: "ja" } })).toBe(1);
  expect(gradeClozeResponse(two, { type: "cloze", gaps: { [gapId]: "inzet", ander: "nee" } })).toBe(0.5);
  expect(gradeClozeResponse(two, { type: "cloze", gaps: {} })).toBe(0);
});

test("each gap comes back as typed, with the words that fit and its feedback", () => {
  const { marked } = composeGradedQuestion(question, { type: "cloze", gaps: { [gapId]: "Inzat" } });
  expect(marked.gaps).toEqual([
    {
      id: gapId,
      given: "Inzat",
      accepted: ["inzet", "inspanning"],
      correct: false,
      feedback: "<p>Inzat is een bekende fout, geen tikfout.</p>",
    },
  ]);
});

test("the verdict tells in words how many are right", () => {
  expect(renderAnsweredQuestion(question, createSampleResponse(question, true))).toContain("1 van 1 goed");
});

test("only the gap that is empty or too long is invalid", () => {
  const other = { id: "ander", accepted: ["ja"], feedback: "", wrong: [] };
  const two = { ...question, parts: [...question.parts, { gap: "ander" }], gaps: [...question.gaps, other] };
  expect(listInvalidFields(two, { [`gap-${gapId}`]: ["inzet"], "gap-ander": [" "] })).toEqual(["gap-ander"]);
  const long = { [`gap-${gapId}`]: ["x".repeat(101)], "gap-ander": ["ja"] };
  expect(listInvalidFields(two, long)).toEqual([`gap-${gapId}`]);
  // Spaces around a word don't count, here as when it is read.
  const spaced = { [`gap-${gapId}`]: [`${"x".repeat(99)}      `], "gap-ander": [""] };
  expect(listInvalidFields(two, spaced)).toEqual(["gap-ander"]);
});
