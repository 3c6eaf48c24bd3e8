import type { following as dutch } from "../nl/following";
import { capital, joinWithAnd, lessonsOf } from "./common";
import { deadlineExtension } from "./deadline-extension";
import { finalTestsOfMembers } from "./final-tests-of-members";
import { groupProgress } from "./group-progress";
import { learnerLog } from "./learner-log";
import { lessonStates, passedInEdition } from "./lesson-states";
import { messageToMember } from "./message-to-member";
import { needsOfMembers } from "./needs-of-members";

const seenOfFinalTest =
  "of a final test every attempt, also one that is still open: beginning and end, how many questions were right and needed, passed or not, and the score by objective";

const seenOfChoices =
  "how often each answer was chosen, without names; sometimes the trainer can guess what somebody chose";

export const following: typeof dutch = {
  needs: needsOfMembers,
  states: lessonStates,
  deadlineScope: {
    lesson: (number) => `Lesson ${number}`,
    wholeCourse: "The whole course",
    /** Several of them: lessons by number, and the others by name. */
    several: (numbers, others) => {
      const lessons = numbers.length > 0 ? [capital(lessonsOf(numbers))] : [];
      return joinWithAnd([
        ...lessons,
        ...others.map((name, at) => (lessons.length + at > 0 ? name.toLowerCase() : name)),
      ]);
    },
  },
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
    memory: "What trainers did",
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
