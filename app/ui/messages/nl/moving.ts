/** Texts about moving to the newest edition of a course. */
import type { EditionChanges, NewerEdition } from "~/learning/enrolment/newer-edition";
import { joinWithAnd, numberWord } from "./common";

const dayFormat = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "UTC" });
const longDay = (day: string) => dayFormat.format(new Date(day));

/** Until when the older edition can be finished. A final test is only named if that edition has one. */
function tellEnd({ held, lastDay, hasEnded, changes }: NewerEdition): string {
  if (hasEnded)
    return `Je volgt editie ${held}. Die kon je afmaken tot en met ${longDay(lastDay)}. Had je hem toen af? Dan kun je je certificaat nog halen. Anders kun je alleen nog overgaan.`;
  const nothing = changes.held.finalTest ? "geen ronde en geen eindtoets" : "geen ronde";
  return `Je volgt editie ${held}. Die kun je afmaken tot en met ${longDay(lastDay)}. Daarna begin je er ${nothing} meer in.`;
}

/** What the learner still has to do for the certificate of the older edition, or null if they can't or needn't. */
function tellWhatIsLeft({ held, hasEnded, heldLessons: { count, missing }, changes }: NewerEdition): string | null {
  const test = changes.held.finalTest;
  if (hasEnded || (missing === 0 && !test)) return null;
  const without = changes.newest.finalTest ? ", zonder eindtoets" : "";
  const lessons = count === 1 ? "de les" : "alle lessen";
  const left =
    missing === 0
      ? `Je haalde ${lessons} al.`
      : `Je hebt ${missing === count ? `${lessons} nog` : `er nog ${numberWord(missing)}`} te halen.`;
  return `In editie ${held} krijg je je certificaat na ${lessons}${test ? " en een eindtoets" : without}. ${left}`;
}

function listWhatCounts({ finalTest, changes }: NewerEdition): string[] {
  const facts: string[] = [];
  const { passedLessons = 0, lessons = 0, keepsAttempts = false } = finalTest ?? {};
  if (passedLessons > 0 && passedLessons === lessons)
    facts.push(
      lessons === 1
        ? "Je haalde de les. Die telt mee om de eindtoets te openen."
        : `Je haalde alle ${numberWord(lessons)} lessen. Die tellen mee om de eindtoets te openen.`,
    );
  else if (passedLessons > 0)
    facts.push(
      `Van de ${numberWord(lessons)} lessen haalde je er al ${numberWord(passedLessons)}. ${passedLessons === 1 ? "Die telt" : "Die tellen"} mee om de eindtoets te openen.`,
    );
  if (keepsAttempts) facts.push("De pogingen die je deed voor de eindtoets, blijven tellen.");
  facts.push("Een certificaat dat je al hebt, houd je. Het blijft van de editie die erop staat.");
  if (changes.held.tasks) facts.push("Wat je schreef bij de opdrachten voor jouw buurt, kun je blijven lezen.");
  return facts;
}

function listWhatIsNew({ finalTest, left, changes }: NewerEdition): string[] {
  const facts: string[] = [];
  const { lessons, questions, held, newest } = changes;
  if (lessons.changed > 0)
    facts.push(
      lessons.changed === lessons.count
        ? "De tekst van alle lessen is nieuw of veranderd."
        : `De tekst van ${numberWord(lessons.changed)} van de ${numberWord(lessons.count)} lessen is nieuw of veranderd.`,
    );
  if (questions.added > 0)
    facts.push(
      questions.added === questions.count
        ? "Alle vragen in de lessen zijn nieuw."
        : `Van de ${questions.count} vragen in de lessen ${questions.added === 1 ? "is" : "zijn"} er ${numberWord(questions.added)} nieuw.`,
    );
  if (newest.finalTest && !held.finalTest) facts.push("Er is een eindtoets. Je certificaat rust daarop.");
  if (newest.finalTest && held.finalTest && left.attempts) facts.push("De eindtoets heeft andere vragen.");
  if (newest.finalTest && lessons.changed > 0 && finalTest && finalTest.passedLessons > 0)
    facts.push("De eindtoets vraagt naar de nieuwe tekst. Lees die ook als je een les al haalde.");
  if (newest.closingCase !== null && held.closingCase === null)
    facts.push("Er is een slotcasus. Die telt niet mee voor je certificaat.");
  if (newest.tasks && !held.tasks) facts.push("Er zijn opdrachten voor jouw buurt. Die tellen niet mee.");
  return facts;
}

