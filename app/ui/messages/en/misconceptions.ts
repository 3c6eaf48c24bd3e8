import type { Messages } from "../nl";
import { joinWithAnd } from "./common";

export const misconceptions: Messages["misconceptions"] = {
  title: "Misconceptions",
  lead: "Members of your group have these ideas. Each idea comes with a question to talk about.",
  about:
    "We look at the last answer of each member to each question in the lessons. Where a question has a second try, the first answer counts. Reviews and the final test do not count here. You see no names.",
  answered: (from, to) => `${from} to ${to} members gave answers that say something about this.`,
  fewAnswered: "Fewer than 5 members gave answers. Nothing is shown yet.",
  held: "Which ideas does the group have?",
  people: (from, to) => (to === null ? `${from} or more members` : `${from} to ${to} members`),
  discussion: "To talk about",
  since: (at) => `As of ${at}.`,
  asked: (lessons) => `Asked in ${lessons.length === 1 ? "lesson" : "lessons"} ${joinWithAnd(lessons)}.`,
  edition: (labels) => `Only in edition ${joinWithAnd(labels)}.`,
  choose: "Choose a lesson",
  lesson: "Lesson",
  everyLesson: "All lessons",
  editionLabel: "Edition",
  everyEdition: "All editions",
  lessonName: (number, title) => `Lesson ${number}: ${title}`,
  apply: "Show",
  table: "See as a table",
  columns: { name: "Idea", lessons: "Lesson", people: "Members", since: "As of" },
  nobody: "There is no idea in this selection for which we show a number.",
  noneElse: "All ideas in this selection are above.",
  none: "We show no number for any idea yet.",
  few: "Ideas without a number",
  fewIdeas: (count) => (count === 1 ? "Show this one idea" : `Show these ${count} ideas`),
  fewNote:
    "Fewer than 5 members have this idea, or fewer than 10 answered a question about it. To protect them, we don't say how many.",
  privacy:
    "A number changes once a day at most, and only when five or more members differ. So nobody can compare two moments and tell who chose what. If fewer than ten members answered a question about an idea, no number is shown.",
  print: "Print this page for your meeting. On paper, each idea has its question.",
};
