import { maxGrantReasonLength } from "~/learning/final/grants/final-test-grant";
import type { finalTestsOfMembers as dutch } from "../nl/final-tests-of-members";
import { numberWord } from "./common";
import { finalTestScore, finalTestStates, nextFinalTest } from "./lesson-states";

export const finalTestsOfMembers: typeof dutch = {
  title: "Final test",
  note: "Questions and answers stay with the member.",
  ownNote: "This is what your trainer sees of your final test. The trainer does not see your questions and answers.",
  hidden: "This member has not agreed yet that you can see the final test.",
  hiddenWhy: "The text about what trainers see is new. The member is asked at the next visit.",
  ownHidden: "Your trainer does not see this yet. That needs your consent first.",
  none: "No final test has been begun yet.",
  notInEdition: (label) =>
    `Edition ${label} has no final test. In that edition, passing all lessons is enough for the certificate.`,
  attempt: (number) => `Attempt ${number}`,
  begun: (moment) => `begun on ${moment}`,
  handedIn: (moment) => `handed in on ${moment}`,
  open: "not handed in yet",
  passed: "passed",
  failed: "not passed",
  passedByLaterMark: "passed by a later pass mark",
  score: finalTestScore,
  allUsed: `${finalTestStates.stuck}.`,
  next: nextFinalTest,
  table: "Final test: score by objective",
  objective: "Objective",
  grants: "New attempts given",
  grant: "Give new attempts",
  page: {
    title: (name) => `New attempts for ${name}`,
    pageTitle: "Give new attempts at the final test",
    lead: (attempts) =>
      `The member may then take the final test ${attempts === 1 ? "once more" : `${numberWord(attempts)} more times`}. You can do this once a year for each member.`,
    told: "The member gets an email about this, with your reason in it.",
    wait: (moment) => `If you give nothing, the member can begin again on ${moment}.`,
    reason: "Reason",
    reasonHint: "The member reads this. Write nothing about health or private matters. At most 500 characters.",
    send: "Give new attempts",
    cancel: "Back without a change",
    back: "Back",
  },
  refusals: {
    none: "This member takes a course or an edition without a final test.",
    lessons: "New attempts do not help now. The member must first pass all lessons of their own edition.",
    ended: "New attempts do not help now. The edition of this member is closed. The member can move to the new one.",
    "not-needed": "New attempts are not needed now. The member has an attempt left, or passed the final test already.",
    "granted-this-year":
      "This member got new attempts in the past year already. You can give them once a year for each member.",
    "no-consent":
      "This member has not agreed yet that you can see the final test. After that you can give new attempts.",
  },
  lastGrant: (moment) => `The last time was on ${moment}.`,
  done: "The member got new attempts.",
  errors: {
    "reason-empty": "Say why you give this.",
    "reason-long": `Use at most ${maxGrantReasonLength} characters for the reason.`,
  },
};
