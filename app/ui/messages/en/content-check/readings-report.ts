/** Texts of npm run content:paper -- readings, and of the figures that it writes in REVIEW.md. */
import type { Messages } from "../../nl";
import { decimal, list, percent } from "./formats";

const points = (share: number) => `${decimal(100 * share)} points`;

export const readingsReport: Messages["contentCheck"]["readings"] = {
  sets: { "final-test": "Final test", practice: "Practice questions" },
  percent,
  groups: {
    closed: "Closed book",
    closedKnowing: "of whom know the field",
    closedOutside: "of whom outsiders",
    open: "Open book",
  },
  averageColumns: ["Readers", "Wholly right", "Mean of the questions"],
  difference: (right, score) => ["Difference between open and closed", points(right), points(score)],
  roundColumns: ["Round", "Questions", "Wholly right, closed book", "Wholly right, open book"],
  readerColumns: ["Reader", "Book", "Knows the field", "Questions", "Wholly right"],
  books: { closed: "closed", open: "open" },
  yesOrNo: (yes) => (yes ? "yes" : "no"),
  form: (number) => `Test ${number}`,
  formResult: (right, unread) => (unread === 0 ? String(right) : `${right} (${unread} not read)`),
  passing: (needed, cells, readers) =>
    readers.length === 0
      ? `No reader with a closed book has ${needed} of the ${cells} questions of a test right.`
      : `With a closed book, ${list(readers)} has ${needed} of the ${cells} questions of a test right.`,
  questionColumns: ["Question", "Kind", "Round", "Right unread", "Right read", "Remark"],
  unread: "not read",
  changed: "changed after this round",
  earlier: (round: string, closed: string, open: string) => `in ${round}: ${closed} unread, ${open} read`,
  everybodyUnread: "everybody right unread",
  missedAfterReading: "two or more miss it after reading",
  none: (folder) => `There are no readings in ${folder}. Expected: final-test/readings/.`,
  unusedFile:
    "This is not read. In readings/ each round has a folder, with key.json, round.yaml and the answers of each reader.",
  otherCourse: (course) => `These keys are of the course ${course}.`,
  otherReader: (name) =>
    `In another round, ${name} has something else at knows_field. Expected: the same, or another name for another reader.`,
  unlistedReader: "This reader is not in round.yaml.",
  badRound: (field) =>
    `${field === "" ? "This file" : `The field ${field}`} is not right. Expected: date, and at readers each reader with book (closed or open) and knows_field (true or false). There is at least one reader.`,
  current: (file) => `${file} has these figures.`,
  differs: (file) =>
    `${file} has other figures. Put them there with --write. Below, - is what stands there, and + what it becomes.`,
  written: (file) => `The figures are in ${file}.`,
};
