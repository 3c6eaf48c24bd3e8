/** The people of the demo: invented names, each with different progress. */

/** The domain of all e-mail addresses in the demo. A name in .example can't be registered, so no mail arrives. */
export const demoEmailDomain = "demo.example";

export interface DemoLearner {
  name: string;
  /** The share of the lessons that the learner passes, 0 to 1. */
  passes: number;
  /**
   * What the learner does in the lesson after those: nothing, a few answers, or failed practice rounds. `last`: all answers but the last, so
   * that a right one passes the lesson. `half`: answers until a half brick is laid. `tried`: answers until a second try is open.
   */
  ends: "stops" | "busy" | "stuck" | "last" | "half" | "tried";
  /** The chance of a right answer in the learner's first practice round of a lesson. It grows with each round. */
  skill: number;
  /** Days from the beginning of the demo until the learner joins the group. */
  begins: number;
  /** Days between two lessons of this learner. */
  pace: number;
  /**
   * Whether the learner is in the earlier edition of the course, if it has one that has not ended. Who passes all lessons of an edition with a
   * final test passes that too.
   */
  edition?: "earlier";
  /** Whether the learner requests a certificate, and whether its public page shows the name. */
  certificate?: "name-shown" | "name-hidden";
}

export const demoTrainer = { name: "Marieke Postma", email: `trainer@${demoEmailDomain}` };

/** How many days the demo covers. */
export const demoLengthInDays = 35;

/** The group of the demo's trainer. About half of its members are on schedule. */
export const demoGroup = {
  name: "SW-2B, najaar",
  welcome: "Fijn dat je meedoet. Elke week een les, en op maandag bespreken we de casus. Loop je vast, zeg het dan.",
  coTrainer: { name: "Johan Vreeswijk", email: `meetrainer@${demoEmailDomain}` },
  /** Days from the first to the last day of the group. */
  days: 63,
  /** The deadlines of the lessons are spread over this many days. */
  lessonDays: 56,
};

/** The trainer's second group, without members, made on the last day of the demo. `startsIn`: days from then until its first day. */
export const demoFutureGroup = { name: "SW-1A, voorjaar", startsIn: 70 };

/** People whom the demo's trainer invites by mail. `day`: the day of the demo. `refusal`: the status code with which the mail bounces. */
export const demoInvitations: readonly { name: string; day: number; refusal?: string }[] = [
  { name: "Joost van Dalen", day: 0 },
  { name: "Kees Vermeulen", day: 0 },
  { name: "Ilse Brandsma", day: 20, refusal: "5.1.1" },
  { name: "Marit Hoekstra", day: 30 },
];

export const demoLearners: readonly DemoLearner[] = [
  { name: "Yasmine El Khatib", passes: 1, ends: "stops", skill: 0.92, begins: 0, pace: 3, certificate: "name-shown" },
  { name: "Joost van Dalen", passes: 1, ends: "stops", skill: 0.85, begins: 1, pace: 4, certificate: "name-hidden" },
  { name: "Sevgi Şahinoğlu", passes: 1, ends: "stops", skill: 0.88, begins: 0, pace: 4, certificate: "name-shown" },
  {
    name: "Thomas Bakker",
    passes: 1,
    ends: "stops",
    skill: 0.8,
    begins: 2,
    pace: 4,
    edition: "earlier",
    certificate: "name-hidden",
  },
  {
    name: "Anna Wójcik",
    passes: 1,
    ends: "stops",
    skill: 0.9,
    begins: 3,
    pace: 3,
    edition: "earlier",
    certificate: "name-hidden",
  },
  { name: "Lotte de Graaf", passes: 1, ends: "stops", skill: 0.83, begins: 2, pace: 4 },
  { name: "Daan Hofstra", passes: 0.88, ends: "busy", skill: 0.86, begins: 4, pace: 4 },
  { name: "Fatima Amrani", passes: 0.88, ends: "stops", skill: 0.9, begins: 5, pace: 3, edition: "earlier" },
  { name: "Ruben Castelijn", passes: 0.75, ends: "busy", skill: 0.78, begins: 3, pace: 4 },
  { name: "Ngozi Adeyemi", passes: 0.75, ends: "stuck", skill: 0.74, begins: 1, pace: 4, edition: "earlier" },
  { name: "Femke Wiersma", passes: 0.63, ends: "busy", skill: 0.82, begins: 7, pace: 4 },
  { name: "Bram Verhulst", passes: 0.63, ends: "stops", skill: 0.84, begins: 6, pace: 5, edition: "earlier" },
  { name: "Nguyễn Thị Mai", passes: 0.5, ends: "half", skill: 0.88, begins: 12, pace: 4 },
  { name: "Eline Kuipers", passes: 0.5, ends: "stuck", skill: 0.68, begins: 2, pace: 6 },
  { name: "Kevin Rozenblad", passes: 0.5, ends: "stops", skill: 0.8, begins: 4, pace: 5 },
  { name: "Samira Benali", passes: 0.38, ends: "tried", skill: 0.86, begins: 18, pace: 4 },
  { name: "Wouter Dijkgraaf", passes: 0.38, ends: "stuck", skill: 0.66, begins: 3, pace: 7 },
  { name: "Chantal Emanuelson", passes: 0.38, ends: "stops", skill: 0.82, begins: 9, pace: 4, edition: "earlier" },
  { name: "Pieter Noordhof", passes: 0.25, ends: "busy", skill: 0.8, begins: 24, pace: 4 },
  { name: "Iris Meulenbelt", passes: 0.25, ends: "stops", skill: 0.76, begins: 1, pace: 5, edition: "earlier" },
  { name: "Tarik Demir", passes: 0.13, ends: "stuck", skill: 0.6, begins: 5, pace: 8 },
  { name: "Hanneke Schuiten", passes: 0.13, ends: "last", skill: 0.84, begins: 29, pace: 3 },
  { name: "Milan Jovanović", passes: 0, ends: "busy", skill: 0.8, begins: 33, pace: 3 },
  { name: "Roos Ter Heide", passes: 0, ends: "stops", skill: 0.8, begins: 34, pace: 3 },
];

