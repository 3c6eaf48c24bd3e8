/** Texts of what trainers and members see of final tests, and of giving new attempts. */
import { maxGrantReasonLength } from "~/learning/final/grants/final-test-grant";
import { numberWord } from "./common";
import { finalTestScore, finalTestStates, nextFinalTest } from "./lesson-states";

export const finalTestsOfMembers = {
  title: "Eindtoets",
  /** Beside the section, for the trainer and for the member. */
  note: "Vragen en antwoorden blijven van de deelnemer.",
  ownNote: "Dit ziet je trainer van je eindtoets. Je vragen en antwoorden ziet de trainer niet.",
  hidden: "Deze deelnemer ging nog niet akkoord dat je de eindtoets ziet.",
  hiddenWhy: "De tekst over wat trainers zien is nieuw. De deelnemer krijgt bij een volgend bezoek de vraag.",
  ownHidden: "Je trainer ziet dit nog niet. Dat kan pas als jij het goed vindt.",
  none: "Er is nog geen eindtoets begonnen.",
  notInEdition: (label: string) =>
    `Editie ${label} heeft geen eindtoets. Alle lessen halen is daar genoeg voor het certificaat.`,
  attempt: (number: number) => `Poging ${number}`,
  begun: (moment: string) => `begonnen op ${moment}`,
  handedIn: (moment: string) => `ingeleverd op ${moment}`,
  open: "nog niet ingeleverd",
  passed: "gehaald",
  failed: "niet gehaald",
  passedByLaterMark: "gehaald met een latere norm",
  score: finalTestScore,
  allUsed: `${finalTestStates.stuck}.`,
  next: nextFinalTest,
  table: "Eindtoets: score per doel",
  objective: "Doel",
  grants: "Nieuwe pogingen gekregen",
  grant: "Geef nieuwe pogingen",
  page: {
    title: (name: string) => `Nieuwe pogingen voor ${name}`,
    pageTitle: "Nieuwe pogingen voor de eindtoets geven",
    lead: (attempts: number) =>
      `De deelnemer mag de eindtoets dan weer ${numberWord(attempts)} keer maken. Dat kan per deelnemer één keer per jaar.`,
    told: "De deelnemer krijgt hierover een mail, met je reden erin.",
    wait: (moment: string) => `Geef je niets? Dan kan de deelnemer zelf weer beginnen op ${moment}.`,
    reason: "Reden",
    reasonHint: "De deelnemer leest dit. Schrijf niets over gezondheid of privé. Hoogstens 500 tekens.",
    send: "Geef nieuwe pogingen",
    cancel: "Terug zonder wijzigen",
    back: "Terug",
  },
  refusals: {
    none: "Deze deelnemer volgt een cursus of editie zonder eindtoets.",
    lessons: "Nieuwe pogingen helpen nu niet. De deelnemer moet eerst alle lessen van de eigen editie halen.",
    ended:
      "Nieuwe pogingen helpen nu niet. De editie van deze deelnemer is afgesloten. Overgaan naar de nieuwe kan wel.",
    "not-needed": "Nieuwe pogingen zijn nu niet nodig. De deelnemer heeft nog een poging, of haalde de eindtoets al.",
    "granted-this-year":
      "Deze deelnemer kreeg het afgelopen jaar al nieuwe pogingen. Dat kan per deelnemer één keer per jaar.",
    "no-consent": "Deze deelnemer ging nog niet akkoord dat je de eindtoets ziet. Nieuwe pogingen geven kan daarna.",
  },
  lastGrant: (moment: string) => `De laatste keer was op ${moment}.`,
  done: "De deelnemer kreeg nieuwe pogingen.",
  errors: {
    "reason-empty": "Schrijf op waarom je dit geeft.",
    "reason-long": `Gebruik voor de reden hoogstens ${maxGrantReasonLength} tekens.`,
  } as Record<string, string>,
};
