/** Texts about misconceptions of a group. */
import { joinWithAnd } from "./common";

export const misconceptions = {
  title: "Misvattingen",
  lead: "Deze ideeën leven in je groep. Bij elk idee staat een vraag voor een gesprek.",
  about:
    "We kijken naar het laatste antwoord van elke deelnemer op elke vraag in de lessen. Bij een tweede kans telt het eerste antwoord. Herhalen en de eindtoets tellen hier niet mee. Je ziet geen namen.",
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
  nobody: "Bij geen idee uit deze keuze laten we een aantal zien.",
  noneElse: "Alle ideeën uit deze keuze staan hierboven.",
  none: "Bij geen idee laten we al een aantal zien.",
  few: "Ideeën zonder aantal",
  fewIdeas: (count: number): string => (count === 1 ? "Toon dit ene idee" : `Toon deze ${count} ideeën`),
  fewNote:
    "Minder dan 5 deelnemers hebben dit idee, of minder dan 10 gaven er een antwoord over. Om niemand aan te wijzen, zeggen we hier niet hoeveel.",
  privacy:
    "Een aantal verandert hoogstens één keer per dag, en pas als er vijf deelnemers of meer verschillen. Zo kun je uit twee momenten niet afleiden wie wat koos. Gaven minder dan tien deelnemers een antwoord over een idee? Dan laten we geen aantal zien.",
  print: "Print deze bladzijde voor je bijeenkomst. De vragen staan dan bij de ideeën.",
};
