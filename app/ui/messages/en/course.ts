/** Texts of home, course page, sources and glossary. */
import type { Messages } from "../nl";
import { capital, plural } from "./common";

export const course: Messages["course"] = {
  home: {
    title: "Learn from what works",
    description:
      "Leerdossier turns a knowledge dossier into lessons with questions. You can read and practise without an account.",
    begin: (number) => `Begin with lesson ${number}`,
    whole: "See the whole course",
    noAccount: "You can read and practise without an account.",
    goals: "What you will be able to do",
    how: "How a lesson works",
    howLead: "First you think for yourself. Then you read one short piece at a time, and answer a question about it.",
    howQuestions:
      "After every answer you read why it is right or not. Not going well yet? You see which piece to read again.",
    howTime: (from, to) =>
      `A lesson takes you ${to - from < 5 ? `about ${to}` : `${from} to ${to}`} minutes, in pieces of a few minutes. You can stop after each piece. We remember where you were.`,
    basis: "What it is based on",
    basisSources: "Every statement has its source. You can also see which sources we read only in part.",
    toSources: "To the sources",
    original: "Read the original article",
    more: "Other courses",
    emptyTitle: "There is no course yet",
    empty: "As soon as a course is ready, you will find it here.",
    sample: {
      stem: "Somebody in your street wants to start a reading club. What do you do first?",
      wrong: "You make a plan and divide the tasks.",
      wrongWhy: "Then it is your plan. You do not know yet what she wants and can do herself.",
      right: "You ask what she has in mind and whom she knows already.",
      rightWhy: "That way it stays her plan, and you see what is there already.",
      caption: "An example of a practice question, after ‘Check’.",
    },
  },
  page: {
    over: (label) => `Course, ${label}`,
    lessons: "The lessons",
    lessonMeta: (number, minutes) => `Lesson ${number}, about ${minutes} minutes`,
    lessonCount: (n) => plural(n, "lesson", "lessons"),
    questionCount: (n) => plural(n, "practice question", "practice questions"),
    about: "About this course",
    resume: (number) => `Continue with lesson ${number}`,
    toGlossary: "Glossary",
    toSources: "Sources",
    goals: "What you will be able to do",
    ready: "When are you done?",
    readyLesson: (mark) =>
      `You pass a lesson with ${mark} of the points. We never round that up. You may practise a lesson as often as you like.`,
    readyStays: "A lesson that you pass stays passed.",
    finalTest: "Final test",
    finalTestText:
      "After the lessons you take the final test. Your certificate is based on it. It opens once you have passed all lessons.",
    /** The number and the heading of a lesson follow, as a link. */
    finalTestOnNewText:
      "The final test asks about the text of this edition. Read the new text of lessons that you have already passed, too. Begin with",
    toFinalTest: "To the final test",
    facts: {
      audience: "For whom",
      time: "Time",
      edition: "Edition",
      mark: "Pass mark",
      provider: "Provider",
      accreditation: "Accreditation",
      notAccredited: "Not accredited",
    },
    original: "Read the original:",
    basis: "What it is based on",
    archived:
      "This course is no longer offered. Have you begun, or do you take it with a group? Then you can finish it. What you did is kept.",
  },
  sources: {
    title: "Sources",
    lead: "For every source, this page says how much of it we read.",
    empty: "This course has no sources yet.",
    byRead: { fully: "In full", partly: "In part", not: "Not read" },
  },
  glossary: {
    title: "Glossary",
    lead: "The words of this course, explained by ourselves.",
    also: "Also:",
    from: "Source:",
    empty: "This course has no glossary yet.",
  },
  inLanguage: (language) =>
    `The text of this course is in ${new Intl.DisplayNames(["en"], { type: "language" }).of(language)}.`,
  back: "Back to",
  capital,
};