function listWhatStops({ held, newest, finalTest, left, changes }: NewerEdition): string[] {
  const facts: string[] = [];
  if (left.openRounds.length > 0)
    facts.push(
      `Je bent bezig met les ${joinWithAnd(left.openRounds)}. ${left.openRounds.length === 1 ? "Die ronde kun" : "Die rondes kun"} je niet meer afmaken.`,
    );
  if (left.answers)
    facts.push(
      finalTest
        ? "Je antwoorden en je scores voor de lessen gaan niet mee."
        : "Je antwoorden en je scores gaan niet mee. Je begint de lessen opnieuw.",
    );
  if (left.attempts && finalTest) facts.push("Je pogingen voor de eindtoets tellen niet meer. Je krijgt nieuwe.");
  if (left.choices) facts.push("Je keuzes in de slotcasus gaan niet mee.");
  facts.push(...listWhatIsGone(changes, newest));
  facts.push(`Je kunt niet terug naar editie ${held}, ook niet om er iets af te maken.`);
  return facts;
}

/** What the older edition has and the newest has not. */
function listWhatIsGone({ held, newest, lessons }: EditionChanges, label: string): string[] {
  const facts: string[] = [];
  if (lessons.gone > 0)
    facts.push(
      lessons.gone === 1
        ? `Eén les is er niet meer in editie ${label}.`
        : `Van de lessen zijn er ${numberWord(lessons.gone)} niet meer in editie ${label}.`,
    );
  if (held.finalTest && !newest.finalTest) facts.push("Er is geen eindtoets meer. Je certificaat rust op de lessen.");
  if (held.closingCase !== null && newest.closingCase === null) facts.push("Er is geen slotcasus meer.");
  if (held.tasks && !newest.tasks) facts.push("Er zijn geen opdrachten meer voor jouw buurt.");
  return facts;
}

export const moving = {
  tellEnd,
  tellWhatIsLeft,
  /** On the page of the course, and in a lesson. */
  notice: (newest: string) => `Er is een nieuwe editie: ${newest}`,
  look: "Bekijk wat er verandert",
  inLesson: (lastDay: string) =>
    `Er is een nieuwe editie van deze cursus. In deze editie begin je een ronde tot en met ${longDay(lastDay)}.`,
  /** On the page with the learner's progress. */
  inProgress: (held: string, lastDay: string, hasEnded: boolean) =>
    `Er is een nieuwe editie van deze cursus. ${hasEnded ? `In editie ${held} begin je niets meer.` : `Editie ${held} kun je afmaken tot en met ${longDay(lastDay)}.`}`,
  title: (newest: string) => `Overgaan naar editie ${newest}?`,
  /** What counts, what is new and what stops, each with a sentence per fact. */
  sections: {
    counts: { title: "Dit blijft", list: listWhatCounts },
    news: { title: "Dit is nieuw", list: listWhatIsNew },
    stops: { title: "Dit stopt", list: listWhatStops },
  },
  group: (group: string, newest: string) =>
    `Je zit in de groep ${group}. Je trainer ziet dan hoe ver je bent in editie ${newest}. Heeft je groep deadlines? Die blijven gelden.`,
  testOpen: "Lever eerst je toets in. Daarna kun je overgaan.",
  toTest: "Naar je toets",
  certificateFirst: {
    ready: (held: string) =>
      `Je kunt nu je certificaat van editie ${held} halen. Ga je eerst over, dan kan dat niet meer.`,
    guest: (held: string) =>
      `Je hebt editie ${held} af. Met een account kun je daar een certificaat voor krijgen. Ga je eerst over, dan kan dat niet meer.`,
  },
  without: "Ik ga over zonder dit certificaat",
  problems: {
    unconfirmed:
      "Je kunt je certificaat nog halen. Haal het eerst, of zet een vinkje als je zonder dit certificaat wilt overgaan.",
    "other-newest": "Je bent nog niet overgegaan. Er kwam net een andere editie bij. Lees wat die verandert.",
  },
  move: (newest: string) => `Ja, ga over naar editie ${newest}`,
  cancel: "Nee, terug naar de cursus",
  /** The link `keptWhere` follows, and a full stop. */
  kept: (held: string) => `Wat je deed in editie ${held}, blijft bewaard`,
  keptWhere: "bij je gegevens",
  moved: (label: string) => `Je volgt nu editie ${label}.`,
  /** On a page of something that only the newest edition has. */
  notHere: {
    title: {
      finalTest: "Jouw editie heeft geen eindtoets",
      closingCase: "Jouw editie heeft geen slotcasus",
    },
    text: {
      finalTest: (held: string, newest: string) =>
        `Je volgt editie ${held}. De eindtoets zit in de nieuwe editie, ${newest}.`,
      closingCase: (held: string, newest: string) =>
        `Je volgt editie ${held}. De slotcasus zit in de nieuwe editie, ${newest}.`,
    },
    choose: "Je hoeft niet over te gaan. Lees eerst wat er dan verandert.",
    back: "Terug naar de cursus",
  },
};
