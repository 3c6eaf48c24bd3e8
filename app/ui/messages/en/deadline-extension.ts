import { maxExtensionReasonLength } from "~/cohorts/acting/extension-rules";
import type { deadlineExtension as dutch } from "../nl/deadline-extension";

export const deadlineExtension: typeof dutch = {
  title: (name) => `More time for ${name}`,
  pageTitle: "Give more time",
  lead: "The member gets an email about this, with your reason in it.",
  scope: "For which deadline?",
  allLate: "All lessons that are late",
  dayHint: (lastDay) => `The last day of the group is ${lastDay}. A later date is possible too.`,
  choice: (what, moment) => `${what}, now ${moment}`,
  day: "New date",
  time: "Time",
  timeHint: "In Dutch time, such as 23:59.",
  reason: "Reason",
  reasonHint: "The member reads this. Write nothing about health or private matters. At most 500 characters.",
  send: "Give more time",
  cancel: "Back without a change",
  done: "The member has more time.",
  none: "This group has no deadlines.",
  noneLead: "You can give more time once there is a deadline.",
  settings: "To the deadlines",
  errors: {
    "scope-unknown": "Choose a deadline.",
    "scope-none-late": "Nothing is late any more. Choose a deadline.",
    "scope-passed": "This lesson is passed already. Choose another deadline.",
    "due-invalid": "Fill in a date and a time that exist.",
    "due-past": "Choose a moment that is still to come.",
    "due-not-later": "Choose a later moment than the deadline that holds now.",
    "reason-empty": "Say why you give more time.",
    "reason-long": `Use at most ${maxExtensionReasonLength} characters for the reason.`,
  },
};
