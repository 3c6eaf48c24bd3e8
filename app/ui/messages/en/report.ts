import {
  maxProblemReportLength,
  type ProblemReportPlaceKind,
  type ReportedProblemKind,
} from "~/learning/problem-report/reported-problem-kinds";
import type { Messages } from "../nl";
import { emailErrors } from "./email";

const kinds: Record<ReportedProblemKind, string> = {
  fact: "Something is not true",
  wording: "A sentence is unclear, or there is a spelling mistake",
  key: "The right answer is wrong",
  technical: "Something on the page does not work",
  other: "Something else",
};

const errors: Messages["report"]["errors"] = {
  ...emailErrors,
  "kind-unknown": "Choose what the problem is.",
  "text-empty": "Write down what is wrong.",
  "text-long": `This is too long. Use at most ${maxProblemReportLength} characters.`,
};

const plain: Record<"lesson" | "case" | "passage", string> = {
  lesson: "this lesson",
  case: "the case",
  passage: "the piece",
};

function place(kind: ProblemReportPlaceKind, number: number | null, title: string): string {
  switch (kind) {
    case "lesson":
      return "this lesson";
    case "question":
      return `question ${number ?? ""}`.trim();
    case "case":
      return `the case ‘${title}’`;
    case "passage":
      return `‘${title}’`;
    case "pre-question":
      return "the question beforehand";
    case "recall":
      return "the question that looks back";
    case "task":
      return "the task for your neighbourhood";
  }
}

export const report: Messages["report"] = {
  link: "Report a problem",
  linkAt: (at) => `Report a problem at ${at}`,
  place,
  placeName: (kind, number) =>
    kind === "lesson" || kind === "case" || kind === "passage" ? plain[kind] : place(kind, number, ""),
  title: "Report a problem",
  about: (at) => `Your report is about ${at}:`,
  aboutLesson: "Your report is about the whole lesson.",
  kind: "What kind of problem is it?",
  kinds,
  text: "What is wrong?",
  textHint: "At most 2000 characters. Do you know how it should be? Add it. Leave out names of people.",
  anonymous: "We don't keep who you are, unless you ask for an answer.",
  answerTo: (email) => `Send me an answer at ${email}`,
  email: "Your email address, if you want an answer",
  emailHint: "You can leave this empty. We only use it for this answer.",
  submit: "Send your report",
  back: "Back to the lesson",
  doneTitle: "Thank you, we have your report",
  done: "The administrator of this site will read it.",
  doneAnswer: "The administrator of this site will read it and can email you.",
  errors,
};
