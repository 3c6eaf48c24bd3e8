/** Texts about misconceptions of a group. */
import { joinWithAnd } from "./common";

export const misconceptions = {
  title: "Misvattingen",
  lead: "Deze ideeën leven in je groep. Bij elk idee staat een vraag voor een gesprek.",
  about:
    "We tellen wat deelnemers kozen in hun eerste ronde van een les. Je ziet geen namen. Wie nog niet akkoord ging met de nieuwste tekst over wat jij ziet, telt niet mee.",
  held: "Wat leeft er?",
  /** How many people chose an answer with the idea in one question: at least so many have it. */
  people: (people: number): string =>
    people === 1 ? "Minstens één mens koos dit idee." : `Minstens ${people} mensen kozen dit idee.`,
  inQuestion: (lesson: number, question: number): string => `Les ${lesson}, vraag ${question}`,
  peopleOf: (people: number, of: number): string => `${people} van ${of}`,
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
  fewNote: "Bij deze ideeën is er nog niets te zien dat niemand aanwijst.",
  privacy:
    "Een aantal komt er als tien mensen een vraag beantwoordden, en vijf mensen of meer die misten met niet allemaal hetzelfde antwoord. Het groeit met vijf mensen die het mis hadden of meer tegelijk, en hoogstens één keer per dag. Kozen zij allemaal hetzelfde, dan tellen ze nooit mee: anders viel op wie daarna iets anders koos. Wie weggaat, blijft in het aantal.",
  print: "Print deze bladzijde voor je bijeenkomst. De vragen staan dan bij de ideeën.",
};
