/** Texts of a learner's own notes: at a passage in a lesson, and on the page and in the file with all of them. */
import type { Messages } from "../nl";
import { capital, numberWord, plural } from "./common";

const lessonGone = "A lesson that is no longer there";
const lessonIsGone = "no longer in your edition";

function lessonHeading(named: { number: number; title: string } | null, isGone: boolean): string {
  if (!named) return lessonGone;
  return `Lesson ${named.number}: ${named.title}${isGone ? ` (${lessonIsGone})` : ""}`;
}

export const ownNotes: Messages["ownNotes"] = {
  title: "My notes",
  lead: "Everything you wrote yourself in your courses is here, on one page. Only you see this. A trainer never sees it.",
  warning: "Do not write about clients or residents by name.",
  onlyYou: "Only you see this. A trainer never sees it.",
  atPassage: "Note at this piece",
  noted: "note",
  written: "you wrote something",
  text: "Your note",
  all: "All my notes",
  kinds: {
    passage: "Note at a piece",
    recall: "Extra look back",
    task: "Task for your neighbourhood",
    question: "Your answer to an open question",
  },
  to: {
    passage: "To this piece of the lesson",
    recall: "To this question in the lesson",
    task: "To this task in the lesson",
    question: "To this question in the lesson",
  },
  gone: {
    passage: "This piece is no longer in the lesson. Your note stays.",
    recall: "This question is no longer in the lesson. Your text stays.",
    task: "This task is no longer in the lesson. Your text stays.",
    question: "This question is no longer in the lesson. Your answer stays.",
  },
  lessonGone,
  lessonIsGone,
  lessonHeading,
  search: "Search your notes",
  submit: "Search",
  found: (n, search) =>
    n === 0 ? `Nothing found for ‘${search}’.` : `${plural(n, "text", "texts")} with ‘${search}’.`,
  showAll: "Show everything",
  none: "You have not written anything yet. In a lesson you can make a note at every piece. You find it here again.",
  toCourses: "To the courses",
  paper: "You can print this page with the print function of your browser. Only what you wrote comes on paper.",
  file: "Download as Markdown",
  name: "Name",
  date: "Date",
  withoutText: (tasks) => `${capital(numberWord(tasks))} ${tasks === 1 ? "task" : "tasks"} without a text yet`,
  task: "The task",
  change: "Change or delete this text",
  changed: "Your text",
  emptyDeletes: "If you empty the field and save, the text is deleted.",
};
