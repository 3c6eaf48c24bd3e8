/** Texts of the matrix. */
import type { TextByPluralForm } from "~/enhance/script-texts";
import { formatFullDateTime } from "../../dates";
import { finalTestScore, finalTestStates, lessonStates, passedInEdition } from "./lesson-states";

const days = (n: number): string => (n === 0 ? "vandaag" : n === 1 ? "gisteren" : `${n} dagen`);

export const matrix = {
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
  /** After a score. */
  percent: " procent",
  passed: "gehaald",
  notPassed: "nog niet gehaald",
  /** After how many of how many. */
  busyAnswered: " eerste antwoorden, bezig",
  deadlineOver: "deadline voorbij",
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
  finalTestFrom: (from: string) => `een nieuwe kan vanaf ${formatFullDateTime(from, "nl")}`,
  /** The member did not agree that trainers see the final test. */
  finalTestHidden: "Niet te zien",
  /** The member's edition has no final test. The short text is in the cell. */
  finalTestNone: "Geen in deze editie",
  finalTestNoneShort: "geen",
  /** The attempt that passed and counts, or the best one that did not. */
  attempt: (score: Parameters<typeof finalTestScore>[0] & { passed: boolean }) =>
    score.passed ? finalTestScore(score) : `beste poging ${finalTestScore(score)}`,
  finalTestColumn: "Eindtoets",
  finalTestShort: "ET",
  certificateColumn: "Certificaat",
  certificateShort: "Cert.",
  active: "Actief",
  activeDays: (n: number | null): string => (n === null ? "nog niet" : days(n)),
  sortBy: (column: string) => `Sorteer op ${column.toLowerCase()}`,
  search: "Naam",
  everybody: "Toon iedereen",
  found: (n: number): string => (n === 1 ? "1 deelnemer" : `${n} deelnemers`),
  noneFound: "Niemand past bij deze keuze.",
  pages: "Pagina’s van de tabel",
  page: (page: number, pages: number) => `Pagina ${page} van ${pages}`,
  previous: "Vorige",
  next: "Volgende",
  refresh: "Ververs",
  live: "De tabel loopt vanzelf mee.",
  liveWhileEmpty: "Doet er iemand mee? Dan zie je dat hier vanzelf.",
  notLive: "De tabel loopt nu niet mee.",
  /** The script fills in the number. */
  changed: {
    one: "1 deelnemer is verder gegaan.",
    other: "{count} deelnemers zijn verder gegaan.",
  } as TextByPluralForm,
  joined: "Er is een deelnemer bij gekomen.",
  others: "Er zijn deelnemers bij gekomen of weggegaan. Ververs om iedereen te zien.",
  seen: "‘Actief’ zegt wanneer iemand voor het laatst iets deed. Het gaat over lessen, en over de eindtoets bij wie daarmee akkoord ging. Je ziet standen en scores. Antwoorden, vrije tekst en notities blijven van de deelnemer.",
  empty: "Er doet nog niemand mee",
  emptyText: "Nodig deelnemers uit, of geef ze de code van de groep.",
  emptyAction: "Nodig mensen uit",
  /** A link to the closing case for paper. */
  closingCase: "De slotcasus op papier, voor je groep",
  emptyCode: "Maak een code",
};
