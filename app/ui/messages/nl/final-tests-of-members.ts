/** Texts of what trainers and members see of final tests, and of granting a new series. */
import { maxGrantReasonLength } from "~/learning/final/grants/final-test-grant";
import { numberWord } from "./common";
import { finalTestScore } from "./lesson-states";

export const finalTestsOfMembers = {
  title: "Eindtoets",
  /** Beside the section, for the trainer and for the member. */
  note: "Vragen en antwoorden blijven van de deelnemer.",
  ownNote: "Dit ziet je trainer van je eindtoets. Je vragen en antwoorden ziet de trainer niet.",
  hidden: "Deze deelnemer ging nog niet akkoord dat je de eindtoets ziet.",
  hiddenWhy: "De tekst over wat trainers zien is nieuw. De deelnemer krijgt bij een volgend bezoek de vraag.",
  ownHidden: "Je trainer ziet dit nog niet. Dat kan pas als jij het goed vindt.",
  none: "Er is nog geen eindtoets begonnen.",
  attempt: (number: number) => `Poging ${number}`,
  begun: (moment: string) => `begonnen op ${moment}`,
  handedIn: (moment: string) => `ingeleverd op ${moment}`,
  open: "nog niet ingeleverd",
  passed: "gehaald",
  failed: "niet gehaald",
  passedByLaterMark: "gehaald met een latere norm",
  score: finalTestScore,
  table: "Score per doel",
  objective: "Doel",
  grants: "Nieuwe pogingen gekregen",
  grant: "Geef een nieuwe reeks",
  page: {
    title: (name: string) => `Nieuwe reeks voor ${name}`,
    pageTitle: "Nieuwe reeks eindtoetsen geven",
    lead: (attempts: number) =>
      `De deelnemer mag de eindtoets dan weer ${numberWord(attempts)} keer maken. Dat kan één keer per jaar.`,
    told: "De deelnemer krijgt hierover een mail, met je reden erin.",
    wait: (moment: string) => `Geef je niets? Dan kan de deelnemer zelf weer beginnen op ${moment}.`,
    reason: "Reden",
    reasonHint: "De deelnemer leest dit. Schrijf niets over gezondheid of privé. Hoogstens 500 tekens.",
    send: "Geef een nieuwe reeks",
    cancel: "Terug zonder wijzigen",
    back: "Terug",
  },
  refusals: {
    "not-needed": "Een nieuwe reeks is nu niet nodig. De deelnemer mag nog een poging doen, of haalde de eindtoets al.",
    "granted-this-year": "Deze deelnemer kreeg het afgelopen jaar al een nieuwe reeks. Dat kan één keer per jaar.",
    "no-consent": "Deze deelnemer ging nog niet akkoord dat je de eindtoets ziet. Een nieuwe reeks geven kan daarna.",
    none: "Deze cursus heeft geen eindtoets.",
  },
  lastGrant: (moment: string) => `De laatste keer was op ${moment}.`,
  done: "De deelnemer kreeg een nieuwe reeks.",
  errors: {
    "reason-empty": "Schrijf op waarom je dit geeft.",
    "reason-long": `Gebruik voor de reden hoogstens ${maxGrantReasonLength} tekens.`,
  } as Record<string, string>,
};