/** One attempt of a demo learner at the final test of the example course. The numbers are positions in the test, from 1. */
export interface DemoFinalTest {
  /** How many hours before the end of the demo the attempt begins. */
  hoursAgo: number;
  /** The number of questions at which something is chosen. */
  chosen: number;
  wrong: readonly number[];
  flagged?: readonly number[];
  /** Whether the attempt is not handed in. */
  isOpen?: boolean;
}

export interface DemoFinalTestLearner {
  name: string;
  /** Where the learner stands at the end of the demo, for the list of logins. */
  stage: string;
  tests: readonly DemoFinalTest[];
}

/** The group that takes the final test of the example course. `daysAgo`: how long before the end of the demo it begins. */
export const demoFinalTestGroup = { name: "Voorbeeldgroep, eindtoets", daysAgo: 25, days: 90 };

/** Learners who passed all lessons of the example course, one at each stage of its final test. */
export const demoFinalTestLearners: readonly DemoFinalTestLearner[] = [
  { name: "Aukje Terpstra", stage: "may begin the final test", tests: [] },
  {
    name: "Bilal Haddad",
    stage: "in the middle of it, with flags",
    tests: [{ hoursAgo: 26, chosen: 13, wrong: [4, 9], flagged: [4, 9, 12], isOpen: true }],
  },
  {
    name: "Corrie Smeets",
    stage: "failed once, waits for a day",
    tests: [{ hoursAgo: 5, chosen: 24, wrong: [2, 3, 8, 11, 14, 17, 20] }],
  },
  {
    name: "Dewi Pattiasina",
    stage: "passed at the second attempt",
    tests: [
      { hoursAgo: 144, chosen: 23, wrong: [1, 5, 6, 12, 18] },
      { hoursAgo: 72, chosen: 24, wrong: [5, 12] },
    ],
  },
  {
    name: "Emre Yıldız",
    stage: "failed three times, waits for a month",
    tests: [
      { hoursAgo: 216, chosen: 24, wrong: [1, 2, 4, 7, 8, 10, 13, 15, 16, 19, 22] },
      { hoursAgo: 168, chosen: 24, wrong: [2, 4, 8, 10, 13, 16, 19, 22] },
      { hoursAgo: 120, chosen: 24, wrong: [4, 8, 10, 13, 16] },
    ],
  },
];

/** The sitting in which some of the group make the final test of the example course together. Everybody passes. `daysAgo`: see above. */
export const demoSitting = {
  room: "Lokaal 2.14",
  daysAgo: 2,
  from: "13:30",
  until: "15:00",
  people: [
    "Gijs Lammers",
    "Hafsa Bouzid",
    "Ivo Maassen",
    "Jolanda Prins",
    "Kofi Mensah",
    "Liesbeth van Es",
    "Mehmet Aksoy",
    "Nora Vermeer",
    "Olga Petrenko",
    "Paul Timmerman",
  ],
};

/** The member to whom the trainer sends a message because they are stuck in a lesson, and the day of the demo on which that happens. */
export const demoTrainerMessageReceiver = { ...learnerNamed("Wouter Dijkgraaf"), day: 31 };

/** The member who gets a later deadline for their current lesson, with the day on which that happens and the reason. */
export const demoDeadlineExtension = {
  ...learnerNamed("Kevin Rozenblad"),
  day: 33,
  days: 7,
  reason: "Je was twee weken op stage in het buitenland.",
};

/** The members whom a trainer sets apart, with the choice, the note, and how many hours before the end of the demo that happens. */
export const demoArrangements: readonly {
  name: string;
  by: "trainer" | "co-trainer";
  choice: "done" | "next-week" | "day";
  /** For the choice `day`: how many days later the member comes back. */
  inDays?: number;
  note: string;
  hoursAgo: number;
}[] = [
  { name: "Iris Meulenbelt", by: "co-trainer", choice: "done", note: "", hoursAgo: 6 },
  { name: "Tarik Demir", by: "trainer", choice: "next-week", note: "Belt mij na zijn stagegesprek.", hoursAgo: 5 },
  {
    name: "Chantal Emanuelson",
    by: "co-trainer",
    choice: "day",
    inDays: 16,
    note: "Terug na verhuizing.",
    hoursAgo: 4,
  },
];

function learnerNamed(name: string): DemoLearner {
  const found = demoLearners.find((learner) => learner.name === name);
  if (!found) throw new Error(`The demo has no ${name}`);
  return found;
}

/** Returns an e-mail address made of a name, such as `yasmine.el.khatib@demo.example`. */
export function composeDemoEmail(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ł/g, "l")
    .replace(/ı/g, "i")
    .replace(/[^a-z]+/g, ".");
  return `${plain}@${demoEmailDomain}`;
}
