import type { Messages } from "../nl";
import { capital, joinWithAnd, numberWord, plural } from "./common";

const questions = (n: number) => plural(n, "question", "questions");
const inWords = (n: number) => `${numberWord(n)} ${n === 1 ? "question" : "questions"}`;

function halvesInWords(halves: number): string {
  const whole = Math.floor(halves / 2);
  if (halves % 2 === 0) return whole === 0 ? "zero" : numberWord(whole);
  return whole === 0 ? "half" : `${numberWord(whole)} and a half`;
}

export const review: Messages["review"] = {
  title: "Review",
  heading: (n) => `${questions(n)} today`,
  step: (n, total) => `${questions(total)} today, question ${n}`,
  bar: (n, total) => `${n} of ${total}`,
  barLabel: "Where you are",
  ready: "Done",
  stop: "Stop for now",
  over: (lesson, days) => {
    if (days === null) return `From lesson ${lesson}`;
    return `From lesson ${lesson}, ${days === 1 ? "yesterday" : `${numberWord(days)} days ago`}`;
  },
  twice: "You have two tries. Right the first time is a whole brick.",
  final: "After ‘Check’ your answer is fixed.",
  nowHalf: "Right now is half a brick.",
  firstCounts: (verdict) => `Your first answer: ${verdict.toLowerCase()}.`,
  next: (n) => `Question ${n}`,
  when: (days, weekday, date) => (days === 1 ? "tomorrow" : `on ${days < 7 ? weekday : date}`),
  sureLegend: "How sure are you? You can skip this.",
  levels: { 1: "I guess", 2: "I doubt", 3: "I know" },
  backToQuestion: "Back to your question",
  sureAndWrong: "You were sure, and still it was not right.",
  sureAndWrongNote: "Those are the questions from which you learn most.",
  comesBack: (when, otherQuestion) =>
    otherQuestion ? `We ask this in another way ${when}.` : `This question comes back ${when}.`,
  rests: "This question does not come back, because the course no longer has it.",
  done: {
    heading: (halves, total) => `${capital(halvesInWords(halves))} of ${numberWord(total)}`,
    over: (day) => `Review of ${day}`,
    mended: (n) =>
      n === 1
        ? "One question that went wrong before went better now."
        : `${capital(inWords(n))} that went wrong before went better now.`,
    plain: "This was it for now. What you did not know comes back sooner.",
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
    text: "We ask you nothing. Everything stays as it is until you go on.",
  },
  weeks: {
    title: "What comes back",
    intro: "One brick is one question. What you know well moves further away. Never more than five on a day.",
    note: "Do you skip a day? Then everything moves up. Nothing piles up.",
    caption: "Number of questions a day in four weeks",
    week: "Week",
    thisWeek: "This week",
    days: ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
    count: (n) => questions(n),
    todayDone: "today is done",
    today: (n) => `today ${questions(n)}`,
  },
  block: {
    title: (n) => (n === 0 ? "Review" : `${questions(n)} today`),
    minutes: (n) => plural(n, "minute", "minutes"),
    why: (wrong, others) => {
      const parts = [
        ...(wrong > 0 ? [`${capital(numberWord(wrong))} went wrong last time.`] : []),
        ...(others > 0
          ? [`${capital(numberWord(others))} you have not seen for a while. Just before you forget, we ask again.`]
          : []),
      ];
      return parts.join(" ");
    },
    begin: "Begin with question 1",
    goOn: (n) => `Go on with question ${n}`,
    done: "Your questions of today are done. You may do more, but you need not.",
    doneForToday: "Your questions of today are done.",
    nothing: (day) => `Nothing comes back today. The next question comes ${day}.`,
    calibration: "How sure were you?",
  },
  mastered: {
    label: "Mastered",
    count: (n, total) => `${n} of ${total} mastered`,
    what: "Mastered means: right at the first try on three different days. Only you see this.",
  },
  calibration: {
    title: "How sure were you?",
    lead: "In reviews you said how sure you were. Here you see whether that was right. It counts for nothing, and only you see it.",
    table: "See the figures",
    level: "You said",
    answers: "Answers",
    right: "Completely right",
    mean: "Mean mark",
    picture: (level, right, answers) =>
      answers === 0 ? `${level}: not said yet` : `${level}: ${right} of ${answers} right`,
    judgements: {
      "too-sure": (level) => `At ‘${level}’, less was right than you thought. Choose one step lower there.`,
      "too-careful": (level) => `At ‘${level}’, more was right than you thought. You may choose one step higher there.`,
      fits: (level) => `‘${level}’ fits what you know.`,
    },
    few: (names) =>
      `Little can be said about ${joinWithAnd(names.map((name) => `‘${name}’`))} yet: there are fewer than five answers.`,
    marks:
      "Right gives a mark of 1, 2 or 3: the surer, the more. Not right gives 0, minus 2 or minus 6. So it pays to say what you really think: ‘I doubt’ pays from 67%, ‘I know’ from 80%.",
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
