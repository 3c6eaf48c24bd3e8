/** Texts about moving to the newest edition of a course. */
import type { EditionChanges, NewerEdition } from "~/learning/enrolment/newer-edition";
import type { Messages } from "../nl";
import { joinWithAnd, numberWord } from "./common";

const dayFormat = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const longDay = (day: string) => dayFormat.format(new Date(day));

function tellEnd({ held, lastDay, hasEnded, changes }: NewerEdition): string {
  if (hasEnded)
    return `You follow edition ${held}. You could finish it up to and including ${longDay(lastDay)}. If you had finished it by then, you can still get your certificate. Otherwise you can only move.`;
  const nothing = changes.held.finalTest ? "you can't begin a round or a final test" : "you can't begin a round";
  return `You follow edition ${held}. You can finish it up to and including ${longDay(lastDay)}. After that, ${nothing} in it.`;
}

function tellWhatIsLeft({ held, hasEnded, heldLessons: { count, missing }, changes }: NewerEdition): string | null {
  const test = changes.held.finalTest;
  if (hasEnded || (missing === 0 && !test)) return null;
  const without = changes.newest.finalTest ? ", without a final test" : "";
  const lessons = count === 1 ? "the lesson" : "all lessons";
  const left =
    missing === 0
      ? `You passed ${lessons} already.`
      : `You still have to pass ${missing === count ? lessons : `${numberWord(missing)} of them`}.`;
  return `In edition ${held}, you get your certificate after ${lessons}${test ? " and a final test" : without}. ${left}`;
}

function listWhatCounts({ finalTest, changes }: NewerEdition): string[] {
  const facts: string[] = [];
  const { passedLessons = 0, lessons = 0, keepsAttempts = false } = finalTest ?? {};
  if (passedLessons > 0 && passedLessons === lessons)
    facts.push(
      lessons === 1
        ? "You passed the lesson. It counts for opening the final test."
        : `You passed all ${numberWord(lessons)} lessons. They count for opening the final test.`,
    );
  else if (passedLessons > 0)
    facts.push(
      `You passed ${numberWord(passedLessons)} of the ${numberWord(lessons)} lessons. ${passedLessons === 1 ? "That counts" : "They count"} for opening the final test.`,
    );
  if (keepsAttempts) facts.push("The attempts that you made at the final test still count.");
  facts.push("You keep a certificate that you have. It remains a certificate for the edition it names.");
  if (changes.held.tasks) facts.push("You can still read what you wrote at the tasks for your own neighbourhood.");
  return facts;
}

function listWhatIsNew({ finalTest, left, changes }: NewerEdition): string[] {
  const facts: string[] = [];
  const { lessons, questions, held, newest } = changes;
  if (lessons.changed > 0)
    facts.push(
      lessons.changed === lessons.count
        ? "The text of all lessons is new or changed."
        : `The text of ${numberWord(lessons.changed)} of the ${numberWord(lessons.count)} lessons is new or changed.`,
    );
  if (questions.added > 0)
    facts.push(
      questions.added === questions.count
        ? "All questions in the lessons are new."
        : `Of the ${questions.count} questions in the lessons, ${numberWord(questions.added)} ${questions.added === 1 ? "is" : "are"} new.`,
    );
  if (newest.finalTest && !held.finalTest) facts.push("There is a final test. Your certificate is based on it.");
  if (newest.finalTest && held.finalTest && left.attempts) facts.push("The final test has other questions.");
  if (newest.finalTest && lessons.changed > 0 && finalTest && finalTest.passedLessons > 0)
    facts.push("The final test asks about the new text. Read that too if you passed a lesson already.");
  if (newest.closingCase !== null && held.closingCase === null)
    facts.push("There is a closing case. It does not count for your certificate.");
  if (newest.tasks && !held.tasks) facts.push("There are tasks for your own neighbourhood. They do not count.");
  return facts;
}

