import type { Messages } from "../nl";
import { joinWithAnd } from "./common";

export const misconceptions: Messages["misconceptions"] = {
  title: "Misconceptions",
  lead: "The questions of the course look for these ideas. Those that your group chose come with a question to talk about.",
  leadWithout: "The questions of the course look for these ideas. We can't show yet whether your group has them.",
  missed: "See what your group missed most",
  about:
    "We count what members chose in their first round of a lesson. You see no names. Who did not agree yet to the newest text about what you see is not counted.",
  held: "Which ideas does the group have?",
  people: (people) =>
    people === 1 ? "At least one person chose this idea." : `At least ${people} people chose this idea.`,
  inQuestion: (lesson, question) => `Lesson ${lesson}, question ${question}`,
  peopleOf: (people, of) => `${people} of ${of}`,
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
    "The questions look for these too. Whether somebody in your group thinks so can't be shown yet without pointing at them.",
  privacy:
    "A number comes when ten people answered a question, and five or more missed it with not all the same answer. It grows by five people who missed it or more at once, and once a day at most. If they all chose the same, they are never counted: otherwise who chose something else later would stand out. Who leaves stays in the number.",
  print: "Print this page for your meeting. On paper, each idea has its question.",
};
