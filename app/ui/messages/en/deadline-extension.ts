import { maxExtensionReasonLength } from "~/cohorts/acting/extension-rules";
import type { deadlineExtension as dutch } from "../nl/deadline-extension";

export const deadlineExtension: typeof dutch = {
  title: (name) => `More time for ${name}`,
  pageTitle: "Give more time",
  lead: "The member gets an email about this, with your reason in it. What you give last counts: you can make it earlier or take it back later.",
  scope: "For which deadline?",
  allLate: "All lessons that are late",
  dayHint: (lastDay, until) =>
    `The last day of the group is ${lastDay}. Later is possible too, up to and including ${until}.`,
  choice: (what, moment) => `${what}, now ${moment}`,
  day: "New date",
  time: "Time",
  timeHint: "In Dutch time, such as 23:59.",
  reason: "Reason",
  reasonHint: "The member reads this. Write nothing about health or private matters. At most 500 characters.",
  send: "Give more time",
  cancel: "Back without a change",
  done: "The member has more time.",
  overtaken: (what, count, moment) =>
    `${what} then ${count > 1 ? "come" : "comes"} first: the ${count > 1 ? "deadlines are" : "deadline is"} before ${moment}.`,
  overtakenBy: (names) => `That is so for ${names}.`,
  along: (moment) => `Move along: give time until ${moment} for that as well`,
  alongHint: "If you do not tick this, nothing changes there.",
  takeBack: "Take back",
  takeBackWhich: (what) => `the extra time for ${what}`,
  takenBack: (what) => `${what}: extra time taken back`,
  isTakenBack: (what) => (what === null ? "Taken back." : `Taken back: ${what}.`),
  isReplaced: (what) =>
    what === null
      ? "Does not count now: other time came after it."
      : `Does not count now for ${what}: other time came after it.`,
  again: (what, moment, first) =>
    first
      ? `If you take this back, what was given before counts again. ${what}: until ${moment}.`
      : `${what}: until ${moment} again.`,
  takeBackDone: "The extra time is taken back. The member gets an email about this.",
  takeBackChanged: "The extra time has changed meanwhile. Nothing is taken back. See below what counts now.",
  none: "This group has no deadlines.",
  noneLead: "You can give more time once there is a deadline.",
  settings: "To the deadlines",
  errors: {
    "scope-unknown": "Choose a deadline.",
    "scope-none-late": "Nothing is late any more. Choose a deadline.",
    "scope-passed": "This lesson is passed already. Choose another deadline.",
    "due-empty": "Choose a date.",
    "due-invalid": "Fill in a date and a time that exist.",
    "due-past": "Choose a moment that is still to come.",
    "due-far": "This is more than a year after the last day of the group. Check the year.",
    "due-not-later": "Choose a later moment than the deadline of the group.",
    "due-same": "This is the deadline already. Choose another moment.",
    "along-asked": "Something that comes later would then be due first. Choose below whether to move it along.",
    "reason-empty": "Say why you give more time.",
    "reason-long": `Use at most ${maxExtensionReasonLength} characters for the reason.`,
  },
};