function listWhatStops({ held, newest, finalTest, left, changes }: NewerEdition): string[] {
  const facts: string[] = [];
  if (left.openRounds.length > 0)
    facts.push(
      `You are working on lesson ${joinWithAnd(left.openRounds)}. You can no longer finish ${left.openRounds.length === 1 ? "that round" : "those rounds"}.`,
    );
  if (left.answers)
    facts.push(
      finalTest
        ? "Your answers and your scores for the lessons do not move with you."
        : "Your answers and your scores do not move with you. You begin the lessons again.",
    );
  if (left.attempts && finalTest) facts.push("Your attempts at the final test no longer count. You get new ones.");
  if (left.choices) facts.push("Your choices in the closing case do not move with you.");
  facts.push(...listWhatIsGone(changes, newest));
  facts.push(`You cannot go back to edition ${held}, not even to finish something in it.`);
  return facts;
}

function listWhatIsGone({ held, newest, lessons }: EditionChanges, label: string): string[] {
  const facts: string[] = [];
  if (lessons.gone > 0)
    facts.push(
      lessons.gone === 1
        ? `One lesson is no longer in edition ${label}.`
        : `Of the lessons, ${numberWord(lessons.gone)} are no longer in edition ${label}.`,
    );
  if (held.finalTest && !newest.finalTest)
    facts.push("There is no final test any more. Your certificate is based on the lessons.");
  if (held.closingCase !== null && newest.closingCase === null) facts.push("There is no closing case any more.");
  if (held.tasks && !newest.tasks) facts.push("There are no tasks for your own neighbourhood any more.");
  return facts;
}

export const moving: Messages["moving"] = {
  tellEnd,
  tellWhatIsLeft,
  notice: (newest) => `There is a new edition: ${newest}`,
  look: "See what changes",
  inLesson: (lastDay) =>
    `There is a new edition of this course. In this edition you can begin a round up to and including ${longDay(lastDay)}.`,
  inProgress: (held, lastDay, hasEnded) =>
    `There is a new edition of this course. ${hasEnded ? `Nothing can be begun in edition ${held} any more.` : `You can finish edition ${held} up to and including ${longDay(lastDay)}.`}`,
  title: (newest) => `Move to edition ${newest}?`,
  sections: {
    counts: { title: "This stays", list: listWhatCounts },
    news: { title: "This is new", list: listWhatIsNew },
    stops: { title: "This stops", list: listWhatStops },
  },
  group: (group, newest) =>
    `You are in the group ${group}. Your trainer will then see how far you are in edition ${newest}. If your group has deadlines, they stay.`,
  testOpen: "Hand in your test first. Then you can move.",
  toTest: "To your test",
  certificateFirst: {
    ready: (held) => `You can get your certificate for edition ${held} now. If you move first, you no longer can.`,
    guest: (held) =>
      `You finished edition ${held}. With an account you can get a certificate for it. If you move first, you no longer can.`,
  },
  without: "I will move without this certificate",
  problems: {
    unconfirmed:
      "You can still get your certificate. Get it first, or tick the box if you want to move without this certificate.",
    "other-newest": "You have not moved yet. Another edition just came out. Read what that one changes.",
  },
  move: (newest) => `Yes, move to edition ${newest}`,
  cancel: "No, back to the course",
  kept: (held) => `What you did in edition ${held} stays`,
  keptWhere: "among your data",
  moved: (label) => `You now follow edition ${label}.`,
  notHere: {
    title: {
      finalTest: "Your edition has no final test",
      closingCase: "Your edition has no closing case",
    },
    text: {
      finalTest: (held, newest) => `You follow edition ${held}. The final test is in the new edition, ${newest}.`,
      closingCase: (held, newest) => `You follow edition ${held}. The closing case is in the new edition, ${newest}.`,
    },
    choose: "You do not have to move. First read what changes if you do.",
    back: "Back to the course",
  },
};
