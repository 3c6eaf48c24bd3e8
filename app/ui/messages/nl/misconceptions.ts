/** Texts about misconceptions of a group. */
import { joinWithAnd } from "./common";

export const misconceptions = {
  title: "Misvattingen",
  lead: "Deze ideeën leven in je groep. Bij elk idee staat een vraag voor een gesprek.",
  about: "We kijken naar het laatste antwoord van elke deelnemer op elke vraag. Je ziet geen namen.",
  answered: (from: number, to: number): string =>
    `${from} tot ${to} deelnemers gaven antwoorden die hierover iets zeggen.`,
  fewAnswered: "Minder dan 5 deelnemers gaven antwoorden. We laten nog niets zien.",
  held: "Wat leeft er?",
  people: (from: number, to: number | null): string =>
    to === null ? `${from} of meer deelnemers` : `${from} tot ${to} deelnemers`,
  discussion: "Voor het gesprek",
  since: (at: string): string => `Stand van ${at}.`,
  asked: (lessons: readonly number[]): string => `Gevraagd in les ${joinWithAnd(lessons)}.`,
  edition: (labels: readonly string[]): string => `Alleen in editie ${joinWithAnd(labels)}.`,
  choose: "Kies een les",
  lesson: "Les",
  everyLesson: "Alle lessen",
  editionLabel: "Editie",
  everyEdition: "Alle edities",
  lessonName: (number: number, title: string): string => `Les ${number}: ${title}`,
  apply: "Toon",
  table: "Bekijk als tabel",
  columns: { name: "Idee", lessons: "Les", people: "Deelnemers", since: "Stand van" },
  nobody: "Geen idee uit deze keuze leeft bij vijf of meer deelnemers.",
  noneElse: "Alle ideeën uit deze keuze staan hierboven.",
  none: "Nog geen idee leeft bij vijf of meer deelnemers.",
  few: "Bij minder dan 5 deelnemers, of bij niemand",
  fewIdeas: (count: number): string => (count === 1 ? "Toon dit ene idee" : `Toon deze ${count} ideeën`),
  fewNote: "Om niemand aan te wijzen, zeggen we hier niet hoeveel.",
  privacy:
    "Een aantal verandert hoogstens één keer per dag, en pas als er vijf deelnemers of meer verschillen. Zo kun je uit twee momenten niet afleiden wie wat koos. In een groep van minder dan tien laten we geen aantallen zien.",
  print: "Print deze bladzijde voor je bijeenkomst. De vragen staan dan bij de ideeën.",
};
