/** Texts of reviews: questions that come back, how sure a learner was, and when questions return. */
import type { Confidence, LevelJudgement } from "~/learning/review/confidence";
import type { AnswerVerdict } from "~/questions/question-view";
import { capital, joinWithAnd, numberWord, plural } from "./common";

const questions = (n: number) => plural(n, "vraag", "vragen");
const inWords = (n: number) => `${numberWord(n)} ${n === 1 ? "vraag" : "vragen"}`;

/** Writes a number of halves as words: 7 halves are "drieënhalf". */
function halvesInWords(halves: number): string {
  const whole = Math.floor(halves / 2);
  if (halves % 2 === 0) return whole === 0 ? "nul" : numberWord(whole);
  if (whole === 0) return "een halve";
  if (whole === 1) return "anderhalf";
  return `${numberWord(whole)}${/e$/.test(numberWord(whole)) ? "ën" : "en"}half`;
}

const nameNearDay = (days: number, weekday: string) => (days === 0 ? "vandaag" : days === 1 ? "morgen" : weekday);

const levels: Record<Confidence, string> = { 1: "Ik gok", 2: "Ik twijfel", 3: "Ik weet het" };

const inQuotes = (names: string[]) => joinWithAnd(names.map((name) => `‘${name}’`));

/** What the answers of some levels say. `few` is said in another sentence. */
const judgements: Record<Exclude<LevelJudgement, "few">, (levels: string[]) => string> = {
  "too-sure": (levels) => `Bij ${inQuotes(levels)} klopte minder dan je dacht. Kies daar eens een stap lager.`,
  "too-careful": (levels) => `Bij ${inQuotes(levels)} klopte meer dan je dacht. Je mag daar een stap hoger kiezen.`,
  fits: (levels) => `Bij ${inQuotes(levels)} klopte wat je zei.`,
};

