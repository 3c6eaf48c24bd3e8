import type { FreeReason } from "~/cohorts/deadlines/deadline-pattern";
import type { HolidayRegion } from "~/cohorts/deadlines/school-holidays";
import type { Messages } from "../nl";
import { joinWithAnd, numberWord, plural } from "./common";

const regions: Record<HolidayRegion, string> = { north: "north", central: "central", south: "south" };
const free: Record<FreeReason, string> = {
  autumn: "Autumn holiday",
  christmas: "Christmas holiday",
  spring: "Spring holiday",
  may: "May holiday",
  summer: "Summer holiday",
  own: "Free",
};

export const deadlinePlan: Messages["deadlinePlan"] = {
  errors: {
    "time-invalid": "This is not a time. Expected: a time such as 23:59.",
    "from-invalid": "This is not a date. Expected: a day, such as 29-10-2026.",
    "from-early": "This day is before the first day of the group. Choose a later day.",
    "from-late": "This day is after the last day of the group. Choose an earlier day.",
    "free-invalid": "This is not a date. Expected: a day in the free week, such as 9-11-2026.",
    "free-many": "A pattern has room for at most forty free weeks of your own. Take one away.",
    "ends-invalid": "This is not a date. Expected: a day, such as 18-12-2026.",
    "ends-early": "The last day is before the first. Choose a later day.",
    "ends-far": "A group lasts at most five years. Choose an earlier day.",
    "deadlines-outside": "A deadline of a lesson of another edition would be outside the group. Choose a later day.",
    "due-invalid": "This is not a date and time. Expected: a day, and a time such as 23:59.",
    "due-early": "This is before the first day of the group. Choose a later day.",
    "due-late": "This is after the last day of the group. Choose an earlier day, or let the group last longer.",
    "copy-none": "Choose a group first.",
  },
  title: "Deadlines",
  dates: (from, until) => `from ${from} to ${until}`,
  done: {
    saved: "The deadlines are saved.",
    told: "The deadlines are saved. All members get one mail with all dates.",
    made: "The group is there. Now choose the deadlines.",
    copied: "The new group is there, with these deadlines. Are they right?",
  },
  proposed: "This is a proposal. Nothing is saved yet.",
  unsaved: "Not saved yet.",
  mode: "How do you choose the dates?",
  modes: { pattern: "Pattern", hand: "By hand" },
  sentence: {
    every: "Every",
    everyLabel: "How often",
    everyChoices: { 1: "week", 2: "two weeks" },
    on: "on",
    weekday: "Day",
    at: "at",
    time: "Time",
    from: "from",
    fromLabel: "From",
    each: "Lessons at a time",
    eachChoices: { 1: "one lesson", 2: "two lessons", 3: "three lessons" },
    perTime: "at a time.",
    holidays: "Holidays",
    skip: (region) => `Skip Dutch school holidays, region ${regions[region]}`,
    noSkip: "Go on in holidays",
    whole: "The whole course",
    wholeAfter: (finalTest) => (finalTest ? "Then the whole course, with the final test" : "Then the whole course"),
    wholeNone: "No deadline for the whole course",
    ends: "The group lasts until",
  },
  freeWeeks: {
    title: (n) => (n === 0 ? "Free weeks of your own" : `Free weeks of your own: ${n}`),
    lead: "The school holidays of the Dutch government are in it already. Your school may have more, such as an extra week in May.",
    week: (monday) => `Week of ${monday}`,
    add: "One more free week",
    addHint: "Choose a day in that week.",
  },
  preview: "See it in the street",
  street: {
    title: "This will be the street",
    drag: "Drag a house to another week, or choose a date in the table.",
    moved: "{what} is now due on {day}. Not saved yet.",
    lesson: (number) => `Lesson ${number}`,
    whole: "Whole course",
    none: "–",
    free: "free",
  },
  free,
  kept: (n) =>
    n === 1
      ? "One date has been already. It stays as it is."
      : `${numberWord(n).replace(/^./, (first) => first.toUpperCase())} dates have been already. They stay as they are.`,
  unknownAfter: (day) =>
    `We do not know the school holidays after ${day} yet. See for yourself whether a deadline is in a holiday.`,
  ways: {
    late: (what, day) => `${what} is due on ${day}, after the last day of the group`,
    lateMany: (n) => `${n} deadlines are after the last day of the group`,
    lead: "Choose what you want. We compute the rest. You can also choose a date yourself.",
    extend: (day) => `Let the group last until ${day}`,
    together: (pairs) =>
      `Do lessons ${pairs.map(([first, second]) => `${first} and ${second}`).join(", and lessons ")} together`,
    earlier: (day) => `Begin earlier, on ${day}`,
    first: "A deadline is still outside the group.",
    afterCourse: (lessons, day) =>
      lessons.length === 1
        ? `Lesson ${lessons[0]} comes after the deadline of the whole course, ${day}`
        : `Lessons ${joinWithAnd(lessons.map(String))} come after the deadline of the whole course, ${day}`,
    courseLead:
      "Who passes such a lesson in time is late for the whole course then. Move that along, or choose a date yourself.",
    moveCourse: (day) => `Put the whole course on ${day}`,
    courseMoves: "The whole course moves along if a lesson would come after it.",
    firstCourse: (lessons) =>
      lessons === 1 ? "A lesson comes after the whole course." : "Lessons come after the whole course.",
  },
  rows: {
    title: "By lesson",
    caption: "Deadline by lesson",
    columns: { lesson: "Lesson", date: "Date", read: "Day and time", note: "Note", pin: "Fixed" },
    lesson: (number, title) => `Lesson ${number}: ${title}`,
    whole: "The whole course",
    wholeNote: "with the final test",
    day: (what) => `Date of ${what}`,
    time: (what) => `Time of ${what}`,
    pin: (what) => `Fix the date of ${what}`,
    together: (number) => `Together with lesson ${number}`,
    none: "No deadline",
    follows: "Follows the pattern",
    pinned: "Is fixed",
    freeDay: (reason) => (reason === "own" ? "This is in a free week" : `This is in the ${free[reason].toLowerCase()}`),
    early: "Before the first day of the group",
    late: "After the last day of the group",
    invalid: "This is not a date and time",
    afterLesson: (number) => `Comes after that of lesson ${number}. That is allowed. Is it right?`,
    afterWhole: "Comes after that of the whole course. That is allowed. Is it right?",
    foot: "A fixed date does not move if you change the pattern. Who got more time keeps it.",
  },
  copy: {
    title: "Or take over",
    legend: "Take over the deadlines of",
    pattern: (n, weeks, weekday) =>
      `${weeks === 1 ? "Every" : "Every other"} ${weekday}. ${plural(n, "deadline", "deadlines")}.`,
    byHand: (n) => `${plural(n, "deadline", "deadlines")}, chosen by hand.`,
    later: (days) => (days === 0 ? "" : `${plural(Math.abs(days), "day", "days")} ${days > 0 ? "later" : "earlier"}.`),
    lead: "Only the rhythm comes along. Who got more time stays with that group.",
    submit: "Take over and see",
  },
  save: {
    tell: (n) =>
      n === 1 ? "Send the member a mail with all dates" : `Send all ${numberWord(n)} members one mail with all dates`,
    read: "Read the mail",
    submit: "Save the deadlines",
  },
  changed: {
    title: "The deadlines have changed meanwhile",
    text: "In another window, or by another trainer. Nothing of yours is saved yet. A date that you did not change stays as it is saved now.",
    caption: "What is saved now, and what you chose",
    columns: { lesson: "Lesson", stored: "Saved now", own: "Yours" },
    ends: "Last day of the group",
    mine: "Save what I changed",
    theirs: "Keep what is saved now",
  },
  copyGroup: {
    link: "Copy this group",
    linkText: "Make a new group with the same course, the same welcome and the same rhythm. Without members.",
    title: "Copy the group",
    lead: (name) =>
      `Your new group gets the course, the order, the welcome and the reminders of ‘${name}’. No members, codes or invitations.`,
    columns: (names) =>
      `${names.length === 1 ? "This column goes" : "These columns go"} along too, but empty: ${joinWithAnd(names)}.`,
    deadlines: (n) => `Take along the rhythm of the ${plural(n, "deadline", "deadlines")}`,
    trainers: (names) => `Let these help too: ${joinWithAnd(names)}`,
    endsEarly: (day) =>
      `The last deadline is on ${day}. Choose that day or a later one, or do not take the rhythm along.`,
    submit: "Make the new group",
    cancel: "Cancel",
    archived: "This course is not offered any more. So there can be no new group.",
  },
};
