import type { Messages } from "../nl";
import { capital, joinWithAnd, numberWord, plural } from "./common";

const names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const dayName = (weekday: number) => names[weekday - 1] ?? "";

const days = (n: number) => `${numberWord(n)} ${n === 1 ? "day" : "days"}`;

const noLoss = "A dark window costs you nothing.";

const tellWeek: Messages["rhythm"]["week"]["tell"] = (rhythm, standing) => {
  if (standing.kind === "uncounted") return `You chose no rhythm. We count nothing. ${noLoss}`;
  if (standing.kind === "complete")
    return standing.learned === standing.chosen
      ? `${capital(days(standing.learned))} lit. That was the plan.`
      : `${capital(days(standing.learned))} lit. Your week is complete.`;
  const chose =
    rhythm.kind === "weekdays"
      ? `You chose ${joinWithAnd(rhythm.weekdays.map(dayName))}. Another day counts too.`
      : `You chose ${days(standing.chosen)}.`;
  const next =
    standing.kind === "on-course"
      ? `${capital(numberWord(standing.more))} more, and your week is complete.`
      : "A new week begins on Monday.";
  return `${chose} ${next} ${noLoss}`;
};

export const rhythm: Messages["rhythm"] = {
  week: {
    title: "Your week",
    shortNames: ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
    names,
    count: (learned, chosen) =>
      learned > chosen ? plural(learned, "day", "days") : `${learned} of ${plural(chosen, "day", "days")}`,
    window: {
      lit: "learned",
      litToday: "today, learned",
      past: "not learned",
      today: "today, not learned yet",
      later: "still to come",
    },
    chosen: "chosen by you",
    tell: tellWeek,
    choose: "Choose a rhythm",
    change: "Choose another rhythm",
  },
  pause: {
    is: "You are having a pause. You need not review anything, and we send no email about it. Everything stays. You can do a lesson as usual.",
    begin: "Take a pause",
    end: "Go on again",
  },
  settings: {
    title: "How I want to learn",
    lead: "Choose what suits you. You can always change it, and nothing depends on it. Only you see this.",
    back: "To Today",
    save: "Save",
    saved: "Saved.",
    paused: "Your pause has begun.",
    resumed: "Your pause is over.",
    rhythm: "How often do you want to learn?",
    rhythmHint: "A day counts if you answer a question, in a lesson or in a review.",
    rhythms: {
      none: "No rhythm. Then we count nothing",
      "1": "1 day a week",
      "2": "2 days a week",
      "3": "3 days a week",
      "4": "4 days a week",
      "5": "5 days a week",
      weekdays: "Fixed days",
    },
    weekdays: "Which days?",
    wantedRecall: "How often do questions come back?",
    wantedRecallHint: "The better you know something, the later it comes back. You choose how careful we are.",
    wantedRecalls: {
      "0.85": "Less often. You review less. Of every 100 questions that come back, you will know about 85",
      "0.9": "Normal. Of every 100 questions that come back, you will know about 90",
      "0.95": "More often. You review more. Of every 100 questions that come back, you will know about 95",
    },
    confidence: "How sure are you?",
    confidenceHint:
      "In a review you then choose how sure you are. It shows you what you are sure of but do not know. It is part of no result.",
    asksConfidence: "Ask me how sure I am in a review",
    mail: "Email",
    mailHint: (address) =>
      `The email goes to ${address}, at most once a week, between half past nine and six in the evening. It comes on the first day of the week on which questions are ready and you did not learn yet. If you chose fixed days, it comes only on those days. During a pause you get none. The link at its end turns it off.`,
    wantsMail: "Send me at most one email a week when questions are ready",
    noAddress: "You have no confirmed email address, so we can't send you email.",
    changeAddress: "Change your address",
    pause: "Pause",
    pauseText:
      "During a pause you need not review anything, and we send no email about it. What you learned and chose stays. You can do a lesson as usual.",
  },
  errors: {
    "weekdays-missing": "Choose at least one day.",
    "no-confirmed-address": "Confirm your email address first. Then we can email you.",
  },
  unsubscribe: {
    title: "No more email about your questions?",
    ask: "You will then get no weekly email any more when questions are ready. Your questions stay.",
    button: "Turn the email off",
    doneTitle: "The email is off",
    done: "You will get no weekly email about your questions any more. You can turn it on again in your settings.",
  },
};
