/** Texts of the page of today: where the learner was, their groups and their latest note. */
import { capital, halves, joinWithAnd, numberWord } from "./common";

const ordinals = [
  "eerste",
  "tweede",
  "derde",
  "vierde",
  "vijfde",
  "zesde",
  "zevende",
  "achtste",
  "negende",
  "tiende",
  "elfde",
  "twaalfde",
];

const minutes = (n: number) => (n === 1 ? "één minuut" : `${numberWord(n)} minuten`);

/** Writes how many bricks of a house are laid, given in halves. */
function bricksOf(laid: number, total: number): string {
  if (laid === 0) return total === 1 ? "nog geen steen" : `nog geen van de ${numberWord(total)} stenen`;
  const count = laid % 2 === 0 ? numberWord(laid / 2) : halves(laid);
  return `${count} van ${numberWord(total)} ${total === 1 ? "steen" : "stenen"}`;
}

function built(passed: number, total: number, begun: boolean): string {
  if (!begun) return "Nu is alles nog een tekening.";
  if (passed === 0) return "Er staat nog geen huis. Dat komt er als je een les haalt.";
  if (passed === total) return total === 1 ? "Het huis staat." : "Alle huizen staan.";
  return passed === 1 ? "Eén huis staat." : `${capital(numberWord(passed))} huizen staan.`;
}

export const today = {
  title: "Vandaag",
  /** Somebody confirmed their address just now, so their account is new. */
  confirmed: "Je e-mailadres is bevestigd. Je account is klaar.",
  /** `name`: the first name of the learner. */
  greeting: (name: string) => `Dag ${name}.`,
  welcome: (name: string) => `Welkom, ${name}.`,
  atLesson: (lesson: number) => `Les ${lesson}`,
  atPiece: (lesson: number, piece: number, of: number) => `Les ${lesson}, stuk ${piece} van ${of}`,
  pieceTakes: (n: number) => `Dit stuk duurt ${minutes(n)}.`,
  lessonTakes: (n: number) => `Deze les duurt ongeveer ${minutes(n)}.`,
  notYetPassed: "Deze les haalde je nog niet.",
  goOnWithPiece: (piece: number) => `Ga verder met stuk ${piece}`,
  goOnWithLesson: (lesson: number) => `Ga verder met les ${lesson}`,
  otherLesson: "Kies een andere les",
  wholeCourse: "Bekijk eerst alles",
  first: "Hier komt jouw straat",
  firstText: (lessons: number) =>
    lessons === 1
      ? "Eén les, één gebouw. Je begint met één steen."
      : `${capital(numberWord(lessons))} lessen, ${numberWord(lessons)} gebouwen. Je begint met één steen.`,
  code: "Kreeg je een code van een trainer?",
  toJoin: "Vul hem hier in",
  choose: "Elke les is een gebouw. Je begint met één steen. Kies je cursus.",
  done: "Klaar voor vandaag",
  doneText: (questions: number, isWeekComplete: boolean) => {
    const done = questions === 1 ? "Je vraag is gedaan" : `Je ${numberWord(questions)} vragen zijn gedaan`;
    return `${done}${isWeekComplete ? ", en je week is rond" : ""}. Meer mag, maar hoeft niet.`;
  },
  street: "Jouw straat",
  /** Stands before the title of a lesson. */
  lesson: (number: number) => `Les ${number},`,
  built,
  /** `laid`: the bricks that are laid, in halves. */
  rising: (lesson: number, laid: number, total: number) =>
    `Het ${ordinals[lesson - 1] ?? `${lesson}e`} huis heeft ${bricksOf(laid, total)}.`,
  toProgress: "Bekijk wat je al kunt",
  groups: {
    title: (groups: number): string => (groups === 1 ? "Je groep" : "Je groepen"),
    due: (scopes: string[]) =>
      `${joinWithAnd(scopes.map((scope, at) => (at === 0 ? scope : scope.charAt(0).toLowerCase() + scope.slice(1))))} af`,
    agreedWith: (trainers: string[]) => `afgesproken met ${joinWithAnd(trainers)}`,
    /** `until`: the time on the day itself, such as 23:59. */
    left: (days: number, pieces: number, until: string) => {
      const time = days === 0 ? `Vandaag tot ${until}` : `Nog ${days === 1 ? "één dag" : `${numberWord(days)} dagen`}`;
      if (pieces === 0) return `${time}.`;
      const work = pieces === 1 ? "één stuk" : `${numberWord(pieces)} stukken`;
      return days === 0 ? `${time}: nog ${work}.` : `${time} en ${work}.`;
    },
    sitting: (isOpen: boolean): string => (isOpen ? "Nu: eindtoets onder toezicht" : "Eindtoets onder toezicht"),
    sittingWhen: (from: string, until: string) => `van ${from} tot ${until}`,
    sittingCode: "Begin met de code die daar hangt.",
    sittingLessons: (lessons: number) =>
      lessons === 1 ? "Haal eerst nog één les." : `Haal eerst nog ${numberWord(lessons)} lessen.`,
    seen: (trainers: number) =>
      `${trainers > 1 ? "Je trainers zien" : "Je trainer ziet"} hoe ver je bent. Je notities en je ritme zie je alleen zelf.`,
  },
  note: {
    title: "Jouw laatste notitie",
    toPlace: (lesson: number) => `Naar de plek in les ${lesson}`,
  },
  others: {
    title: "Je andere cursussen",
    more: (left: number): string => (left === 1 ? "En nog één cursus" : `En nog ${numberWord(left)} cursussen`),
  },
};
