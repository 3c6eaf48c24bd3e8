import { expect, test } from "vitest";
import { buildExampleCourse, checkExampleCourse } from "~/../tests/support/built-example-course";
import { dealFinalTest } from "~/content/release/deal-final-test";
import { isQuestionOfCellLevel } from "~/content/source/cell-level";
import { listOptions } from "~/questions/options";

const built = await buildExampleCourse();
const rules = built.release.rules.finalTest;
const pool = built.questions.filter((question) => question.pool === "final").map(({ record }) => record);
const cells = (rules?.cells ?? []).map(({ id }) => pool.filter(({ cell }) => cell === id));

test("the example course passes the course check; it is only written in sentences that are shorter than those of a real course", async () => {
  const { problems, warnings } = await checkExampleCourse();
  expect(problems).toEqual([]);
  expect(warnings.filter(({ code }) => !code.includes("sentences"))).toEqual([]);
  expect(built.release.title).toContain("Voorbeeldcursus");
});

test("the blueprint has 24 cells of three questions at their level, and passes with 20 right", () => {
  expect(cells.map(({ length }) => length)).toEqual(Array(24).fill(3));
  expect(
    rules?.cells.every(({ level }, at) => cells[at]?.every((question) => isQuestionOfCellLevel(level, question))),
  ).toBe(true);
  expect(Math.ceil(24 * (rules?.mark ?? 0) - 1e-9)).toBe(20);
  expect(new Set(Object.values(rules?.courseObjectives ?? {})).size).toBe(4);
});

test("every kind of question is in the course, and some cells have enemies that never meet", () => {
  const kinds = (pool: "practice" | "final") =>
    [...new Set(built.questions.filter((each) => each.pool === pool).map(({ record }) => record.type))].sort();
  const all = ["case", "cloze", "match", "multiple", "number", "order", "single", "sort", "true-false"];
  expect(kinds("practice")).toEqual(all);
  expect(kinds("final")).toEqual(all);
  expect(pool.some(({ enemies }) => enemies.length > 0)).toBe(true);
  expect(dealFinalTest(cells, 3)).not.toBeNull();
});

test("each option of a cell is once the answer, and the answers stand at three places", () => {
  const chosen = cells.filter(([first]) => first?.type === "single" || first?.type === "case");
  expect(chosen.length).toBeGreaterThan(10);
  for (const cell of chosen) {
    const keys = cell.map((question) => listOptions(question).findIndex(({ correct }) => correct));
    expect(keys.toSorted()).toEqual([0, 1, 2]);
    const texts = cell.map((question) => listOptions(question).find(({ correct }) => correct)?.text);
    expect(new Set(texts).size).toBe(3);
  }
});

test("no question of the pool repeats one of practice", () => {
  const practice = built.questions.filter((question) => question.pool === "practice").map(({ record }) => record);
  const asked = new Set(practice.map(({ stemText }) => stemText));
  const offered = new Set(practice.flatMap(listOptions).map(({ text }) => text));
  expect(pool.filter(({ stemText }) => asked.has(stemText))).toEqual([]);
  expect(pool.flatMap(listOptions).filter(({ text }) => offered.has(text))).toEqual([]);
  expect(new Set(pool.map(({ revision }) => revision)).size).toBe(72);
});
