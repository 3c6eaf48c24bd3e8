/** Texts of the page on which a trainer plans the deadlines of a group, and of the page that copies a group. */
import type { FreeReason } from "~/cohorts/deadlines/deadline-pattern";
import type { HolidayRegion } from "~/cohorts/deadlines/school-holidays";
import { joinWithAnd, numberWord, plural } from "./common";

const regions: Record<HolidayRegion, string> = { north: "noord", central: "midden", south: "zuid" };
const free: Record<FreeReason, string> = {
  autumn: "Herfst\u00ADvakantie",
  christmas: "Kerst\u00ADvakantie",
  spring: "Voorjaars\u00ADvakantie",
  may: "Mei\u00ADvakantie",
  summer: "Zomer\u00ADvakantie",
  own: "Vrij",
};

export const deadlinePlan = {
  errors: {
    "time-invalid": "Dit is geen tijd. Verwacht: een tijd zoals 23:59.",
    "from-invalid": "Dit is geen datum. Verwacht: een dag, zoals 29-10-2026.",
    "from-early": "Deze dag ligt voor de eerste dag van de groep. Kies een latere dag.",
    "from-late": "Deze dag ligt na de laatste dag van de groep. Kies een eerdere dag.",
    "free-invalid": "Dit is geen datum. Verwacht: een dag in de vrije week, zoals 9-11-2026.",
    "free-many": "Er passen hoogstens veertig eigen vrije weken in een patroon. Haal er een weg.",
    "ends-invalid": "Dit is geen datum. Verwacht: een dag, zoals 18-12-2026.",
    "ends-early": "De laatste dag ligt voor de eerste. Kies een latere dag.",
    "ends-far": "Een groep duurt hoogstens vijf jaar. Kies een eerdere dag.",
    "deadlines-outside":
      "Een deadline van een les uit een andere editie valt dan buiten de groep. Kies een latere dag.",
    "due-invalid": "Dit is geen datum en tijd. Verwacht: een dag, en een tijd zoals 23:59.",
    "due-early": "Dit ligt voor de eerste dag van de groep. Kies een latere dag.",
    "due-late": "Dit ligt na de laatste dag van de groep. Kies een eerdere dag, of laat de groep langer duren.",
    "copy-none": "Kies eerst een groep.",
  },
  title: "Deadlines",
  dates: (from: string, until: string) => `van ${from} tot en met ${until}`,
  done: {
    saved: "De deadlines zijn bewaard.",
    told: "De deadlines zijn bewaard. Alle deelnemers krijgen één mail met alle data.",
    made: "De groep is er. Kies nu de deadlines.",
    copied: "De nieuwe groep is er, met deze deadlines. Kloppen ze?",
  },
  proposed: "Dit is een voorstel. Er is nog niets bewaard.",
  unsaved: "Nog niet bewaard.",
  mode: "Hoe kies je de data?",
  modes: { pattern: "Patroon", hand: "Met de hand" },
  sentence: {
    every: "Elke",
    everyLabel: "Hoe vaak",
    everyChoices: { 1: "week", 2: "twee weken" } as Record<number, string>,
    on: "op",
    weekday: "Dag",
    at: "om",
    time: "Tijd",
    from: "vanaf",
    fromLabel: "Vanaf",
    each: "Lessen per keer",
    eachChoices: { 1: "één les", 2: "twee lessen", 3: "drie lessen" } as Record<number, string>,
    perTime: "per keer.",
    holidays: "Vakanties",
    skip: (region: HolidayRegion) => `Sla vakanties over, regio ${regions[region]}`,
    noSkip: "Loop door in vakanties",
    whole: "De hele cursus",
    wholeAfter: (finalTest: boolean): string =>
      finalTest ? "Daarna de hele cursus, met de eindtoets" : "Daarna de hele cursus",
    wholeNone: "Geen deadline voor de hele cursus",
    ends: "De groep duurt tot en met",
  },
  freeWeeks: {
    title: (n: number) => (n === 0 ? "Eigen vrije weken" : `Eigen vrije weken: ${n}`),
    lead: "De schoolvakanties van de overheid staan er al in. Jouw school kan meer vrij hebben, zoals een extra week in mei.",
    week: (monday: string) => `Week van ${monday}`,
    add: "Nog een vrije week",
    addHint: "Kies een dag in die week.",
  },
  preview: "Bekijk in de straat",
  street: {
    title: "Dit wordt de straat",
    drag: "Sleep een huis naar een andere week, of kies een datum in de tabel.",
    moved: "{what} staat nu op {day}. Nog niet bewaard.",
    lesson: (number: number) => `Les ${number}`,
    whole: "Hele cursus",
    none: "–",
    free: "vrij",
  },
  /** A day on which no deadline of the pattern is. */
  free,
  /** How many dates that have been do not move with the new pattern. */
  kept: (n: number) =>
    n === 1
      ? "Eén datum is al geweest. Die blijft staan."
      : `${numberWord(n).replace(/^./, (first) => first.toUpperCase())} data zijn al geweest. Die blijven staan.`,
  unknownAfter: (day: string) =>
    `De schoolvakanties na ${day} kennen we nog niet. Kijk zelf of een deadline in een vakantie valt.`,
  ways: {
    late: (what: string, day: string) => `${what} valt op ${day}, na de laatste dag van de groep`,
    lateMany: (n: number) => `${n} deadlines vallen na de laatste dag van de groep`,
    lead: "Kies wat je wilt. We rekenen de rest uit. Je kunt ook zelf een datum kiezen.",
    extend: (day: string) => `Laat de groep duren tot en met ${day}`,
    together: (pairs: [number, number][]) =>
      `Doe les ${pairs.map(([first, second]) => `${first} en ${second}`).join(", en les ")} samen`,
    earlier: (day: string) => `Begin eerder, op ${day}`,
    first: "Er valt nog een deadline buiten de groep.",
    /** Lessons that come after the deadline of the whole course, which is allowed. */
    afterCourse: (lessons: number[], day: string) =>
      lessons.length === 1
        ? `Les ${lessons[0]} komt na de deadline van de hele cursus, ${day}`
        : `Les ${joinWithAnd(lessons.map(String))} komen na de deadline van de hele cursus, ${day}`,
    courseLead:
      "Wie zo’n les op tijd haalt, is dan te laat voor de hele cursus. Schuif die mee, of kies zelf een datum.",
    moveCourse: (day: string) => `Zet de hele cursus op ${day}`,
    courseMoves: "De hele cursus schuift mee als er anders een les na komt.",
    firstCourse: (lessons: number): string =>
      lessons === 1 ? "Er komt een les na de hele cursus." : "Er komen lessen na de hele cursus.",
  },
  rows: {
    title: "Per les",
    caption: "Deadline per les",
    columns: { lesson: "Les", date: "Datum", read: "Dag en tijd", note: "Opmerking", pin: "Vast" },
    lesson: (number: number, title: string) => `Les ${number}: ${title}`,
    whole: "De hele cursus",
    wholeNote: "met de eindtoets",
    day: (what: string) => `Datum van ${what}`,
    time: (what: string) => `Tijd van ${what}`,
    pin: (what: string) => `Zet de datum van ${what} vast`,
    together: (number: number) => `Samen met les ${number}`,
    none: "Geen deadline",
    follows: "Volgt het patroon",
    pinned: "Staat vast",
    freeDay: (reason: FreeReason) =>
      reason === "own" ? "Dit is in een vrije week" : `Dit is in de ${free[reason].toLowerCase()}`,
    early: "Voor de eerste dag van de groep",
    late: "Na de laatste dag van de groep",
    invalid: "Dit is geen datum en tijd",
    afterLesson: (number: number) => `Komt na die van les ${number}. Dat mag. Klopt het?`,
    afterWhole: "Komt na die van de hele cursus. Dat mag. Klopt het?",
    foot: "Een vaste datum schuift niet mee als je het patroon verandert. Wie meer tijd kreeg, houdt die.",
  },
  copy: {
    title: "Of neem over",
    legend: "Neem de deadlines over van",
    pattern: (n: number, weeks: number, weekday: string) =>
      `${weeks === 1 ? "Elke" : "Om de week op"} ${weekday}. ${plural(n, "deadline", "deadlines")}.`,
    byHand: (n: number) => `${plural(n, "deadline", "deadlines")}, met de hand gekozen.`,
    later: (days: number) =>
      days === 0 ? "" : `${plural(Math.abs(days), "dag", "dagen")} ${days > 0 ? "later" : "eerder"}.`,
    lead: "Alleen het ritme gaat mee. Wie meer tijd kreeg, blijft bij die groep.",
    submit: "Neem over en bekijk",
  },
  save: {
    tell: (n: number) =>
      n === 1
        ? "Stuur de deelnemer een mail met alle data"
        : `Stuur alle ${numberWord(n)} deelnemers één mail met alle data`,
    read: "Lees de mail",
    submit: "Bewaar de deadlines",
  },
  changed: {
    title: "De deadlines zijn intussen veranderd",
    text: "In een ander venster, of door een andere trainer. Er is nog niets van jou bewaard. Een datum die jij niet veranderde, blijft zoals die nu bewaard is.",
    caption: "Wat nu bewaard is, en wat jij koos",
    columns: { lesson: "Les", stored: "Nu bewaard", own: "Van jou" },
    ends: "Laatste dag van de groep",
    mine: "Bewaar wat ik veranderde",
    theirs: "Houd wat nu bewaard is",
  },
  copyGroup: {
    link: "Kopieer deze groep",
    linkText: "Maak een nieuwe groep met dezelfde cursus, hetzelfde welkom en hetzelfde ritme. Zonder deelnemers.",
    title: "Kopieer de groep",
    lead: (name: string) =>
      `Je nieuwe groep krijgt de cursus, de volgorde, het welkom en de herinneringen van ‘${name}’. Geen deelnemers, codes of uitnodigingen.`,
    columns: (names: string[]) =>
      `Ook ${names.length === 1 ? "deze kolom gaat" : "deze kolommen gaan"} mee, maar leeg: ${joinWithAnd(names)}.`,
    deadlines: (n: number) => `Neem het ritme van de ${plural(n, "deadline", "deadlines")} mee`,
    trainers: (names: string[]) => `Laat ook meehelpen: ${joinWithAnd(names)}`,
    endsEarly: (day: string) =>
      `De laatste deadline valt op ${day}. Kies die dag of een latere, of neem het ritme niet mee.`,
    submit: "Maak de nieuwe groep",
    cancel: "Annuleer",
    archived: "Deze cursus wordt niet meer aangeboden. Een nieuwe groep kan daarom niet.",
  },
};
