import { expect, test } from "vitest";
import { createQuestionsOfEveryKind, createSingleChoiceQuestion, createTestCourse } from "~/../tests/support/factories";
import { scoreAnswers } from "../attempt/scoring";
import {
  computeLessonState,
  computeQuestionProgress,
  countRightAndScoredQuestions,
  countRightAnswersNeededToPass,
  findPassagesToRereadByObjective,
  listObjectiveResults,
} from "./lesson-score";

const five = ["T2.1", "T2.1", "T2.1", "T2.2", "T2.2"].map((objective, i) => {
  return createSingleChoiceQuestion(`B${i + 1}`, objective, i < 3 ? "eerste-stuk" : "tweede-stuk");
});
const scores = (...values: number[]) => new Map(values.map((value, i) => [`B${i + 1}`, value]));

test("the number needed is the least that reaches the mark", () => {
  expect([0, 1, 4, 5, 8, 9, 10].map((scored) => countRightAnswersNeededToPass(scored, 0.8))).toEqual([
    0, 1, 4, 4, 7, 8, 8,
  ]);
});

test("short answers are in no score", () => {
  const all = createQuestionsOfEveryKind();
  const values = new Map(all.map((each) => [each.id, each.type === "short" ? null : 1]));
  expect(scoreAnswers(all, values, { passMark: 0.8 }).score).toBe(1);
  expect(countRightAndScoredQuestions(all, values)).toEqual({ right: 9, scored: 9 });
  expect(all.map((each) => computeQuestionProgress(each, [{ score: null }], false)).at(-2)).toBe("answered");
});

test.each([
  ["todo", [], true],
  ["tried", [0], true],
  ["right", [1], false],
  ["half", [0.5], false],
  ["half", [0.5, 0], false],
  ["half", [0, 1], false],
  ["wrong", [0], false],
  ["wrong", [0, 0.5], false],
  ["wrong", [0, null], false],
] as const)("a brick is %s after the scores %j (asked again: %s)", (progress, given, again) => {
  const answers = given.map((score) => ({ score }));
  expect(computeQuestionProgress(createSingleChoiceQuestion("B1"), answers, again)).toBe(progress);
});

test("missed objectives lead to the passages of their missed questions", () => {
  const lesson = createTestCourse().release.lessons[1];
  if (!lesson) throw new Error("no lesson");
  expect(findPassagesToRereadByObjective(lesson, five, scores(1, 1, 1, 0, 1), { passMark: 0.8 })).toEqual([
    {
      objective: { id: "T2.2", text: "Je kunt 2.2." },
      passages: [{ id: "tweede-stuk", title: "Het tweede stuk", minutes: 3 }],
    },
  ]);
  expect(findPassagesToRereadByObjective(lesson, five, scores(1, 1, 1, 1, 1), { passMark: 0.8 })).toEqual([]);
  const almost = findPassagesToRereadByObjective(lesson, five, scores(1, 1, 1, 0.9, 1), { passMark: 0.8 });
  expect(almost.map(({ objective }) => objective.id)).toEqual(["T2.2"]);
});

test("each objective has its bricks, in order, and the passages of what is wrong or half", () => {
  const lesson = createTestCourse().release.lessons[1];
  if (!lesson) throw new Error("no lesson");
  const [first, second, ...others] = listObjectiveResults(lesson, five, [
    "right",
    "right",
    "half",
    "right",
    "answered",
  ]);
  expect(first).toMatchObject({ objective: { id: "T2.1" }, bricks: ["right", "right", "half"] });
  expect(first?.passages.map(({ id }) => id)).toEqual(["eerste-stuk"]);
  expect(second).toMatchObject({ objective: { id: "T2.2" }, bricks: ["right", "answered"], passages: [] });
  expect(others).toEqual([]);
});

test("a passed lesson stays passed, whatever round follows", () => {
  expect(computeLessonState([])).toBe("open");
  expect(computeLessonState([{ passed: null }])).toBe("busy");
  expect(computeLessonState([{ passed: false }])).toBe("again");
  expect(computeLessonState([{ passed: false }, { passed: null }])).toBe("busy");
  expect(computeLessonState([{ passed: true }, { passed: null }])).toBe("passed");
  expect(computeLessonState([{ passed: true }, { passed: false }])).toBe("passed");
});
