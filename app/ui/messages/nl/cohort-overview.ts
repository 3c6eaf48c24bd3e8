/** Texts of the first page of a group: the next deadline, who is shown in which order, and what can be done with chosen members. */
import type { TextByPluralForm } from "~/enhance/script-texts";
import { capital, joinWithAnd, numberWord } from "./common";

/** What is due: lessons by number, and the course as a whole. */
interface Due {
  lessons: number[];
  course: boolean;
}

const dueNames = ({ lessons, course }: Due): string =>
  joinWithAnd([
    ...(lessons.length === 0 ? [] : [`les ${joinWithAnd(lessons)}`]),
    ...(course ? ["de hele cursus"] : []),
  ]);

interface Counts {
  passed: number;
  busy: number;
  open: number;
}

const counts = ({ passed, busy, open }: Counts): string =>
  [
    ...(passed > 0 ? [`${passed} gehaald`] : []),
    ...(busy > 0 ? [`${busy} bezig`] : []),
    ...(open > 0 ? [`${open} nog niet begonnen`] : []),
  ].join(", ");

export const cohortOverview = {
  /** `date`: a weekday and a date, such as maandag 30 november. */
  week: (date: string, week: number, weeks: number) => `${capital(date)}, week ${week} van ${weeks}.`,
  begins: (date: string, first: string) => `${capital(date)}. De groep begint op ${first}.`,
  ended: (date: string, last: string) => `${capital(date)}. De groep liep tot en met ${last}.`,
  /** `date`: a weekday, or a weekday and a date. */
  due: (date: string, due: Due) => `${capital(date)}: ${dueNames(due)}`,
  counts,
  countsOf: (members: number, of: Counts): string =>
    `${members === 1 ? "1 deelnemer" : `${members} deelnemers`}: ${counts(of)}`,
  pickOpen: (n: number): string => (n === 1 ? "Kies deze ene" : `Kies deze ${numberWord(n)}`),
  /** After it, for who does not see where it stands. */
  pickOpenWho: (due: Due) => `die nog niet begonnen aan ${dueNames(due)}`,
  noneDue: "Er komt geen deadline meer.",
  noDeadlines: "Deze groep heeft geen deadlines.",
  toDeadlines: "Kies deadlines",
  ready: (others: number): string =>
    others === 0
      ? "haalde alle lessen en begon nog niet aan de eindtoets."
      : `en ${others === 1 ? "nog iemand" : `nog ${numberWord(others)}`} haalden alle lessen en begonnen nog niet aan de eindtoets.`,
  nudge: "Stuur een zetje",
  pickReady: (n: number): string => `Kies deze ${numberWord(n)}`,
  everybody: "Iedereen",
  show: "Laat zien",
  filters: {
    all: (n: number) => `Alle ${n}`,
    needs: (n: number) => `Wie mij nodig heeft ${n}`,
    arranged: (n: number) => `Geregeld of later ${n}`,
    "on-schedule": (n: number) => `Op schema ${n}`,
    late: (n: number) => `Te laat ${n}`,
    "not-begun": (n: number) => `Nog niet begonnen ${n}`,
    ready: (n: number) => `Klaar voor de eindtoets ${n}`,
    certificate: (n: number) => `Met certificaat ${n}`,
  },
  /** Who has not begun what is due next. */
  notBegunDue: (due: Due, n: number) => `${capital(dueNames(due))} niet begonnen ${n}`,
  otherFilters: "Anders",
  view: "Volgorde",
  orders: { name: "Op naam", progress: "Minst ver eerst", silent: "Langst stil eerst" },
  /** The order by a column that trainers added, such as a student number. */
  orderByColumn: (column: string): string => `Op ${column}`,
  scoresOn: "Toon scores",
  scoresOff: "Verberg scores",
  find: "Zoek",
  chosen: {
    one: "1 gekozen",
    other: "{count} gekozen",
  } as TextByPluralForm,
  /** The same before a script counts. */
  chosenSome: "Wie je koos",
  chosenElsewhere: (n: number): string =>
    n === 1 ? "van wie 1 op een andere pagina" : `van wie ${n} op andere pagina’s`,
  pickShown: (n: number): string => (n === 1 ? "Kies deze ene" : `Kies alle ${n}`),
  pickAll: "Kies iedereen in de tabel",
  pick: (name: string) => `Kies ${name}`,
  withChosen: "Met de gekozen deelnemers",
  acts: { message: "Schrijf", extension: "Geef meer tijd", reminder: "Herinner", remove: "Haal uit de groep" },
  clear: "Wis keuze",
  legend: {
    passed: "gehaald",
    passedWithScore: "gehaald, met de score",
    busy: "bezig, met het aantal eerste antwoorden",
    failed: "nog niet gehaald",
    failedWithScore: "nog niet gehaald, met de beste score",
    open: "nog niet begonnen",
    certificate: "certificaat",
    claimable: "certificaat kan worden opgehaald",
    supervised: "onder toezicht gemaakt",
  },
  passedOf: (members: number) => `Gehaald, van ${members}`,
  keys: {
    button: "Toetsen",
    title: "Toetsen op deze pagina",
    on: "Letters doen iets",
    onHint: "Zet dit uit als je je computer met je stem bedient. De pijltjes werken altijd.",
    close: "Sluit",
    list: {
      rows: "volgende of vorige deelnemer",
      pick: "kies deze deelnemer",
      extend: "kies er meer",
      message: "schrijf",
      extension: "geef meer tijd",
      later: "later",
      done: "gedaan",
      keys: "dit venster",
    },
    space: "spatie",
  },
};
