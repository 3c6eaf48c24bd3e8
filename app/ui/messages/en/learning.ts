/** Texts of the progress page. */
import type { Messages } from "../nl";
import { capital, joinWithAnd, numberWord } from "./common";

const shares = [
  [1, 4, "A quarter"],
  [1, 3, "A third"],
  [1, 2, "Half"],
  [2, 3, "Two thirds"],
  [3, 4, "Three quarters"],
] as const;

function passedLessons(passed: number, total: number): string {
  if (total > 0 && passed === total) return "Your street is complete";
  if (passed === 0) return "Your street begins here";
  const share = shares.find(([over, under]) => passed * under === total * over);
  if (share) return `${share[2]} of your street is built`;
  if (passed === 1) return "Your first house is built";
  return `${capital(numberWord(passed))} of your ${numberWord(total)} houses are built`;
}

const lessons = (numbers: number[]) => `${numbers.length === 1 ? "lesson" : "lessons"} ${joinWithAnd(numbers)}`;

export const learning: Messages["learning"] = {
  heading: "Your progress",
  passedLessons,
  summary: ({ passed, total, busy, again, elsewhere }) => {
    const parts: string[] = [];
    if (passed === total)
      parts.push(total === 1 ? "You passed the lesson." : `You passed all ${numberWord(total)} lessons.`);
    else if (passed === 0)
      parts.push(
        total === 1
          ? "You have not passed the lesson yet."
          : `You have passed none of the ${numberWord(total)} lessons yet.`,
      );
    else parts.push(`You passed ${numberWord(passed)} of the ${numberWord(total)} lessons.`);
    if (elsewhere.length > 0)
      parts.push(
        `${elsewhere.length === total ? "You did so" : `You passed ${lessons(elsewhere)}`} in an earlier edition. That counts for the final test.`,
      );
    if (busy.length > 0) parts.push(`You are working on ${lessons(busy)}.`);
    if (again.length > 0) parts.push(`Read ${lessons(again)} once more.`);
    return parts.join(" ");
  },
  picture: "Your lessons as a street",
  legend: "What the shapes mean",
  lessonState: (state, detail) => (detail ? `${state}, ${detail}` : state),
  passedIn: (label) => `Passed in edition ${label}, counts`,
  right: (right, scored) => `${right} of ${scored} right`,
  answered: (answered, total) => `${answered} of ${total} questions done`,
  resumeLabel: "Go on where you were",
  nextLessonLabel: "Your next lesson",
  resumeQuestion: (lesson, question) => `Lesson ${lesson}, question ${question}:`,
  resumeLesson: (lesson) => `Lesson ${lesson}:`,
  resume: "Continue",
  reread: "Read again",
  rereadIntro: (lesson, right, scored, needed) =>
    `In your last round of lesson ${lesson}, you got ${numberWord(right)} of the ${numberWord(scored)} questions completely right. You need ${numberWord(needed)}. These objectives were not completely right then:`,
  readTime: (minutes) => `${capital(numberWord(minutes))} ${minutes === 1 ? "minute" : "minutes"} of reading.`,
  table: "Everything in a table",
  tableSummary: "Lessons, states and scores",
  columns: { lesson: "Lesson", state: "State", right: "Right", rounds: "Rounds" },
  none: "not yet",
  inEdition: (label) => `in edition ${label}`,
  noLessons: "Apart from the lessons",
  outsideLessons: "You have not begun a lesson here yet. This is what you have done so far. It does not count.",
  toToday: "To today",
  emptyTitle: "Nothing built yet",
  empty: "Answer a question in a lesson. Then you will see here how far you are.",
  emptyAction: "Choose a course",
  emptyGuest: "Do you have an account already? Log in to find your progress again.",
};
