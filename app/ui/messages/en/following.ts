import {
  maxExtensionReasonLength,
  maxTrainerMessageSubjectLength,
  maxTrainerMessageTextLength,
} from "~/cohorts/following/member-for-trainer";
import { maxGrantReasonLength } from "~/learning/final/grants/final-test-grant";
import type { following as dutch, LetterFacts } from "../nl/following";
import { capital, joinWithAnd } from "./common";
import { lessonStates } from "./lesson-states";

const units = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const numberWord = (n: number) => units[n] ?? String(n);
const plural = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

const lessonsOf = (lessons: number[]) => `${lessons.length === 1 ? "lesson" : "lessons"} ${joinWithAnd(lessons)}`;

function places(lessons: number[], course: boolean): string {
  return joinWithAnd([...(lessons.length === 0 ? [] : [lessonsOf(lessons)]), ...(course ? ["the whole course"] : [])]);
}

const letter = ({ learner, trainer }: LetterFacts, lines: string[]) =>
  [`Hello ${learner},`, ...lines, `Regards,\n${trainer}`].join("\n\n");

const seenOfFinalTest = "of a final test: when somebody took it, whether it was passed, and the score by objective";

export const following: typeof dutch = {
  needs: {
    title: "Who needs me?",
    none: "Nobody, at this moment. Everybody is on schedule.",
    stuckLessons: (lessons) => `Stuck in ${lessonsOf(lessons)}`,
    stuckLessonsWhy: (lessons) =>
      lessons.length === 1
        ? `Failed the lesson ${numberWord(lessons[0]?.times ?? 0)} times.`
        : `Failed ${joinWithAnd(lessons.map(({ lesson, times }) => `lesson ${lesson} ${numberWord(times)} times`))}.`,
    stuckObjectives: "Stuck on an objective",
    stuckObjectivesWhy: (objectives) =>
      objectives === 1 ? "This objective keeps going wrong:" : "These objectives keep going wrong:",
    more: (count) => `and ${count} more`,
    silent: (days) => `${capital(numberWord(days))} days silent`,
    silentBegun: (days) => `Gave no answer for ${numberWord(days)} days.`,
    silentNew: "Has not begun.",
    behind: "Behind schedule",
    behindWhy: (lessons, course) => {
      const many = lessons.length + (course ? 1 : 0) > 1;
      return `The ${many ? "deadlines" : "deadline"} for ${places(lessons, course)} ${many ? "have" : "has"} passed.`;
    },
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
    joined: "In the group since",
    lastActive: "Last answer",
    never: "No answer yet",
    passed: "Lessons passed",
    passedOf: (passed, all) => `${passed} of ${all}`,
    certificate: "Certificate",
    certificateStates: { none: "Not yet", valid: "Earned on", suspended: "Not valid for now", revoked: "Withdrawn" },
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
    noDue: "None",
    dueOf: (what, moment) => `${what}: due ${moment}`,
    extended: "with more time",
    results: "Scores by objective",
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
    gone: "Somebody who has no account here any more",
    sees: "What you see, and what you don't",
    seesNote: "The member read this when they joined.",
  },
  seenOfFinalTest,
  seen: {
    shownTitle: "The trainer sees this",
    shown: [
      "the name and the day of joining",
      "how far every lesson is and when the last answer came",
      "the scores by round and by objective",
      "whether there is a certificate",
      seenOfFinalTest,
      "how the group as a whole answers questions, without names",
    ],
    hiddenTitle: "The trainer does not see this",
    hidden: [
      "which questions somebody got in a final test",
      "which answer somebody gave to a question",
      "what somebody wrote: open answers and notes",
      "the mail address and other courses",
    ],
  },
  message: {
    title: (name) => `Message to ${name}`,
    pageTitle: "Write a message",
    lead: "The member gets this by mail, and finds it again at the group.",
    answers: "Nobody can reply to the mail. Say in your message how the member can reach you.",
    privacy: "You don't see the member's address. The member doesn't see yours either.",
    subject: "Subject",
    text: "Message",
    textHint: "At most 4000 characters. The text is an example: change it.",
    send: "Send the message",
    cancel: "Back without sending",
    done: "Your message was sent.",
    templates: {
      silent: {
        subject: () => "How is the course going?",
        text: (facts) =>
          letter(facts, [
            `I saw that you did nothing in the course for ${numberWord(facts.days)} days. That can happen.`,
            "Is something in the way? Let me know. Then we will see together how you can go on.",
          ]),
      },
      behind: {
        subject: () => "The deadline has passed",
        text: (facts) =>
          letter(facts, [
            facts.lessons.length > 0
              ? `The ${facts.lessons.length > 1 ? "deadlines" : "deadline"} for ${lessonsOf(facts.lessons)} ${facts.lessons.length > 1 ? "have" : "has"} passed, and you are not done yet.`
              : "The deadline for the course has passed, and you are not done yet.",
            "How is it going? If you need more time, ask for it. I am glad to think along.",
          ]),
      },
      "stuck-lesson": {
        subject: (facts) => `About ${lessonsOf(facts.lessons)}`,
        text: (facts) =>
          letter(facts, [
            `You did ${lessonsOf(facts.lessons)} a few times without passing yet. That happens to more people.`,
            "First read the parts again that the lesson recommends. Still stuck? Then we will talk about it.",
          ]),
      },
      "stuck-objective": {
        subject: () => "A difficult part",
        text: (facts) =>
          letter(facts, [
            "I saw that one part of the course stays difficult. That happens to more people.",
            "Shall we look at it together? Let me know.",
          ]),
      },
      general: {
        subject: () => "About the course",
        text: (facts) => letter(facts, ["I write to you about the course."]),
      },
    },
    errors: {
      "subject-empty": "Say what your message is about.",
      "subject-long": `Use at most ${maxTrainerMessageSubjectLength} characters for the subject.`,
      "text-empty": "Write a message.",
      "text-long": `Use at most ${maxTrainerMessageTextLength} characters for the message.`,
    },
  },
  extension: {
    title: (name) => `More time for ${name}`,
    pageTitle: "Give more time",
    lead: "The member gets a mail about this, with your reason in it.",
    scope: "For which deadline?",
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
    settings: "To the settings",
    errors: {
      "scope-unknown": "Choose a deadline.",
      "due-invalid": "Fill in a date and a time that exist.",
      "due-past": "Choose a moment that is still to come.",
      "due-not-later": "Choose a later moment than the deadline that holds now.",
      "reason-empty": "Say why you give more time.",
      "reason-long": `Use at most ${maxExtensionReasonLength} characters for the reason.`,
    },
  },
  finalTest: {
    title: "Final test",
    note: "Questions and answers stay with the member.",
    ownNote: "Your trainer sees this of your final test. The trainer does not see your questions and answers.",
    hidden: "This member did not agree yet that you see the final test.",
    hiddenWhy: "The text about what trainers see is new. The member is asked at the next visit.",
    ownHidden: "Your trainer does not see this yet. That needs your consent first.",
    none: "No final test was begun yet.",
    attempt: (number) => `Attempt ${number}`,
    series: (series) => `series ${series}`,
    begun: (moment) => `begun on ${moment}`,
    handedIn: (moment) => `handed in on ${moment}`,
    open: "not handed in yet",
    passed: "passed",
    failed: "not passed",
    score: (share) => `${share} right`,
    table: "Score by objective",
    objective: "Objective",
    grants: "Got a new series",
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
  },
  progress: {
    title: "Progress",
    lead: (mean, lessons) => `On average a member passed ${mean} of the ${lessons} lessons.`,
    expected: (lessons) => (lessons === 0 ? "No deadline has passed yet." : `By the deadlines that is now ${lessons}.`),
    empty: "There is nothing to see yet",
    emptyText: "The group has still to begin, or nobody has joined. After that a chart grows here.",
    emptyAction: "Let people join",
    chart: "Lessons passed per member, week by week",
    describe: ({ from, until, mean, lessons }) =>
      `The line goes from ${from} to ${until} and now stands at ${mean} of ${lessons}.`,
    axis: "Lessons passed, on average",
    reached: "Reached",
    planned: "By the deadlines",
    today: "Today",
    dueCourse: "Course",
    key: "Deadlines in the chart",
    marks: (letter) => `A circle holds the number of the lesson. ${letter} is the whole course.`,
    table: "The figures by week",
    columns: {
      week: "Week of",
      passed: "Lessons passed",
      total: "In all",
      mean: "Per member",
      expected: "By deadlines",
    },
    note: (members) =>
      `This is about ${plural(members, "present member", "present members")}. A lesson counts from the week in which somebody passed it.`,
  },
  log: {
    title: "What others did",
    lead: "Here is what trainers and administrators did with you or with your group. The newest come first.",
    empty: "Nobody did anything with you or with a group of yours.",
    link: "See what others did",
    section: "What others did",
    sectionLead: "Trainers and administrators leave a trace when they do something with you or your group.",
    administrator: "An administrator",
    gone: "Somebody who has no account here any more",
    actions: {
      "cohort-message": "sent you a message",
      "cohort-extension": "gave you more time",
      "cohort-final-test-granted": "gave you a new series of the final test",
      "cohort-removed": "removed you from the group",
      "cohort-invited": "invited people to the group",
      "cohort-export": "made a file with the data of the group",
      "cohort-trainer-added": "let a trainer join the group",
      "cohort-trainer-removed": "took a trainer off the group",
      "cohort-changed-name": "changed the name of the group",
      "cohort-changed-dates": "changed the first or last day of the group",
      "cohort-changed-order": "changed the order of the lessons",
      "cohort-changed-welcome": "changed the welcome of the group",
      "cohort-changed-reminders": "changed the reminders of the group",
      "cohort-changed-deadline": "changed a deadline of the group",
      "cohort-changed-code-made": "made a code to join the group",
      "cohort-changed-code-revoked": "revoked a code to join",
      "role-granted": "gave you a role",
      "role-revoked": "took a role from you",
    },
    files: { matrix: "overview", results: "results", certificates: "certificates", report: "report" },
    something: "did something with the group",
    reason: "Reason",
    until: (what, moment) => `${what}: until ${moment}`,
    newer: "Newer",
    older: "Older",
    pages: "Pages",
  },
};
