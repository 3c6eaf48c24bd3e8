/** Texts of the final test: before it, while it is open, and its result. */
import type { AnswerRefusalCode } from "~/questions/table";
import { formatFullDateTime, formatLongDate, formatLongDayOf, formatShortDateTime, formatTimeOfDay } from "../../dates";
import type { Messages } from "../nl";
import { capital, courseSays, numberWord, plural } from "./common";

/** Why what is filled in is no complete answer yet. */
const incomplete: Record<AnswerRefusalCode, string> = {
  "choose-one": "Choose an answer.",
  "choose-some": "Choose at least one answer.",
  "choose-reason": "Also choose a reason.",
  "fill-all": "Something is still empty.",
  "place-once": "Give each step its own place. Now one place occurs twice.",
  "write-something": "Write an answer.",
  "type-number": "Fill in a number.",
  "no-number": "We can't read this as one number. Write it in digits, such as 12.5 or 1,250.",
  "unknown-unit":
    "We don't know what stands beside the number. Type only the number, or add the unit that stands beside the field.",
  "too-long": "Your answer is too long. Make it shorter.",
  "not-offered": "This answer does not belong to this question. Choose again.",
  "same-again": "Change something.",
};

const sameQuestions = "If you get new attempts later, the same questions may come back.";

const questions = (n: number) => plural(n, "question", "questions");

