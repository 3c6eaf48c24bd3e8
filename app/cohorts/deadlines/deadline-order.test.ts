import { expect, it } from "vitest";
import { type DeadlineWithLessonNumber, findDeadlineOrderWarnings, sortDeadlines } from "./deadline-order";

const at = (day: number | null) => (day === null ? null : new Date(Date.UTC(2026, 9, day)));
/**
 * Returns the warnings for deadlines on these days of one month: a day for each lesson in order, and a day for the course. Null means no
 * deadline.
 */
const warn = (lessons: (number | null)[], course: number | null = null) => {
  const rows: DeadlineWithLessonNumber[] = [
    { scope: "", number: null, dueAt: at(course) },
    ...lessons.map((day, index) => ({ scope: `les-${index + 1}`, number: index + 1, dueAt: at(day) })),
  ];
  return Object.fromEntries(findDeadlineOrderWarnings(rows));
};

it("deadlines in the order of the lessons, equal or absent, give no warning", () => {
  expect(warn([1, 2, 3], 3)).toEqual({});
  expect(warn([2, 2, null, 2])).toEqual({});
  expect(warn([null, null])).toEqual({});
});

it("a deadline after that of a later lesson gives a warning that names the nearest one", () => {
  expect(warn([5, 3, 4])).toEqual({ "les-1": { kind: "after-lesson", number: 2 } });
  expect(warn([5, null, 4])).toEqual({ "les-1": { kind: "after-lesson", number: 3 } });
});

it("a deadline after that of the course gives a warning", () => {
  expect(warn([1, 9], 5)).toEqual({ "les-2": { kind: "after-course" } });
});

it("deadlines of the same moment are in the order of the lessons, and the whole course is last", () => {
  const due = (scope: string, day: number) => ({ scope, dueAt: new Date(Date.UTC(2026, 9, day)).toISOString() });
  const lessons = ["zes", "een", "drie"].map((id) => ({ id }));
  const sorted = sortDeadlines([due("", 2), due("drie", 2), due("een", 2), due("zes", 2), due("weg", 1)], lessons);
  expect(sorted.map(({ scope }) => scope)).toEqual(["weg", "zes", "een", "drie", ""]);
});
