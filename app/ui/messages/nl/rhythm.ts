/** Texts about a learner's week and rhythm, the pause, and the settings of reviewing. */
import type { Rhythm } from "~/learning/rhythm/rhythm";
import type { WeekStanding } from "~/learning/rhythm/week";
import { capital, joinWithAnd, numberWord, plural } from "./common";

const names = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
const dayName = (weekday: number) => names[weekday - 1] ?? "";

const days = (n: number) => `${numberWord(n)} ${n === 1 ? "dag" : "dagen"}`;

/** The same at the start of a sentence: a capital É loses its accent. */
const daysFirst = (n: number) => (n === 1 ? "Eén dag" : capital(days(n)));

const noLoss = "Een donker raam kost je niets.";

/** Says which days the learner chose, and how the week stands. Nothing counts days on which they did not learn. */
function tellWeek(rhythm: Rhythm, standing: WeekStanding): string {
  if (standing.kind === "uncounted") return `Je koos geen ritme. We tellen niets. ${noLoss}`;
  if (standing.kind === "complete")
    return standing.learned === standing.chosen
      ? `${daysFirst(standing.learned)} licht. Zo was het plan.`
      : `${daysFirst(standing.learned)} licht. Je week is rond.`;
  const chose =
    rhythm.kind === "weekdays"
      ? `Je koos ${joinWithAnd(rhythm.weekdays.map(dayName))}. Een andere dag telt ook.`
      : `Je koos ${days(standing.chosen)}.`;
  const next =
    standing.kind === "on-course"
      ? `Nog ${numberWord(standing.more)}, en je week is rond.`
      : "Maandag begint een nieuwe week.";
  return `${chose} ${next} ${noLoss}`;
}

export const rhythm = {
  week: {
    title: "Jouw week",
    shortNames: ["ma", "di", "wo", "do", "vr", "za", "zo"],
    names,
    /** How many windows are lit, beside the title. `chosen`: after how many days the week is complete. */
    count: (learned: number, chosen: number) =>
      learned > chosen ? plural(learned, "dag", "dagen") : `${learned} van ${plural(chosen, "dag", "dagen")}`,
    /** What a screen reader says of a window, after the name of its day. */
    window: {
      lit: "geleerd",
      litToday: "vandaag, geleerd",
      past: "niet geleerd",
      today: "vandaag, nog niet geleerd",
      later: "komt nog",
    },
    chosen: "door jou gekozen",
    tell: tellWeek,
    choose: "Kies een ritme",
    change: "Kies een ander ritme",
  },
  pause: {
    is: "Je hebt pauze. Je hoeft niets te herhalen, en we mailen je daar niet over. Alles blijft staan. Een les mag je gewoon doen.",
    begin: "Neem pauze",
    end: "Ga weer verder",
  },
  settings: {
    title: "Zo wil ik leren",
    lead: "Kies wat past. Je kunt het altijd wijzigen, en er hangt niets van af. Alleen jij ziet dit.",
    back: "Naar Vandaag",
    save: "Bewaar",
    saved: "Bewaard.",
    paused: "Je pauze is begonnen.",
    resumed: "Je pauze is voorbij.",
    rhythm: "Hoe vaak wil je leren?",
    rhythmHint: "Een dag telt als je een vraag beantwoordt, in een les of bij het herhalen.",
    rhythms: {
      none: "Geen ritme. Dan tellen we niets",
      "1": "1 dag per week",
      "2": "2 dagen per week",
      "3": "3 dagen per week",
      "4": "4 dagen per week",
      "5": "5 dagen per week",
      weekdays: "Vaste dagen",
    },
    weekdays: "Welke dagen?",
    wantedRecall: "Hoe vaak komen vragen terug?",
    wantedRecallHint: "Hoe beter je iets weet, hoe later het terugkomt. Jij kiest hoe voorzichtig we zijn.",
    wantedRecalls: {
      "0.85": "Minder vaak. Je herhaalt minder. Van de 100 vragen die terugkomen, weet je er ongeveer 85",
      "0.9": "Gewoon. Van de 100 vragen die terugkomen, weet je er ongeveer 90",
      "0.95": "Vaker. Je herhaalt meer. Van de 100 vragen die terugkomen, weet je er ongeveer 95",
    },
    confidence: "Hoe zeker ben je?",
    confidenceHint:
      "Bij het herhalen kies je dan hoe zeker je bent. Zo merk je wat je zeker denkt te weten, en toch niet weet. Het telt in geen enkele uitslag mee.",
    asksConfidence: "Vraag bij het herhalen hoe zeker ik ben",
    mail: "Mail",
    mailHint: (address: string) =>
      `De mail gaat naar ${address}, hoogstens één keer per week, tussen half tien en zes uur. Hij komt op de eerste dag van de week waarop er vragen klaarstaan en je nog niet leerde. Koos je vaste dagen, dan komt hij alleen op die dagen. In een pauze krijg je er geen. Met de link onderaan zet je hem uit.`,
    wantsMail: "Stuur me hoogstens één mail per week als er vragen klaarstaan",
    noAddress: "Je hebt geen bevestigd e-mailadres. Daarom kunnen we je geen mail sturen.",
    changeAddress: "Wijzig je adres",
    pause: "Pauze",
    pauseText:
      "In een pauze hoef je niets te herhalen, en we mailen je daar niet over. Wat je leerde en koos, blijft staan. Een les mag je gewoon doen.",
  },
  errors: {
    "weekdays-missing": "Kies minstens één dag.",
    "no-confirmed-address": "Bevestig eerst je e-mailadres. Dan kunnen we je mailen.",
  },
  unsubscribe: {
    title: "Geen mail meer over je vragen?",
    ask: "Je krijgt dan geen wekelijkse mail meer als er vragen klaarstaan. Je vragen blijven staan.",
    button: "Zet de mail uit",
    doneTitle: "De mail staat uit",
    done: "Je krijgt geen wekelijkse mail meer over je vragen. Je kunt hem bij je instellingen weer aanzetten.",
  },
};
