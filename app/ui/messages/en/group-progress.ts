import type { groupProgress as dutch } from "../nl/group-progress";
import { plural } from "./common";

export const groupProgress: typeof dutch = {
  title: "Progress",
  lead: (mean, lessons) => `On average, a member has passed ${mean} of the ${lessons} lessons.`,
  expected: (lessons) => (lessons === 0 ? "No deadline has passed yet." : `By the deadlines that is now ${lessons}.`),
  empty: "There is nothing to see yet",
  emptyText: "The group has not begun yet, or nobody has joined. After that, a chart grows here.",
  emptyAction: "Let people join",
  chart: "Lessons passed per member, week by week",
  describe: ({ from, until, mean, lessons }) =>
    `The line goes from ${from} to ${until} and now stands at ${mean} of ${lessons}.`,
  axis: "Lessons passed, on average",
  reached: "Reached",
  planned: "By the deadlines",
  today: "Today",
  dueCourse: "Course",
  key: "Deadlines in the chart",
  marks: (letter) => `A circle holds the number of the lesson. ${letter} is the whole course.`,
  table: "The figures by week",
  columns: {
    week: "Week of",
    passed: "Lessons passed",
    total: "In total",
    mean: "Per member",
    expected: "By deadlines",
  },
  note: (members) =>
    `This is about ${plural(members, "current member", "current members")}. A lesson counts from the week in which somebody passed it.`,
};