export const finalTest: Messages["finalTest"] = {
  title: "Final test",
  over: (overall, count) => `Final test, attempt ${overall}${count === null ? "" : ` of ${count}`}`,
  start: {
    lead: (total, needed) => `${capital(questions(total))} about the whole course. With ${needed} right you pass.`,
    leadCertificate: "After that you can get your certificate.",
    account: "You need an account for the final test.",
    accountGuest:
      "You need an account for the final test. If you create one now, you keep what you did in the lessons.",
    register: "Create an account",
    logIn: "Log in",
    lessons: (missing, total) =>
      missing === total
        ? `The final test opens when you have passed ${total === 1 ? "the lesson" : `all ${numberWord(total)} lessons`}.`
        : `The final test opens when you have passed all lessons. You still need ${numberWord(missing)}:`,
    ready: (overall) => (overall === 1 ? "You can begin" : `You can begin attempt ${overall}`),
    begin: (overall) => (overall === 1 ? "Begin the final test" : `Begin attempt ${overall}`),
    until: (closesAt) => `If you begin now, you can work and hand in until ${formatFullDateTime(closesAt, "en")}.`,
    left: (n) =>
      n === 1 ? "You have one attempt left. It is the last one for now." : `You have ${numberWord(n)} attempts left.`,
    wait: (from) => `Your next attempt can begin from ${formatFullDateTime(from, "en")}.`,
    waitSeries: (from, n) =>
      `You have used all your attempts. From ${formatFullDateTime(from, "en")} you get ${n === 1 ? "one new attempt" : `${numberWord(n)} new attempts`}. Your trainer can give them to you earlier.`,
    open: (overall) => `You are working on attempt ${overall}`,
    openUntil: (closesAt) =>
      `You can work and hand in until ${formatFullDateTime(closesAt, "en")}. Then we hand in what is there.`,
    resume: (position) => `Continue with question ${position}`,
    resumeTest: "Continue with the final test",
    toOverview: "To the overview",
    passed: (overall) => `You passed at attempt ${overall}`,
    toResult: "See your result",
    toReading: "See what to read again",
    ended: "Your edition of this course has ended. Move to the new edition on the page of the course.",
    toCourse: "To the course",
    how: "How the test works",
    counts: "What counts",
    whole:
      "A question is right or not right. There are no half points: a question only counts if everything in it is right. A question without an answer is wrong.",
    mark: (mark, needed, total) =>
      `The pass mark is ${mark}: you pass with at least ${needed} of the ${questions(total)} right.`,
    long: "How long",
    noLimit: "There is no clock. You may stop and continue later, also on another device.",
    days: (days) =>
      `The test stays open for ${numberWord(days)} days. The page shows until which day and hour. Then we hand in what is there. You get an email a day before.`,
    often: "How often",
    attempts: (count, hours) =>
      count === 1
        ? "You have one attempt."
        : `You have ${numberWord(count)} attempts, each with other questions.${hours > 0 ? ` After handing in, you wait ${hours} hours for the next one.` : ""}`,
    newSeries: (days) =>
      `If you still do not pass, you get new attempts ${days} days after your last one. Your trainer can give them to you earlier.`,
    allCount:
      "Your certificate states at which attempt you passed. After a pass there is no new attempt, except one under the supervision of your trainer.",
    allowed: "What is allowed",
    openBook:
      "The test is open book: you may use the lessons and your notes. But take the test yourself, without the help of others.",
    online: "You need a connection all the time. If it is lost, the page says so. What you chose stays.",
    after: "What you see afterwards",
    result: "Right after handing in you see whether you passed, and how it went for each objective.",
    keys: `If you passed, you also see the whole test with the right answers. If you did not pass, we do not show them. ${sameQuestions}`,
    earlier: "Your attempts",
    earlierLine: (right, total, at) => `${right} of ${total} right, handed in on ${formatShortDateTime(at, "en")}`,
    earlierResult: (overall) => `Result of attempt ${overall}`,
  },
  norm: {
    provisional: "This pass mark is provisional. No group of judges has set it yet.",
    round: (judges, date) =>
      `${capital(numberWord(judges))} judges set this pass mark on ${formatLongDate(date, "en")}.`,
    courseSays,
  },
  states: { passed: "Passed", failed: "Not passed" },
  open: {
    position: (position, total) => `Question ${position} of ${total}`,
    heading: (position, total) => `Final test, question ${position} of ${total}`,
    overview: "Overview",
    saved: (at, now) =>
      formatLongDayOf(at, "en") === formatLongDayOf(now, "en")
        ? `Saved at ${formatTimeOfDay(at, "en")}`
        : `Saved on ${formatShortDateTime(at, "en")}`,
    notSaved: "Not saved",
    nothingSaved: "Nothing saved yet",
    flag: "Flag this question to come back to it",
    previous: "Previous",
    next: "Save and continue",
    last: "Save and go to the overview",
    onlyButtonSaves: (button) => `Only the button ‘${button}’ saves your answer.`,
    untilHandIn: "Until you hand in, you can change everything. After that you see your result.",
    navigator: "All questions",
    answered: (answered, total) => `${answered} of ${total} answered`,
    item: ({ answered, incomplete: begun, flagged }) =>
      `${answered ? "answered" : begun ? "not complete yet" : "open"}${flagged ? ", with a flag" : ""}`,
    legend: { answered: "Answered", open: "Open", flag: "With a flag" },
    toOverview: "To the overview",
    stop: (closesAt) => `You may stop and continue later, until ${formatFullDateTime(closesAt, "en")}.`,
    stopUnsupervised: (closesAt) =>
      `Without supervision you can stop and continue later, until ${formatFullDateTime(closesAt, "en")}.`,
    case: "Case",
    incomplete: (problem) => `${incomplete[problem]} As it is, the question counts as open.`,
    incompleteSaved: (problem) =>
      `${incomplete[problem]} What you filled in is saved. But as it is, the question counts as open.`,
    goOnIncomplete: "Leave it like this and continue",
    conflict: (at) =>
      `In another window or on another device, something else was saved for this question at ${formatTimeOfDay(at, "en")}.`,
    conflictStored: "What is saved:",
    conflictNothing: "No complete answer is saved there now.",
    conflictOwn: (button) =>
      `Below is what you chose here. It is not saved yet. Do you want this? Then press ‘${button}’.`,
    conflictTake: "Take what is saved",
    script: {
      busy: "Saving …",
      offline: "Not saved, no connection. What you chose is still here. We keep trying.",
      failed: "Not saved, something went wrong on our side. What you chose is still here. We keep trying.",
      later: "Not saved, because you make very many changes. What you chose is still here. We will try again soon.",
      handsInLater:
        "Not handed in yet, because your last choice is not saved yet. We will try that again soon, and then hand in.",
      refused: "Not saved. Reload the page.",
      told: "Not saved",
      noLine: "No connection. Try again in a moment.",
      lineBack: "The connection is back.",
    },
  },
  overview: {
    over: "Final test, before you hand in",
    open: (n) => (n === 1 ? "One question is still open" : `${capital(numberWord(n))} questions are still open`),
    allAnswered: "All questions are answered",
    openLead: "A question without an answer is wrong. You can still answer now.",
    allLead: "You can still look at everything and change it. Ready? Then hand in.",
    states: {
      open: "Open",
      incomplete: "Not complete yet",
      openFlagged: "Open, with a flag",
      incompleteFlagged: "Not complete yet, with a flag",
      flagged: "Answered, with a flag",
    },
    answer: "Answer",
    look: "Look at",
    which: (position) => ` question ${position}`,
    answerFirst: (position) => `Answer question ${position}`,
    handInTitle: "Hand in",
    handInNote: "After that you can't change anything. You see your result at once.",
    known: (open) =>
      open === 1
        ? "I know that one question is still open"
        : `I know that ${numberWord(open)} questions are still open`,
    unconfirmed: "Questions are still open. Tick the box if you want to hand in like this, or answer them first.",
    handIn: (answers) => `Hand in with ${plural(answers, "answer", "answers")}`,
  },
  result: {
    title: "Result",
    passed: "Passed. Your street is complete",
    failed: "Not passed yet",
    staysPassed: "You still have your pass",
    extraFailed: (hasCertificate) =>
      `You passed the final test before. You did not pass this attempt under supervision. That takes nothing away: ${hasCertificate ? "your certificate stays" : "you still passed"}.`,
    out: (right, total) => `${right} of ${total} right`,
    needed: (needed, passed) => `You ${passed ? "needed" : "need"} ${needed}.`,
    kept: (right, now) =>
      `You had ${right} right. Later we marked questions again, and now it would be ${now}. What you passed stays passed, also on your certificate.`,
    open: (n) =>
      n === 1
        ? "One question is not answered, or not completely. It counts as not right."
        : `${capital(numberWord(n))} questions are not answered, or not completely. They count as not right.`,
    handedIn: (at) => `Handed in on ${formatFullDateTime(at, "en")}.`,
    byClock: (at) => `The test closed on ${formatFullDateTime(at, "en")}. Then we handed in what was there.`,
    laterMark: "The pass mark was later set lower. By that mark you pass.",
    street: "Your street: all houses are built",
    perObjective: "By objective",
    weakFirst: "What went least well comes first.",
    allPassages: "‘Read again’ lists all pieces about the objective, also those of questions that you got right.",
    bricks: (right, half, open, total) =>
      `${right} of ${total} right${half > 0 ? `, ${half} partly right` : ""}${open > 0 ? `, ${open} not answered` : ""}`,
    brickStates: { right: "Right", half: "Partly right, does not count", wrong: "Not right", todo: "Not answered" },
    rightOf: (right, total) => `${right} of ${total}`,
    reread: "Read again:",
    remarks: "Marked again",
    whole: "The whole test",
    wholeNote: "With the right answers and the explanations.",
    marked: (position, verdict) => `Question ${position}: ${verdict}`,
    verdicts: {
      right: "right",
      partly: "partly right, which counts as not right",
      wrong: "not right",
      open: "not answered",
    },
    leftOpen: "You did not answer this question. The right answer:",
    next: "What next?",
    noKeys: `We do not show the right answers. ${sameQuestions} Read again what did not go well yet.`,
    toTest: "To the final test",
    toCourse: "To the course",
  },
};
