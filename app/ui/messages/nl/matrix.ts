/** Texts of the matrix. */
import type { TextByPluralForm } from "~/enhance/script-texts";
import { finalTestScore, finalTestStates, lessonStates, passedInEdition } from "./lesson-states";

const days = (n: number): string => (n === 0 ? "vandaag" : n === 1 ? "gisteren" : `${n} dagen geleden`);

export const matrix = {
  dates: (from: string, to: string) => `${from} tot en met ${to}`,
  figures: "De groep in cijfers",
  members: (n: number): string => (n === 1 ? "deelnemer" : "deelnemers"),
  onSchedule: "op schema",
  needs: (n: number): string => (n === 1 ? "heeft je nodig" : "hebben je nodig"),
  arranged: "geregeld of later",
  certificates: (n: number): string => (n === 1 ? "certificaat" : "certificaten"),
  title: "Wie is waar?",
  caption: (group: string) => `Stand per deelnemer en les van ${group}`,
  /** Name of the region that scrolls sideways. */
  region: "Tabel met de stand per deelnemer",
  legend: "Wat de tekens betekenen",
  states: lessonStates,
  finalTestStates,
  certificate: {
    valid: "Certificaat",
    claimable: "Certificaat kan worden opgehaald",
    suspended: "Certificaat geschorst",
    revoked: "Certificaat ingetrokken",
  },
  noCertificate: "Nog geen certificaat",
  busyWith: (answered: number, questions: number) =>
    `Bezig, ${answered} van ${questions} eerste antwoorden in deze ronde`,
  failed: (n: number): string => (n === 1 ? "1 ronde niet gehaald" : `${n} rondes niet gehaald`),
  passedIn: passedInEdition,
  /** The lesson is not in the member's edition. */
  notInEdition: "Niet in deze editie",
  /** Above the matrix, if members follow more than one edition: which one those follow without a label under the name. */
  isMixed: (newest: string) =>
    `Deze groep volgt meer dan één editie. Staat er niets bij een naam? Dan is het ${newest}.`,
  edition: (label: string) => `editie ${label}`,
  member: "Deelnemer",
  lesson: (number: number, title: string) => `Les ${number}: ${title}`,
  finalTest: (state: string) => `Eindtoets: ${state.toLowerCase()}`,
  /** The member did not agree that trainers see the final test. */
  finalTestHidden: "Niet te zien",
  /** The member's edition has no final test. The short text is in the cell. */
  finalTestNone: "Geen in deze editie",
  finalTestNoneShort: "geen",
  bestAttempt: (score: Parameters<typeof finalTestScore>[0]) => `beste poging ${finalTestScore(score)}`,
  finalTestColumn: "Eindtoets",
  finalTestShort: "Toets",
  certificateColumn: "Certificaat",
  certificateShort: "Cert.",
  active: "Laatst actief",
  activeDays: (n: number | null): string => (n === null ? "nog niet" : days(n)),
  progress: (passed: number, lessons: number) => `${passed} van ${lessons}`,
  progressColumn: "Gehaald",
  sortBy: (column: string) => `Sorteer op ${column.toLowerCase()}`,
  controls: "Kies wie je ziet",
  show: "Laat zien",
  filters: {
    all: "iedereen",
    needs: "wie mij nodig heeft",
    arranged: "wie geregeld is of later komt",
    "on-schedule": "wie op schema ligt",
    late: "wie te laat is",
    "not-begun": "wie nog niet begon",
    certificate: "wie een certificaat heeft",
  },
  search: "Naam",
  apply: "Toon",
  everybody: "Toon iedereen",
  found: (n: number): string => (n === 1 ? "1 deelnemer" : `${n} deelnemers`),
  noneFound: "Niemand past bij deze keuze.",
  pages: "Pagina’s van de tabel",
  page: (page: number, pages: number) => `Pagina ${page} van ${pages}`,
  previous: "Vorige",
  next: "Volgende",
  refresh: "Ververs",
  live: "De tabel loopt vanzelf mee.",
  notLive: "De tabel loopt nu niet mee.",
  /** The script fills in the number. */
  changed: {
    one: "1 deelnemer is verder gegaan.",
    other: "{count} deelnemers zijn verder gegaan.",
  } as TextByPluralForm,
  joined: "Er is een deelnemer bij gekomen.",
  others: "Er zijn deelnemers bij gekomen of weggegaan. Ververs om iedereen te zien.",
  seen: "‘Laatst actief’ gaat over lessen, en over de eindtoets bij wie daarmee akkoord ging. Je ziet standen en scores. Antwoorden, vrije tekst en notities blijven van de deelnemer.",
  empty: "Er doet nog niemand mee",
  emptyText: "Nodig deelnemers uit, of geef ze de code van de groep.",
  emptyAction: "Nodig mensen uit",
  /** A link to the closing case for paper. */
  closingCase: "De slotcasus op papier, voor je groep",
  emptyCode: "Maak een code",
};
