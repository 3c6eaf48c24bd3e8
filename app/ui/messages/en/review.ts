import type { Messages } from "../nl";
import { capital, joinWithAnd, numberWord, plural } from "./common";

const questions = (n: number) => plural(n, "question", "questions");
const inWords = (n: number) => `${numberWord(n)} ${n === 1 ? "question" : "questions"}`;

function halvesInWords(halves: number): string {
  const whole = Math.floor(halves / 2);
  if (halves % 2 === 0) return whole === 0 ? "zero" : numberWord(whole);
  return whole === 0 ? "half" : `${numberWord(whole)} and a half`;
}

const inQuotes = (names: string[]) => joinWithAnd(names.map((name) => `‘${name}’`));

const sayWhen = (days: number, weekday: string, date: string) =>
  days === 0 ? "today" : days === 1 ? "tomorrow" : `on ${days < 7 ? weekday : date}`;

export const review: Messages["review"] = {
  title: "Review",
  step: (n, total) => (total === 1 ? "1 question today" : `Question ${n} of ${total}`),
  bar: (n, total) => `${n} of ${total}`,
  barLabel: "Where you are",
  ready: "Done",
  stop: "Stop for now",
  over: (lesson, piece, days) => {
    const place = `From lesson ${lesson}${piece === null ? "" : `, piece ‘${piece}’`}`;
    if (days === null) return place;
    return `${place}, ${days === 1 ? "yesterday" : `${numberWord(days)} days ago`}`;
  },
  twice: "You have two tries. Right the first time is a whole brick.",
  twiceIfPartly: "Is it partly right? Then you may try once more. Right the first time is a whole brick.",
  twiceUnlessAll: "You have two tries, unless you choose everything. Right the first time is a whole brick.",
  final: "After ‘Check’ your answer is fixed.",
  nowHalf: "If it is completely right this time, you get half a brick.",
  getsHalf: "You get half a brick for this question, whatever you answer now.",
  firstCounts: (verdict, { first, shown }) => {
    const said = `Your first answer: ${verdict.toLowerCase()}.`;
    if (first === "partly") return `${said} That is half a brick.`;
    return shown === "partly" ? `${said} For half a brick it had to be completely right this time.` : said;
  },
  next: (n) => `Question ${n}`,
  when: sayWhen,
  whenOrLater: (days, weekday, date) => `${sayWhen(days, weekday, date)} or later`,
  storedEarlier: "Your answer had already been saved before this day began. This is the review of today.",
  sureLegend: "How sure are you? You can skip this.",
  levels: { 1: "I guess", 2: "I’m not sure", 3: "I know" },
  backToQuestion: "Back to your question",
  sureAndWrong: {
    wrong: "You were sure, and still it was not right.",
    partly: "You were sure, and still it was not completely right.",
  },
  sureAndWrongNote: "Those are the questions from which you learn most.",
  comesBack: (when, otherQuestion) =>
    otherQuestion ? `This comes back ${when}, in another question.` : `This question comes back ${when}.`,
  rests: "This question does not come back, because the course no longer has it.",
  done: {
    heading: (halves, total) => {
      if (total === 1) return halves === 0 ? "No brick yet" : halves === 1 ? "Half a brick" : "One whole brick";
      if (halves === 1) return `Half a brick of ${numberWord(total)}`;
      return `${capital(halvesInWords(halves))} of ${numberWord(total)}`;
    },
    over: (day) => `Review of ${day}`,
    mended: (n) =>
      n === 1
        ? "One question that went wrong before went better now."
        : `${capital(inWords(n))} that went wrong before went better now.`,
    plain: ({ wrong, half }) =>
      [
        "This was it for now.",
        ...(wrong ? ["What was wrong is asked first, from tomorrow on."] : []),
        ...(half
          ? ["What was partly right, or right at the second try, comes back sooner than after a right answer."]
          : []),
      ].join(" "),
    allRight: (n) => `This was it for now. You had ${n === 1 ? "it" : "everything"} right at the first try.`,
    toToday: "To today",
    more: (n) => (n === 1 ? "One more" : `${capital(numberWord(n))} more`),
    moreNote: "You may do more, but you need not.",
  },
  empty: {
    heading: "Nothing comes back today",
    next: (day) => `The next question comes ${day}.`,
    none: "What you answer in a lesson comes back here on a later day. At most five questions a day.",
  },
  paused: {
    heading: "You have a pause",
    text: "You need not review anything. Everything stays as it is until you go on.",
  },
  weeks: {
    title: "What comes back",
    intro:
      "One brick is one question. A day never has more than five. What does not fit comes later. What you know well moves further away.",
    note: "If you skip a day, everything moves to a later day. Nothing piles up.",
    caption: "Number of questions a day in four weeks",
    week: "Week",
    thisWeek: "This week",
    days: ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
    count: (n) => questions(n),
    rest: (n, wasAsked) => `today ${n > 0 ? questions(n) : wasAsked ? "is done" : "nothing"}`,
  },
  block: {
    title: (left, total) =>
      left === 0 ? "Review" : left === total ? `${questions(total)} today` : `${left} of ${questions(total)} left`,
    minutes: (n) => `about ${numberWord(n)} ${n === 1 ? "minute" : "minutes"}`,
    why: ({ tried, wrong, others }) => {
      const parts = [
        ...(tried > 0 ? [`You may try ${numberWord(tried)} once more.`] : []),
        ...(wrong > 0 ? [`${capital(numberWord(wrong))} went wrong before.`] : []),
        ...(others > 0 ? [`${capital(numberWord(others))} ${others === 1 ? "is" : "are"} due again.`] : []),
      ];
      return parts.join(" ");
    },
    begin: "Begin with question 1",
    goOn: (n) => `Go on with question ${n}`,
    done: "Your questions of today are done.",
    nothing: (day) => `Nothing comes back today. The next question comes ${day}.`,
    calibration: "How sure were you?",
  },
  mastered: {
    label: "Mastered",
    count: (n, total) => `${n} of ${plural(total, "question", "questions")} mastered`,
    ofLesson: (n, total) => `${n} of ${total}`,
    what: "Mastered means: right at the first try on three different days. Open questions do not count. Only you see this.",
  },
  calibration: {
    title: "How sure were you?",
    lead: "In reviews you said how sure you were. Here you see whether that was right. It is part of no result, and only you see it.",
    table: "See the figures",
    level: "You said",
    answers: "Answers",
    right: "Completely right",
    measure: "Measure, mean",
    picture: (level, right, answers) =>
      answers === 0 ? `${level}: not said yet` : `${level}: ${right} of ${answers} right`,
    judgements: {
      "too-sure": (levels) => `At ${inQuotes(levels)}, less was right than you thought. Choose one step lower there.`,
      "too-careful": (levels) =>
        `At ${inQuotes(levels)}, more was right than you thought. You may choose one step higher there.`,
      fits: (levels) => `At ${inQuotes(levels)}, what you said matched what you knew.`,
    },
    allFit: "What you said matched what you knew.",
    few: (names) => `Little can be said about ${inQuotes(names)} yet: there are fewer than five answers.`,
    measureText:
      "The measure shows how well you judged your answers. It is not about you, and is part of no result. If your answer was right, it is 1, 2 or 3: the surer, the higher. If it was not completely right, it is 0, minus 2 or minus 6. It is highest if you say what you really think: ‘I’m not sure’ fits from a chance of 67% that it is right, ‘I know’ from 80%.",
    listTitle: "You were sure, and still it was not right",
    listIntro: "You learn most from these. The latest comes first.",
    listNone: "None yet. What you were sure of was right.",
    partly: "Partly right.",
    emptyTitle: "Nothing to see yet",
    empty: "Say in reviews how sure you are. After that you see here whether it was right.",
    toSettings: "Switch this question on or off",
    back: "Today",
  },
};
