import { maxGrantReasonLength } from "~/learning/final/grants/final-test-grant";
import type { finalTestsOfMembers as dutch } from "../nl/final-tests-of-members";
import { numberWord } from "./common";
import { finalTestScore } from "./lesson-states";

export const finalTestsOfMembers: typeof dutch = {
  title: "Final test",
  note: "Questions and answers stay with the member.",
  ownNote: "Your trainer sees this of your final test. The trainer does not see your questions and answers.",
  hidden: "This member did not agree yet that you see the final test.",
  hiddenWhy: "The text about what trainers see is new. The member is asked at the next visit.",
  ownHidden: "Your trainer does not see this yet. That needs your consent first.",
  none: "No final test was begun yet.",
  attempt: (number) => `Attempt ${number}`,
  begun: (moment) => `begun on ${moment}`,
  handedIn: (moment) => `handed in on ${moment}`,
  open: "not handed in yet",
  passed: "passed",
  failed: "not passed",
  passedByLaterMark: "passed by a later pass mark",
  score: finalTestScore,
  table: "Score by objective",
  objective: "Objective",
  grants: "Got new attempts",
  grant: "Give a new series",
  page: {
    title: (name) => `New series for ${name}`,
    pageTitle: "Give a new series of final tests",
    lead: (attempts) =>
      `The member may then take the final test ${numberWord(attempts)} more times. You can do this once a year.`,
    told: "The member gets a mail about this, with your reason in it.",
    wait: (moment) => `If you give nothing, the member can begin again on ${moment}.`,
    reason: "Reason",
    reasonHint: "The member reads this. Write nothing about health or private matters. At most 500 characters.",
    send: "Give a new series",
    cancel: "Back without a change",
    back: "Back",
  },
  refusals: {
    "not-needed": "A new series is not needed now. The member has an attempt left, or passed the final test already.",
    "granted-this-year": "This member got a new series in the past year already. It can be given once a year.",
    "no-consent": "This member did not agree yet that you see the final test. After that you can give a new series.",
    none: "This course has no final test.",
  },
  lastGrant: (moment) => `The last time was on ${moment}.`,
  done: "The member got a new series.",
  errors: {
    "reason-empty": "Say why you give this.",
    "reason-long": `Use at most ${maxGrantReasonLength} characters for the reason.`,
  },
};