export const review = {
  title: "Herhalen",
  step: (n: number, total: number) => (total === 1 ? "Vandaag 1 vraag" : `Vraag ${n} van ${total}`),
  bar: (n: number, total: number) => `${n} van ${total}`,
  barLabel: "Waar je bent",
  ready: "Klaar",
  stop: "Stop",
  /** `piece`: the title of the piece of the lesson. `days`: how many days ago the learner answered there; null: today. */
  over: (lesson: number, piece: string | null, days: number | null) => {
    const place = `Uit les ${lesson}${piece === null ? "" : `, stuk ‘${piece}’`}`;
    if (days === null) return place;
    return `${place}, ${days === 1 ? "gisteren" : `${numberWord(days)} dagen geleden`}`;
  },
  twice: "Je mag twee keer. De eerste keer goed is een hele steen.",
  /** A second try follows only if the first answer is partly right. */
  twiceIfPartly: "Is het deels goed? Dan mag je nog één keer. De eerste keer goed is een hele steen.",
  /** Who chooses every option has no second try, because nothing is left to choose. */
  twiceUnlessAll: "Je mag twee keer, behalve als je alles kiest. De eerste keer goed is een hele steen.",
  final: "Na ‘Kijk na’ ligt je antwoord vast.",
  nowHalf: "Nu helemaal goed is een halve steen.",
  /** The first answer was partly right. */
  getsHalf: "Je krijgt voor deze vraag een halve steen, ook als het nu niet lukt.",
  /** `verdict`: that on the first answer in words. The second one, `shown`, was not right. */
  firstCounts: (verdict: string, { first, shown }: { first: AnswerVerdict; shown: AnswerVerdict }) => {
    const said = `Je eerste antwoord: ${verdict.toLowerCase()}.`;
    if (first === "partly") return `${said} Dat is een halve steen.`;
    return shown === "partly" ? `${said} Voor een halve steen moest het nu helemaal goed zijn.` : said;
  },
  next: (n: number) => `Vraag ${n}`,
  /** Today or a day to come: `weekday` and `date` are in words. */
  when: (days: number, weekday: string, date: string) => (days < 7 ? nameNearDay(days, weekday) : `op ${date}`),
  /** The same if it may also be a later day. */
  whenOrLater: (days: number, weekday: string, date: string) => `vanaf ${days < 7 ? nameNearDay(days, weekday) : date}`,
  /** A form was sent again after midnight, and its answer was stored before. */
  storedEarlier: "Je antwoord was al opgeslagen, voordat deze dag begon. Dit is de herhaling van vandaag.",
  sureLegend: "Hoe zeker ben je? Dat mag je overslaan.",
  levels,
  /** In a lesson, at the passage to which a review led. */
  backToQuestion: "Terug naar je vraag",
  sureAndWrong: {
    wrong: "Je wist het zeker, en toch klopte het niet.",
    partly: "Je wist het zeker, en toch klopte het niet helemaal.",
  },
  sureAndWrongNote: "Dat zijn de vragen waar je het meest van leert.",
  /** `when`: such as "morgen" or "vanaf 12 december". `otherQuestion`: whether another question about the same is asked then. */
  comesBack: (when: string, otherQuestion: boolean) =>
    `${capital(when)} komt ${otherQuestion ? "dit terug, in een andere vraag" : "deze vraag terug"}.`,
  rests: "Deze vraag komt niet terug, want de cursus heeft haar niet meer.",
  done: {
    /** How many bricks were laid, in halves, of how many. */
    heading: (halves: number, total: number) => {
      if (total === 1) return halves === 0 ? "Nog geen steen" : halves === 1 ? "Een halve steen" : "Eén hele steen";
      if (halves === 1) return `Een halve steen van ${numberWord(total)}`;
      return `${capital(halvesInWords(halves))} van ${numberWord(total)}`;
    },
    over: (day: string) => `Herhaling van ${day}`,
    mended: (n: number) =>
      n === 1
        ? "Eén vraag die eerder misging, ging nu beter."
        : `${capital(inWords(n))} die eerder misgingen, gingen nu beter.`,
    /** When questions come back of which some were wrong, or only partly right or right at the second try (`half`). */
    plain: ({ wrong, half }: { wrong: boolean; half: boolean }) =>
      [
        "Dit was het voor nu.",
        ...(wrong ? ["Wat fout was, vragen we als eerste weer, vanaf morgen."] : []),
        ...(half ? ["Wat deels goed was of pas de tweede keer, komt eerder terug dan na een goed antwoord."] : []),
      ].join(" "),
    /** All questions were right at the first try. */
    allRight: (n: number) => `Dit was het voor nu. Je had ${n === 1 ? "het" : "alles"} in één keer goed.`,
    toToday: "Naar vandaag",
    more: (n: number) => (n === 1 ? "Nog één" : `Nog ${numberWord(n)}`),
    moreNote: "Meer mag, maar hoeft niet.",
  },
  empty: {
    heading: "Vandaag komt er niets terug",
    next: (day: string) => `De volgende vraag komt ${day}.`,
    none: "Wat je in een les beantwoordt, komt hier op een latere dag terug. Elke dag hoogstens vijf vragen.",
  },
  paused: {
    heading: "Je hebt pauze",
    text: "Je hoeft niets te herhalen. Alles blijft staan tot je weer verdergaat.",
  },
  weeks: {
    title: "Wat er terugkomt",
    intro:
      "Eén steen is één vraag. Op een dag zijn het er nooit meer dan vijf. Wat er niet bij past, komt later. Wat je goed kent, schuift verder weg.",
    note: "Sla je een dag over? Dan schuift alles op naar later. Er stapelt zich niets op.",
    caption: "Aantal vragen per dag in vier weken",
    week: "Week",
    thisWeek: "Deze week",
    days: ["ma", "di", "wo", "do", "vr", "za", "zo"],
    count: (n: number) => questions(n),
    /** What is left of today. `wasAsked`: whether something was asked today. */
    rest: (n: number, wasAsked: boolean) => `vandaag ${n > 0 ? questions(n) : wasAsked ? "klaar" : "niets"}`,
  },
  block: {
    /** The heading. `left`: how many of the `total` questions are not done; 0 if nothing is asked now. */
    title: (left: number, total: number) =>
      left === 0 ? "Herhalen" : left === total ? `Vandaag ${questions(total)}` : `Nog ${left} van ${questions(total)}`,
    minutes: (n: number) => `ongeveer ${numberWord(n)} ${n === 1 ? "minuut" : "minuten"}`,
    /**
     * Why these questions. `tried`: have a second try open. `wrong`: went wrong the last time that counted; a later round of the same day
     * may have gone well. `others`: the rest.
     */
    why: ({ tried, wrong, others }: { tried: number; wrong: number; others: number }) => {
      const parts = [
        ...(tried > 0 ? [`${capital(numberWord(tried))} mag je nog een keer proberen.`] : []),
        ...(wrong > 0 ? [`${capital(numberWord(wrong))} ging${wrong === 1 ? "" : "en"} eerder mis.`] : []),
        ...(others > 0 ? [`${capital(numberWord(others))} ${others === 1 ? "is" : "zijn"} weer aan de beurt.`] : []),
      ];
      return parts.join(" ");
    },
    begin: "Begin met vraag 1",
    goOn: (n: number) => `Verder met vraag ${n}`,
    done: "Je vragen van vandaag zijn gedaan.",
    nothing: (day: string) => `Vandaag komt er niets terug. De volgende vraag komt ${day}.`,
    calibration: "Hoe zeker was je?",
  },
  mastered: {
    label: "Beheerst",
    /** On the page of progress: places that were right on three different days. */
    count: (n: number, total: number) => `${n} van ${plural(total, "vraag", "vragen")} beheerst`,
    ofLesson: (n: number, total: number) => `${n} van ${total}`,
    what: "Beheerst is: op drie verschillende dagen in één keer goed. Open vragen tellen niet mee. Alleen jij ziet dit.",
  },
  calibration: {
    title: "Hoe zeker was je?",
    lead: "Je zei bij het herhalen hoe zeker je was. Hier zie je of dat klopte. Het telt in geen enkele uitslag mee, en alleen jij ziet het.",
    table: "Bekijk de getallen",
    level: "Je zei",
    answers: "Antwoorden",
    right: "Helemaal goed",
    /** The column with the mean of the measure that `measureText` explains. */
    measure: "Maat, gemiddeld",
    picture: (level: string, right: number, answers: number) =>
      answers === 0 ? `${level}: nog niet gezegd` : `${level}: ${right} van ${answers} goed`,
    judgements,
    /** All levels fit. */
    allFit: "Wat je zei, klopte met wat je wist.",
    few: (names: string[]) => `Over ${inQuotes(names)} is nog weinig te zeggen: er zijn minder dan vijf antwoorden.`,
    /** `too-sure` and `too-careful` follow from the same two shares. */
    measureText:
      "De maat laat zien hoe goed je inschatting paste. Hij gaat niet over jou, en hoort bij geen enkele uitslag. Was je antwoord goed, dan is hij 1, 2 of 3: hoe zekerder, hoe hoger. Was het niet helemaal goed, dan is hij 0, min 2 of min 6. Hij is het hoogst als je zegt wat je echt denkt: ‘Ik twijfel’ past vanaf 67 % kans dat het klopt, ‘Ik weet het’ vanaf 80 %.",
    listTitle: "Je wist het zeker, en toch klopte het niet",
    listIntro: "Hier leer je het meest van. De laatste staat bovenaan.",
    listNone: "Nog geen enkele. Wat je zeker wist, klopte.",
    partly: "Deels goed.",
    emptyTitle: "Nog niets te zien",
    empty: "Zeg bij het herhalen hoe zeker je bent. Daarna zie je hier of dat klopte.",
    toSettings: "Zet de vraag aan of uit",
    back: "Vandaag",
  },
};
