import type { DeadlinePattern } from "~/cohorts/deadlines/deadline-pattern";

/** A deadline every Thursday from 29 October, and none in the school holidays of the north. */
export const everyThursday: DeadlinePattern = {
  everyWeeks: 1,
  weekday: 4,
  time: "23:59",
  from: "2026-10-29",
  lessonsEach: 1,
  wholeCourse: true,
  holidays: "north",
  freeWeeks: [],
  together: [],
  without: [],
};
