/**
 * Texts of a message from a trainer to a member, with a draft for each reason. A draft asks nobody to reply, because at first nobody can reply
 * to the mail.
 */
import {
  maxTrainerMessageSubjectLength,
  maxTrainerMessageTextLength,
  mostNamesInMessageText,
} from "~/cohorts/acting/message-text";
import { joinWithAnd, numberWord } from "./common";

export interface LetterFacts {
  learner: string;
  trainer: string;
  lessons: number[];
  days: number;
}

const letter = ({ learner, trainer }: Pick<LetterFacts, "learner" | "trainer">, lines: string[]) =>
  [`Dag ${learner},`, ...lines, `Groet,\n${trainer}`].join("\n\n");

export const messageToMember = {
  title: (name: string) => `Bericht aan ${name}`,
  pageTitle: "Bericht schrijven",
  lead: "De deelnemer krijgt dit als mail en vindt het terug bij de groep.",
  answers: "Op de mail kan niemand antwoorden. Zet in je bericht hoe de deelnemer je bereikt.",
  replies: (address: string) => `Antwoorden komen op mijn e-mailadres (${address})`,
  repliesHint: (many: boolean): string =>
    many
      ? "Zet je dit aan? Dan zien de deelnemers je adres. Staat het uit, dan kan niemand op de mail antwoorden."
      : "Zet je dit aan? Dan ziet de deelnemer je adres. Staat het uit, dan kan niemand op de mail antwoorden.",
  privacy: "Adressen van deelnemers zie je niet.",
  subject: "Onderwerp",
  text: "Bericht",
  textHint: "Hoogstens 4000 tekens. De tekst is een voorbeeld: pas hem aan.",
  textHintMany: "Hoogstens 4000 tekens. Waar {naam} staat, leest iedereen de eigen naam.",
  send: "Verstuur het bericht",
  cancel: "Terug zonder versturen",
  done: "Je bericht is verstuurd.",
  templates: {
    silent: {
      subject: () => "Lukt het met de cursus?",
      text: (facts: LetterFacts) =>
        letter(facts, [
          `Ik zag dat je ${numberWord(facts.days)} dagen geen antwoord gaf in een les. Dat kan gebeuren.`,
          "Zit er iets in de weg? Spreek me aan, dan kijken we samen hoe je verder kunt.",
        ]),
    },
    behind: {
      subject: () => "De deadline is voorbij",
      text: (facts: LetterFacts) =>
        letter(facts, [
          facts.lessons.length > 0
            ? `De ${facts.lessons.length > 1 ? "deadlines" : "deadline"} voor les ${joinWithAnd(facts.lessons)} ${facts.lessons.length > 1 ? "zijn" : "is"} voorbij, en je bent nog niet klaar.`
            : "De deadline voor de cursus is voorbij, en je bent nog niet klaar.",
          "Heb je meer tijd nodig? Spreek me aan, dan kijken we wat kan.",
        ]),
    },
    "stuck-final-test": {
      subject: () => "Over de eindtoets",
      text: (facts: LetterFacts) =>
        letter(facts, [
          "Ik zag dat je de eindtoets een paar keer maakte, en dat het nog niet lukte. Dat overkomt meer mensen.",
          "Lees terug wat je uitslag je aanraadt. Wil je er samen naar kijken? Spreek me aan.",
        ]),
    },
    "failed-final-test": {
      subject: () => "Over de eindtoets",
      text: (facts: LetterFacts) =>
        letter(facts, [
          "Ik zag dat de eindtoets de laatste keer niet lukte. Dat overkomt meer mensen.",
          "Lees eerst terug wat je uitslag je aanraadt. Wil je er samen naar kijken? Spreek me aan.",
        ]),
    },
    unclaimed: {
      subject: () => "Je kunt je certificaat ophalen",
      text: (facts: LetterFacts) =>
        letter(facts, [
          "Je hebt alles gehaald wat voor het certificaat nodig is. Mooi gedaan.",
          "Het certificaat maak je zelf, op de pagina van de cursus. Lukt dat niet? Spreek me aan.",
        ]),
    },
    "stuck-lesson": {
      subject: (facts: LetterFacts) => `Over les ${joinWithAnd(facts.lessons)}`,
      text: (facts: LetterFacts) =>
        letter(facts, [
          `Je deed les ${joinWithAnd(facts.lessons)} een paar keer, en je haalde ${facts.lessons.length > 1 ? "ze" : "hem"} nog niet. Dat overkomt meer mensen.`,
          "Lees eerst de stukken terug die de les je aanraadt. Kom je er niet uit? Spreek me aan, dan bespreken we het.",
        ]),
    },
    "stuck-objective": {
      subject: () => "Een lastig onderdeel",
      text: (facts: LetterFacts) =>
        letter(facts, [
          "Ik zag dat één onderdeel van de cursus steeds lastig blijft. Dat overkomt meer mensen.",
          "Wil je er samen naar kijken? Spreek me aan.",
        ]),
    },
    general: {
      subject: () => "Over de cursus",
      text: (facts: LetterFacts) => letter(facts, ["Ik schrijf je over de cursus."]),
    },
  },
  /** The heading of the message that a trainer wrote to this member before. */
  latest: "Het vorige bericht aan deze deelnemer",
  /** The draft of a message that is not the first. `by`: the co-trainer who wrote the one before, or null if it is the same trainer. */
  again: {
    subject: "Hoe gaat het nu?",
    text: ({ learner, trainer, by, day }: { learner: string; trainer: string; by: string | null; day: string }) =>
      letter({ learner, trainer }, [
        by === null
          ? `Op ${day} schreef ik je ook. Hoe gaat het nu?`
          : `Op ${day} schreef ${by} je ook. Hoe gaat het nu?`,
        "Heb je ergens hulp bij nodig? Spreek me aan, dan kijken we samen hoe je verder kunt.",
      ]),
  },
  errors: {
    "subject-empty": "Schrijf op waar je bericht over gaat.",
    "subject-long": `Gebruik voor het onderwerp hoogstens ${maxTrainerMessageSubjectLength} tekens.`,
    "subject-names": "Zet {naam} hoogstens één keer in het onderwerp.",
    "subject-place": "Gebruik {naam} voor de naam. Iets anders tussen { en } vult de site niet in.",
    "text-place": "Gebruik {naam} voor de naam. Iets anders tussen { en } vult de site niet in.",
    "text-names": `Zet {naam} hoogstens ${numberWord(mostNamesInMessageText)} keer in het bericht.`,
    "text-empty": "Schrijf een bericht.",
    "text-long": `Gebruik voor het bericht hoogstens ${maxTrainerMessageTextLength} tekens.`,
  } as Record<string, string>,
};
