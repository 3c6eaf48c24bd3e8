/** Texts about what a group misses most. */
import type { ComparedWithGuessing } from "~/analysis/missed/missed-question";
import { capital, joinWithAnd, numbersOf, numberWord } from "./common";

const compared: Record<ComparedWithGuessing, string> = {
  above: "Duidelijk vaker mis dan met raden.",
  "maybe-above": "Waarschijnlijk vaker mis dan met raden, niet zeker.",
  "like-guess": "Zo vaak mis gaat het ook met raden. Luister eerst wat zij erbij denken.",
  below: "Duidelijk minder vaak mis dan met raden.",
};

const inLessons = (lessons: readonly number[]): string => `in les ${joinWithAnd(lessons)}`;

export const missed = {
  title: "Wat begrijpen ze niet?",
  /** How many members made a first round, above the title. `edition`: the edition that is meant, if members follow several. */
  rounds: (people: number, edition: string | null): string =>
    `${people === 1 ? "1 deelnemer deed" : `${people} deelnemers deden`} een eerste ronde${edition === null ? "" : ` in editie ${edition}`}`,
  /** The sentence around the name of an idea. */
  idea: {
    before: "Vooral dit:",
    after: ({
      questions,
      lessons,
      people,
      of,
    }: {
      questions: number;
      lessons: number[];
      people: number;
      of: number;
    }) =>
      questions === 1
        ? `Dat idee ${people === 1 ? "koos" : "kozen"} ${numbersOf(people, of)} mensen, ${inLessons(lessons)}.`
        : `Dat idee zit achter ${numberWord(questions)} vragen, ${inLessons(lessons)}, bij minstens ${numbersOf(people, of)} mensen.`,
  },
  /** The stem of the question follows. */
  most: ({ lesson, number, missed: people, n }: { lesson: number; number: number; missed: number; n: number }) =>
    `Vooral vraag ${number} van les ${lesson}: ${numbersOf(people, n)} ${people === 1 ? "had" : "hadden"} die niet helemaal goed.`,
  tooEarly: "Te vroeg voor een oordeel, genoeg voor een vraag in de les.",
  /** The sentence about a group if fewer than ten answered each question that somebody missed. */
  insightEarly:
    "Geen vraag die zij misten, kreeg al tien antwoorden. Te vroeg voor een oordeel, genoeg voor een vraag in de les.",
  /** Below the sentence, if members follow several editions. */
  insightEdition: (edition: string): string => `Dit gaat over editie ${edition}.`,
  nobodyYet: "Nog geen eerste ronde. Na vijf antwoorden zie je hier iets.",
  tooFew: "Na vijf antwoorden op een vraag zie je hier iets.",
  allRight: "Wat vijf mensen of meer beantwoordden, had iedereen goed.",
  insightTitle: "Wat begrijpen ze niet?",
  insightLink: "Bekijk wat zij misten",
  views: {
    label: "Volgorde",
    questions: "Vaakst gemist",
    objectives: "Per doel",
    misconceptions: "Per misvatting",
    lessons: "Per les",
  },
  /** `other` beside a picture of what was chosen, `notRight` where nothing has one. */
  legend: {
    wrong: "koos dit",
    right: "goed",
    other: "iets anders. Eén steen is één mens.",
    notRight: "niet helemaal goed. Eén steen is één mens.",
  },
  where: (rank: number, lesson: number, number: number): string => `${rank}. Les ${lesson}, vraag ${number}`,
  whereObjective: (rank: number, lesson: number): string => `${rank}. Les ${lesson}`,
  oneIdea: (people: number, of: number): string => `${capital(numbersOf(people, of))} kozen hetzelfde foute antwoord.`,
  isIdea: "Dat lijkt een idee, geen vergissing.",
  spread: (people: number, of: number, answers: number): string =>
    `${capital(numbersOf(people, of))} ${people === 1 ? "miste" : "misten"} dit, verdeeld over ${numberWord(answers)} foute antwoorden. Geen springt eruit.`,
  early: (n: number, people: number): string =>
    `${capital(numberWord(n))} antwoorden tot nu toe, ${people === 0 ? "geen" : numberWord(people)} mis.`,
  notAllRight: (people: number, n: number): string =>
    people === 0
      ? `Alle ${n} hadden dit goed.`
      : `${capital(numbersOf(people, n))} ${people === 1 ? "had" : "hadden"} dit niet helemaal goed.`,
  part: "Dit deel ging het vaakst mis:",
  objective: (people: number, n: number): string =>
    people === 0
      ? `Alle ${n} hadden alle vragen van dit doel goed.`
      : `${capital(numbersOf(people, n))} ${people === 1 ? "had" : "hadden"} niet alles van dit doel goed.`,
  objectiveQuestions: (lesson: number, numbers: readonly number[]): string =>
    `Les ${lesson}, ${numbers.length === 1 ? "vraag" : "vragen"} ${joinWithAnd(numbers)}`,
  /** The label of the bar; percents. */
  bar: (share: string, low: string, high: string, guess: string | null): string =>
    `${share} miste dit, waarschijnlijk tussen ${low} en ${high}${guess === null ? "" : `; met raden ${guess}`}`,
  expected: (low: number, high: number): string =>
    low === high
      ? `In een nieuwe groep verwacht je dit bij ${low} van de 10.`
      : `In een nieuwe groep verwacht je dit bij ${low} tot ${high} van de 10.`,
  compared,
  /** Why what to expect differs from what the group did. `few`: how many answered, if that is few. */
  weighed: {
    lesson: (few: number | null): string =>
      `Daarin telt het gemiddelde van de les mee${few === null ? "" : `, want ${numberWord(few)} antwoorden zeggen nog weinig`}.`,
    others: (few: number | null): string =>
      `Daarin telt mee wat anderen deden${few === null ? "" : `, want ${numberWord(few)} antwoorden zeggen nog weinig`}.`,
  },
  /** Asking a question in a live session. */
  use: "Gebruik in de les",
  toDo: (count: number, members: number): string =>
    `${count} van de ${members} ${count === 1 ? "moet" : "moeten"} deze les nog doen, en ${count === 1 ? "kent" : "kennen"} de vraag straks dan al.`,
  useOther: "Neem de andere variant",
  /** Why a question can't be asked in a live session. */
  notForLesson: {
    kind: "Deze vraag kan niet in de les: een groep kan alleen stemmen over één rij antwoorden.",
    edition: (live: string): string =>
      `In de les gaat het met vragen van editie ${live}. Deze vraag staat daar niet in.`,
  },
  filter: {
    label: "Lessen",
    all: "Alle lessen",
    lesson: (number: number, short: string): string => `Les ${number}: ${short}`,
    apply: "Toon",
  },
  lesson: "Bekijk de cijfers van de les",
  right: "goed",
  wrong: "fout",
  rightAnswer: "Goed antwoord",
  misconception: "Misvatting",
  of: (people: number, of: number): string => `${people} van ${of}`,
  rightOf: (right: number, n: number): string => `${right} van ${n} goed`,
  shownOf: (of: number, day: string): string =>
    `Stand van ${day}, over ${of} mensen. Het groeit met vijf mensen die het mis hadden of meer tegelijk.`,
  noOptions:
    "Welke antwoorden zij kozen, zie je vanaf tien antwoorden waarvan vijf mis, en als niet allen hetzelfde kozen. Zo is niet te zien wie wat koos.",
  noPart:
    "Welk deel het vaakst misging, laten we hier nog niet zien. Er zijn te weinig antwoorden, of je zou kunnen zien wie wat koos.",
  /** What can be opened below the first questions. */
  more: (count: number): string =>
    count === 1
      ? "Nog één vraag die een op de drie mensen of meer miste"
      : `Nog ${count} vragen die een op de drie mensen of meer miste`,
  /** What fewer than ten people answered. */
  earlyQuestions: (count: number): string =>
    `${count === 1 ? "Eén vraag" : `${capital(numberWord(count))} vragen`} met minder dan tien antwoorden: te vroeg voor een oordeel`,
  earlyObjectives: (count: number): string =>
    `${count === 1 ? "Eén doel" : `${capital(numberWord(count))} doelen`} met minder dan tien mensen: te vroeg voor een oordeel`,
  moreObjectives: (count: number): string => (count === 1 ? "Nog één doel" : `Nog ${numberWord(count)} doelen`),
  understood: (count: number): string =>
    count === 1 ? "Eén vraag is goed begrepen" : `${capital(numberWord(count))} vragen zijn goed begrepen`,
  objectivesUnderstood: (count: number): string =>
    count === 1 ? "Eén doel is goed begrepen" : `${capital(numberWord(count))} doelen zijn goed begrepen`,
  hidden: (count: number): string =>
    count === 1
      ? "Eén vraag kreeg minder dan vijf antwoorden. Daarvan laten we nog niets zien."
      : `${capital(numberWord(count))} vragen kregen minder dan vijf antwoorden. Daarvan laten we nog niets zien.`,
  /** What the bar shows, above the first one. */
  barAbout:
    "De balk zegt hoeveel mensen iets misten. De streep is deze groep, het gele vlak is waar het echte deel waarschijnlijk ligt (95 %), de stippellijn is raden.",
  /** At the ends of the bar. */
  barEnds: { none: "niemand mis", all: "iedereen mis" },
  about:
    "Je ziet aantallen, geen namen. Alleen eerste antwoorden uit volledige rondes tellen, want daarna lazen ze de uitleg. Wie nog niet akkoord ging met de nieuwste tekst over wat jij ziet, telt niet mee in wat er gekozen is.",
  /** How the order of a list came about: one sentence for each way that was used. `all`: the whole list came about so. */
  order: {
    shrunken: (count: number, all: boolean): string =>
      `Een klein aantal wijkt snel af door toeval. ${all ? "Daarom" : `Bij ${numberWord(count)}`} is het deel bijgesteld naar wat 30 anderen of meer daar deden, en de volgorde is die van het bijgestelde deel.`,
    unlike: (count: number, all: boolean): string =>
      `${all ? "Het deel is" : `Bij ${numberWord(count)} is het deel`} bijgesteld naar wat 30 anderen of meer daar deden. Maar deze groep mist andere dingen dan zij. Daarom is de volgorde die van de gewone aantallen, zonder bijstellen.`,
    lesson: (count: number, all: boolean): string =>
      `${all ? "Er zijn nog geen 30 anderen, dus is het deel" : `Bij ${numberWord(count)} zijn er nog geen 30 anderen, dus is het deel`} bijgesteld naar het gemiddelde van de les. De volgorde is die van de gewone aantallen, zonder bijstellen.`,
  },
};
