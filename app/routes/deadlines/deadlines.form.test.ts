import { expect, it } from "vitest";
import { mostFreeWeeks } from "~/cohorts/deadlines/deadline-pattern";
import { addDays } from "~/platform/amsterdam";
import { freeWeekFieldName, listPostedFreeWeeks } from "./deadlines.form";

const post = (days: string[]) => Object.fromEntries(days.map((day) => [freeWeekFieldName(day), ["on"]]));

it("free weeks are read from the names of the fields, each once", () => {
  expect(listPostedFreeWeeks({ ...post(["2026-11-02", "2026-11-04", "2026-12-07"]), free: [""] })).toEqual([
    "2026-11-02",
    "2026-12-07",
  ]);
  expect(listPostedFreeWeeks(post(["2026-99-99", "vrij", "1999-11-02"]))).toEqual([]);
});

it("of thousands of free weeks one too many is read, so that the form is refused at once", () => {
  const days = Array.from({ length: 3_000 }, (_, n) => addDays("2026-01-05", 7 * n));
  expect(listPostedFreeWeeks(post(days))).toEqual(days.slice(0, mostFreeWeeks + 1));
});
