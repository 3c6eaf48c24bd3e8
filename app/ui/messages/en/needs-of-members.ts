import type { needsOfMembers as dutch } from "../nl/needs-of-members";
import { capital, joinWithAnd, lessonsOf, numberWord } from "./common";

function places(lessons: number[], course: boolean): string {
  return joinWithAnd([...(lessons.length === 0 ? [] : [lessonsOf(lessons)]), ...(course ? ["the whole course"] : [])]);
}

export const needsOfMembers: typeof dutch = {
  title: "Who needs me?",
  none: "Nobody, at this moment.",
  stuckFinalTest: "Did not pass the final test",
  stuckFinalTestWhy: (attempts) =>
    attempts === 1 ? "Used the only attempt." : `Used all ${numberWord(attempts)} attempts.`,
  stuckLessons: (lessons) => `Stuck in ${lessonsOf(lessons)}`,
  stuckLessonsWhy: (lessons) =>
    lessons.length === 1
      ? `Failed the lesson ${numberWord(lessons[0]?.times ?? 0)} times.`
      : `Failed ${joinWithAnd(lessons.map(({ lesson, times }) => `lesson ${lesson} ${numberWord(times)} times`))}.`,
  stuckObjectives: "Stuck on an objective",
  stuckObjectivesWhy: (objectives) =>
    objectives === 1
      ? "This objective has not been completely right in any round:"
      : "These objectives have not been completely right in any round:",
  more: (count) => `and ${count} more`,
  silent: (days) => `${capital(numberWord(days))} days silent in the lessons`,
  silentBegun: (days) => `Has given no answer in a lesson for ${numberWord(days)} days.`,
  silentNew: "Has not begun the lessons.",
  behind: "Behind schedule",
  behindWhy: (lessons, course) => {
    const many = lessons.length + (course ? 1 : 0) > 1;
    return `The ${many ? "deadlines" : "deadline"} for ${places(lessons, course)} ${many ? "have" : "has"} passed.`;
  },
  failedFinalTest: "Has not passed the final test yet",
  failedFinalTestWhy: "The last attempt failed. Another attempt is possible.",
  unclaimed: "Passed everything, without a certificate",
  unclaimedWhy: (days) => `Could claim a certificate for ${numberWord(days)} days.`,
  bouncedTitle: (count) =>
    count === 1 ? "One invitation did not arrive" : `${capital(numberWord(count))} invitations did not arrive`,
  bounced: "Invitation did not arrive",
  bouncedWhy: "The mail server refused the invitation. Is the address right?",
  write: "Write a message",
  writeTo: (name) => `Write a message to ${name}`,
  extend: "Give more time",
  extendFor: (name) => `Give more time to ${name}`,
  invitations: "See the invitation",
  rest: (count) => `Show the other ${count} too`,
};
