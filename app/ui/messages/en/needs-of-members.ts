import type { needsOfMembers as dutch } from "../nl/needs-of-members";
import { capital, joinWithAnd, lessonsOf, numberWord } from "./common";
import { nextFinalTest } from "./lesson-states";

function places(lessons: number[], course: boolean): string {
  return joinWithAnd([...(lessons.length === 0 ? [] : [lessonsOf(lessons)]), ...(course ? ["the whole course"] : [])]);
}

export const needsOfMembers: typeof dutch = {
  title: (count) =>
    count === 0
      ? "Nobody needs you now"
      : count === 1
        ? "One member needs you"
        : `${capital(numberWord(count))} members need you`,
  sum: ({ members, arranged, onSchedule }) =>
    `${onSchedule} on schedule, ${arranged} arranged or later. ${members} together.`,
  short: {
    "stuck-final-test": "stuck",
    "stuck-lesson": "stuck",
    "stuck-objective": "stuck",
    "failed-final-test": "not passed",
    silent: "silent",
    behind: "late",
    unclaimed: "not claimed",
  },
  stuckFinalTest: "Did not pass the final test",
  stuckFinalTestWhy: (attempts) =>
    attempts === 1
      ? "Used the only attempt at the final test."
      : `Used all ${numberWord(attempts)} attempts at the final test.`,
  stuckLessons: (lessons) => `Stuck in ${lessonsOf(lessons)}`,
  stuckLessonsWhy: (lessons) =>
    `Failed ${joinWithAnd(lessons.map(({ lesson, times }) => `lesson ${lesson} ${numberWord(times)} times`))}.`,
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
  joinedSince: (day) => `Joined on ${day}.`,
  failedFinalTest: "Has not passed the final test yet",
  failedFinalTestWhy: "The last attempt at the final test failed.",
  nextFinalTest,
  unclaimed: "Passed everything, without a certificate",
  unclaimedWhy: (days) => `Could claim a certificate for ${numberWord(days)} days.`,
  bounced: (count, people) =>
    `${count === 1 ? "One invitation" : `${capital(numberWord(count))} invitations`} did not arrive: ${people.length < count ? `${people.join(", ")} and ${count - people.length} more` : joinWithAnd(people)}.`,
  invitations: "See the invitations",
  inGroup: (name, group) => `${name} in ${group}`,
  write: "Write",
  writeMessage: "Write a message",
  writeTo: (name) => `Write to ${name}`,
  extend: "Give more time",
  extendFor: (name) => `Give more time to ${name}`,
  grant: "Give new attempts",
  grantTo: (name) => `Give new attempts to ${name}`,
  done: "Done",
  doneFor: (name) => `Done for ${name}`,
  later: "Later",
  laterFor: (name) => `Later for ${name}`,
  tomorrow: "Tomorrow",
  tomorrowFor: (name, day) => `Tomorrow, ${day}, for ${name}`,
  nextWeek: "Next week",
  nextWeekFor: (name, day) => `Next week, ${day}, for ${name}`,
  otherDay: "Another day, or with a note",
  otherDayFor: (name) => `Another day, or with a note, for ${name}`,
  rest: (count) => (count === 1 ? "And one who can wait" : `And ${numberWord(count)} who can wait`),
  moreInTable: (count) => `${count} more are in the table`,
  pickWho: "who need you, in the table",
  arrangedTitle: (count) => `Arranged or later, ${count}`,
  arrangedLead: "They come back by themselves on the day beside them, or earlier if there is something new.",
  cameBack: (news) =>
    news.length > 0
      ? `In the list again, because there is something new: ${joinWithAnd(news)}.`
      : "In the list again, because there is something new.",
  news: {
    behind: (lessons, course) => `the deadline for ${places(lessons, course)} is over`,
    "stuck-lesson": (lessons) => `is stuck in lesson ${joinWithAnd(lessons)}`,
    "stuck-objective": "is stuck at an objective",
    "stuck-final-test": "did not pass the final test",
    "failed-final-test": "did not pass the final test",
    unclaimed: "passed everything, without a certificate",
  },
  arrangedUntil: (day) => `Arranged or later, until ${day}`,
  back: "Back",
  backFor: (name) => `Put ${name} back in the list`,
  said: {
    done: {
      message: (name) => `Your message to ${name} was sent.`,
      extension: (name) => `${name} has more time.`,
      finalTest: (name) => `${name} has new attempts at the final test.`,
      need: (_name) => "",
      back: (_name) => "",
    },
    standing: {
      arranged: (name, day, _isBack) => `${name} stands under ‘Arranged or later’ until ${day}.`,
      needs: (name, _day, isBack) =>
        isBack ? `${name} is in the list again.` : `${name} stays in the list: there is something else.`,
      "on-schedule": (name, _day, _isBack) => `${name} is on schedule.`,
    },
  },
  undo: "Undo",
  undoFor: (name) => `Undo: ${name}`,
  memory: {
    you: "you",
    gone: "somebody without an account",
    today: (time) => `at ${time}`,
    yesterday: "yesterday",
    earlier: (day) => `on ${day}`,
    acts: {
      message: (who, when) => `${who} wrote ${when}`,
      extension: (who, when) => `${who} gave more time ${when}`,
      reminder: (who, when) => `${who} sent a reminder ${when}`,
      series: (who, when) => `${who} gave new attempts at the final test ${when}`,
      done: (who, when) => `${who} chose ‘done’ ${when}`,
      later: (who, when) => `${who} chose ‘later’ ${when}`,
      "taken-back": (who, when) => `${who} took back extra time ${when}`,
      back: (who, when, name) => `${who} put ${name} back in the list ${when}`,
    },
    what: (lessons, course) => ` (${places(lessons, course)})`,
    until: (day) => `Until ${day}`,
    backOn: (day) => `back on ${day}`,
  },
  arrange: {
    pageTitle: "Arranged or later",
    title: (name) => `Arranged or later: ${name}`,
    open: "Done, later or a note",
    until: "What do you want with this member?",
    choices: {
      done: (day) => `Done. Back on ${day}, if it is still needed then`,
      tomorrow: (day) => `Later: tomorrow, ${day}`,
      "next-week": (day) => `Later: next week, ${day}`,
      day: (_day) => "Later: on the day below",
      back: (_day) => "Back in the list",
    },
    day: "Day",
    dayHint: (most) => `Only for the last choice. At most ${most} days ahead.`,
    note: "Note for trainers of this group",
    noteHint: "Optional. At most 200 letters. The member can ask for this.",
    save: "Save",
    cancel: "Back without saving",
    done: "The member stands under ‘arranged or later’.",
    undone: "The member is in the list again.",
    errors: {
      "day-unused": "You also filled in a day. Choose ‘Later: on the day below’, or clear the day.",
      "choice-missing": "Choose what you want with this member.",
      "day-invalid": "Choose a day.",
      "day-past": "Choose a day that is still to come.",
      "day-far": "Choose a day that is at most 60 days away.",
      "note-long": "Make the note shorter: at most 200 letters.",
    },
  },
};
