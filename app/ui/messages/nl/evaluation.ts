/** Texts of the evaluation of a course by those who have its certificate. */
import {
  type EvaluationAnswer,
  type EvaluationQuestion,
  evaluationsUntilRenewal,
  fewestShownEvaluations,
} from "~/certificates/evaluation/evaluation";
import { numberWord } from "./common";

export const evaluation = {
  errors: { "answer-missing": "Kies hier een antwoord." },
  /** On the page of a certificate, for its holder. */
  offer: "Wat vond je van de cursus?",
  offerText: "Vijf vragen, één minuut. We bewaren je antwoorden zonder naam.",
  offerLink: "Geef je oordeel",
  title: "Wat vond je van de cursus?",
  lead: "Kies bij elke zin wat het best bij jou past.",
  privacy: `We tellen alleen hoe vaak elk antwoord gekozen is, per cursus, editie en maand. Wie wat koos, bewaren we niet. De cijfers zijn te zien vanaf ${numberWord(fewestShownEvaluations)} mensen. Daarna veranderen ze pas als er ${numberWord(evaluationsUntilRenewal)} bij zijn.`,
  questions: {
    useful: "Wat ik leerde, kan ik gebruiken in mijn werk of opleiding.",
    clear: "De lessen waren duidelijk.",
    questions: "De vragen pasten bij wat ik moest leren.",
    time: "De cursus was de tijd waard.",
    recommend: "Ik raad deze cursus aan anderen aan.",
  } satisfies Record<EvaluationQuestion, string>,
  answers: {
    1: "Helemaal niet mee eens",
    2: "Niet mee eens",
    3: "Ertussenin",
    4: "Mee eens",
    5: "Helemaal mee eens",
  } satisfies Record<EvaluationAnswer, string>,
  submit: "Verstuur",
  givenTitle: "Dank je wel",
  given: "Je oordeel is geteld. Wie wat koos, bewaren we niet. Daarom kun je het niet meer wijzigen.",
  back: "Terug naar je certificaat",
};
