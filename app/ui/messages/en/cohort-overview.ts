import type { Messages } from "../nl";
import { capital, joinWithAnd, lessonsOf, numberWord } from "./common";

type Texts = Messages["cohortOverview"];
type Due = Parameters<Texts["due"]>[1];

const dueNames = ({ lessons, course }: Due): string =>
  joinWithAnd([...(lessons.length === 0 ? [] : [lessonsOf(lessons)]), ...(course ? ["the whole course"] : [])]);

const counts: Texts["counts"] = ({ passed, busy, open }) =>
  [
    ...(passed > 0 ? [`${passed} passed`] : []),
    ...(busy > 0 ? [`${busy} in progress`] : []),
    ...(open > 0 ? [`${open} not begun`] : []),
  ].join(", ");

export const cohortOverview: Texts = {
  week: (date, week, weeks) => `${date}, week ${week} of ${weeks}.`,
  begins: (date, first) => `${date}. The group begins on ${first}.`,
  ended: (date, last) => `${date}. The group ended on ${last}.`,
  due: (date, due) => `${date}: ${dueNames(due)}`,
  counts,
  countsOf: (members, of) => `${members === 1 ? "1 member" : `${members} members`}: ${counts(of)}`,
  pickOpen: (n) => (n === 1 ? "Choose this one" : `Choose these ${numberWord(n)}`),
  pickOpenWho: (due) => `who have not begun ${dueNames(due)}`,
  noneDue: "No deadline is to come.",
  noDeadlines: "This group has no deadlines.",
  toDeadlines: "Choose deadlines",
  ready: (others) =>
    others === 0
      ? "passed all lessons and has not begun the final test."
      : `and ${others === 1 ? "one other" : `${numberWord(others)} others`} passed all lessons and have not begun the final test.`,
  nudge: "Send a nudge",
  pickReady: (n) => `Choose these ${numberWord(n)}`,
  everybody: "Everybody",
  show: "Show",
  filters: {
    all: (n) => `All ${n}`,
    needs: (n) => `Who needs me ${n}`,
    arranged: (n) => `Arranged or later ${n}`,
    "on-schedule": (n) => `On schedule ${n}`,
    late: (n) => `Late ${n}`,
    "not-begun": (n) => `Not begun ${n}`,
    ready: (n) => `Ready for the final test ${n}`,
    certificate: (n) => `With a certificate ${n}`,
  },
  notBegunDue: (due, n) => `${capital(dueNames(due))}: not begun ${n}`,
  otherFilters: "Others",
  view: "Order",
  orders: { name: "By name", progress: "Least far first", silent: "Silent longest first" },
  orderByColumn: (column) => `By ${column}`,
  scoresOn: "Show scores",
  scoresOff: "Hide scores",
  find: "Find",
  chosen: { one: "1 chosen", other: "{count} chosen" },
  chosenSome: "Whom you chose",
  chosenElsewhere: (n) => (n === 1 ? "of whom 1 on another page" : `of whom ${n} on other pages`),
  pickShown: (n) => (n === 1 ? "Choose this one" : `Choose all ${n}`),
  pickAll: "Choose everybody in the table",
  pick: (name) => `Choose ${name}`,
  withChosen: "With the chosen members",
  acts: { message: "Write", extension: "Give more time", reminder: "Remind", remove: "Remove from the group" },
  clear: "Clear choice",
  legend: {
    passed: "passed",
    passedWithScore: "passed, with the score",
    busy: "in progress, with the number of first answers",
    failed: "not passed yet",
    failedWithScore: "not passed yet, with the best score",
    open: "not begun",
    certificate: "certificate",
    claimable: "certificate can be claimed",
    supervised: "made under supervision",
  },
  passedOf: (members) => `Passed, of ${members}`,
  keys: {
    button: "Keys",
    title: "Keys on this page",
    on: "Letters do something",
    onHint: "Switch this off if you control your computer by voice. The arrows always work.",
    close: "Close",
    list: {
      rows: "next or previous member",
      pick: "choose this member",
      extend: "choose more of them",
      message: "write",
      extension: "give more time",
      later: "put off",
      done: "done",
      keys: "this window",
    },
    space: "space",
  },
};
