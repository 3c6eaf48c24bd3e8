/** Texts about misconceptions of a group. */
import { joinWithAnd } from "./common";

export const misconceptions = {
  title: "Misvattingen",
  lead: "De vragen van de cursus zoeken naar deze ideeën. Bij wat je groep koos, staat een vraag voor een gesprek.",
  /** In place of it, as long as no number may be shown. */
  leadWithout:
    "De vragen van de cursus zoeken naar deze ideeën. Of ze in je groep leven, kunnen we nog niet laten zien.",
  missed: "Bekijk wat je groep het vaakst miste",
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
  fewNote:
    "Hiernaar zoeken de vragen ook. Of iemand uit je groep zo denkt, is nog niet te zien zonder iemand aan te wijzen.",
  privacy:
    "Een aantal komt er als tien mensen een vraag beantwoordden, en vijf mensen of meer die misten met niet allemaal hetzelfde antwoord. Het groeit met vijf mensen die het mis hadden of meer tegelijk, en hoogstens één keer per dag. Kozen zij allemaal hetzelfde, dan tellen ze nooit mee: anders viel op wie daarna iets anders koos. Wie weggaat, blijft in het aantal.",
  print: "Print deze bladzijde voor je bijeenkomst. De vragen staan dan bij de ideeën.",
};
