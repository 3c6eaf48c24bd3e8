import type { following as dutch } from "../nl/following";
import { capital, joinWithAnd, lessonsOf, numberWord } from "./common";
import { deadlineExtension } from "./deadline-extension";
import { finalTestsOfMembers } from "./final-tests-of-members";
import { groupProgress } from "./group-progress";
import { learnerLog } from "./learner-log";
import { lessonStates, passedInEdition } from "./lesson-states";
import { messageToMember } from "./message-to-member";

function places(lessons: number[], course: boolean): string {
  return joinWithAnd([...(lessons.length === 0 ? [] : [lessonsOf(lessons)]), ...(course ? ["the whole course"] : [])]);
}

const seenOfFinalTest =
  "of a final test every attempt, also one that is still open: beginning and end, how many questions were right and needed, passed or not, and the score by objective";

const seenOfChoices =
  "how often each answer was chosen, without names; sometimes the trainer can guess what somebody chose";

export const following: typeof dutch = {
  needs: {
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
  },
  states: lessonStates,
  deadlineScope: { lesson: (number) => `Lesson ${number}`, wholeCourse: "The whole course" },
  member: {
    title: "Member",
    edition: "Edition",
    joined: "In the group since",
    lastActive: (finalTests) => (finalTests ? "Last active in a lesson or final test" : "Last active in a lesson"),
    never: "Not yet",
    passed: "Lessons passed",
    passedOf: (passed, all) => `${passed} of ${all}`,
    certificate: "Certificate",
    certificateStates: {
      none: "Not yet",
      claimable: "Can be claimed",
      valid: "Earned on",
      suspended: "Not valid for now",
      revoked: "Withdrawn",
    },
    needs: "Why this member needs you",
    remove: "Remove from the group",
    lessons: "Lessons",
    columns: {
      lesson: "Lesson",
      state: "State",
      rounds: "Rounds",
      first: "First score",
      best: "Best score",
      due: "Due",
    },
    passedIn: passedInEdition,
    noDue: "None",
    dueOf: (what, moment) => `${what}: due ${moment}`,
    extended: "with more time",
    results: "Lessons: scores by objective",
    resultsNote: "By complete round, at most the last five.",
    noResults: "No round has been completed yet.",
    objective: "Objective",
    round: (number, day) => `Round ${number}, ${day}`,
    roundOf: (lesson) => `Lesson ${lesson}`,
    passedRound: "passed",
    failedRound: "not passed",
    extensions: "More time",
    noExtensions: "No more time has been given yet.",
    until: (what, moment) => `${what}: until ${moment}`,
    messages: "Messages",
    noMessages: "No messages have been sent yet.",
    by: (name, moment) => `By ${name}, ${moment}`,
    gone: "Somebody who no longer has an account here",
    sees: "What you see, and what you don't",
    seesNote: "The member read this when they joined.",
  },
  seenOfFinalTest,
  seenOfChoices,
  seen: {
    choicesOfYou:
      "Your trainer sees how often each answer was chosen, without names. Sometimes they can guess what you chose.",
    shownTitle: "The trainer sees this",
    shown: [
      "the name and the day of joining",
      "how far every lesson is and when the last answer came",
      "the scores by round and by objective",
      "whether there is a certificate",
      seenOfFinalTest,
      "how the group as a whole answers questions, without names",
      seenOfChoices,
    ],
    hiddenTitle: "The trainer does not see this",
    hidden: [
      "which questions somebody got in a final test",
      "which answer somebody gave to a question",
      "what somebody wrote: open answers and notes",
      "the email address and other courses",
    ],
  },
  message: messageToMember,
  extension: deadlineExtension,
  finalTest: finalTestsOfMembers,
  progress: groupProgress,
  log: learnerLog,
};
