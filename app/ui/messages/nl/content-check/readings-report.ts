/** Texts of npm run content:paper -- readings, and of the figures that it writes in REVIEW.md. */
import { decimal, list, percent } from "./formats";

const points = (share: number) => `${decimal(100 * share)} punten`;

export const readingsReport = {
  sets: { "final-test": "Eindtoets", practice: "Oefenvragen" },
  percent,
  groups: {
    closed: "Gesloten boek",
    closedKnowing: "waarvan kent het vak",
    closedOutside: "waarvan buitenstaander",
    open: "Open boek",
  },
  averageColumns: ["Lezers", "Heel goed", "Gemiddeld per vraag"],
  difference: (right: number, score: number) => ["Verschil tussen open en gesloten", points(right), points(score)],
  roundColumns: ["Ronde", "Vragen", "Heel goed, gesloten boek", "Heel goed, open boek"],
  readerColumns: ["Lezer", "Boek", "Kent het vak", "Vragen", "Heel goed"],
  books: { closed: "gesloten", open: "open" },
  yesOrNo: (yes: boolean): string => (yes ? "ja" : "nee"),
  form: (number: number) => `Toets ${number}`,
  formResult: (right: number, unread: number) => (unread === 0 ? String(right) : `${right} (${unread} niet gelezen)`),
  passing: (needed: number, cells: number, readers: readonly string[]) =>
    readers.length === 0
      ? `Geen lezer met gesloten boek haalt ${needed} van de ${cells} vragen van een toets.`
      : `Met gesloten boek haalt ${list(readers)} ${needed} van de ${cells} vragen van een toets.`,
  questionColumns: ["Vraag", "Soort", "Ronde", "Goed ongelezen", "Goed gelezen", "Opmerking"],
  unread: "niet gelezen",
  changed: "veranderd na deze ronde",
  earlier: (round: string, closed: string, open: string) => `in ${round}: ${closed} ongelezen, ${open} gelezen`,
  everybodyUnread: "door iedereen ongelezen goed",
  missedAfterReading: "twee of meer missen haar na lezen",
  none: (folder: string) => `In ${folder} staan geen lezingen. Verwacht: final-test/readings/.`,
  unusedFile:
    "Dit wordt niet gelezen. In readings/ heeft elke ronde een map, met key.json, round.yaml en de antwoorden van elke lezer.",
  otherCourse: (course: string) => `Deze sleutels zijn van de cursus ${course}.`,
  otherReader: (name: string) =>
    `Bij ${name} staat in een andere ronde iets anders bij knows_field. Verwacht: hetzelfde, of een andere naam voor een andere lezer.`,
  unlistedReader: "Deze lezer staat niet in round.yaml.",
  badRound: (field: string) =>
    `${field === "" ? "Dit bestand" : `Het veld ${field}`} klopt niet. Verwacht: date, en bij readers elke lezer met book (closed of open) en knows_field (true of false). Er is ten minste één lezer.`,
  current: (file: string) => `${file} heeft deze cijfers.`,
  differs: (file: string) =>
    `${file} heeft andere cijfers. Zet ze erin met --write. Hieronder staat na - wat er staat, en na + wat het wordt.`,
  written: (file: string) => `De cijfers staan in ${file}.`,
};
