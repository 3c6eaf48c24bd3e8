/** Texts of the page of today: where the learner was, their groups and their latest note. */
import type { Messages } from "../nl";
import { capital, halves, joinWithAnd, numberWord } from "./common";

const ordinals = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
];

const minutes = (n: number) => `${numberWord(n)} ${n === 1 ? "minute" : "minutes"}`;

/** Writes how many bricks of a house are laid, given in halves. */
function bricksOf(laid: number, total: number): string {
  if (laid === 0) return total === 1 ? "no brick yet" : `none of its ${numberWord(total)} bricks yet`;
  const count = laid % 2 === 0 ? numberWord(laid / 2) : halves(laid);
  return `${count} of ${numberWord(total)} ${total === 1 ? "brick" : "bricks"}`;
}

function built(passed: number, total: number, begun: boolean): string {
  if (!begun) return "For now, everything is a drawing.";
  if (passed === 0) return "No house stands yet. One will when you pass a lesson.";
  if (passed === total) return total === 1 ? "The house stands." : "All houses stand.";
  return passed === 1 ? "One house stands." : `${capital(numberWord(passed))} houses stand.`;
}

export const today: Messages["today"] = {
  title: "Today",
  confirmed: "Your email address is confirmed. Your account is ready.",
  greeting: (name) => `Hello ${name}.`,
  welcome: (name) => `Welcome, ${name}.`,
  atLesson: (lesson) => `Lesson ${lesson}`,
  atPiece: (lesson, piece, of) => `Lesson ${lesson}, piece ${piece} of ${of}`,
  pieceTakes: (n) => `This piece takes ${minutes(n)}.`,
  lessonTakes: (n) => `This lesson takes about ${minutes(n)}.`,
  notYetPassed: "You have not passed this lesson yet.",
  goOnWithPiece: (piece) => `Continue with piece ${piece}`,
  goOnWithLesson: (lesson) => `Continue with lesson ${lesson}`,
  otherLesson: "Choose another lesson",
  wholeCourse: "See everything first",
  first: "Your street will stand here",
  firstText: (lessons) =>
    lessons === 1
      ? "One lesson, one building. You begin with one brick."
      : `${capital(numberWord(lessons))} lessons, ${numberWord(lessons)} buildings. You begin with one brick.`,
  code: "Did a trainer give you a code?",
  toJoin: "Enter it here",
  choose: "Every lesson is a building. You begin with one brick. Choose your course.",
  done: "Done for today",
  doneText: (questions, isWeekComplete) => {
    const done = questions === 1 ? "Your question is done" : `Your ${numberWord(questions)} questions are done`;
    return `${done}${isWeekComplete ? ", and your week is complete" : ""}. You can do more, but you don't have to.`;
  },
  street: "Your street",
  lesson: (number) => `Lesson ${number},`,
  built,
  rising: (lesson, laid, total) => `The ${ordinals[lesson - 1] ?? `${lesson}th`} house has ${bricksOf(laid, total)}.`,
  toProgress: "See what you can do already",
  groups: {
    title: (groups) => (groups === 1 ? "Your group" : "Your groups"),
    due: (scopes) =>
      `${joinWithAnd(scopes.map((scope, at) => (at === 0 ? scope : scope.charAt(0).toLowerCase() + scope.slice(1))))} done`,
    agreedWith: (trainers) => `agreed with ${joinWithAnd(trainers)}`,
    left: (days, pieces, until) => {
      const time = days === 0 ? `Today until ${until}` : `${capital(numberWord(days))} ${days === 1 ? "day" : "days"}`;
      const work = `${numberWord(pieces)} ${pieces === 1 ? "piece" : "pieces"}`;
      if (days === 0) return pieces === 0 ? `${time}.` : `${time}: ${work} to go.`;
      return pieces === 0 ? `${time} to go.` : `${time} and ${work} to go.`;
    },
    sitting: (isOpen) => (isOpen ? "Now: final test under supervision" : "Final test under supervision"),
    sittingWhen: (from, until) => `from ${from} until ${until}`,
    sittingCode: "Begin with the code on the wall there.",
    sittingLessons: (lessons) => `Pass ${numberWord(lessons)} more ${lessons === 1 ? "lesson" : "lessons"} first.`,
    seen: (trainers) =>
      `${trainers > 1 ? "Your trainers see" : "Your trainer sees"} how far you are. Only you see your notes and your rhythm.`,
  },
  note: {
    title: "Your latest note",
    toPlace: (lesson) => `To the place in lesson ${lesson}`,
  },
  others: {
    title: "Your other courses",
    more: (left) => (left === 1 ? "And one more course" : `And ${numberWord(left)} more courses`),
  },
};
