import { evaluationsUntilRenewal, fewestShownEvaluations } from "~/certificates/evaluation/evaluation";
import type { Messages } from "../nl";
import { numberWord } from "./common";

export const evaluation: Messages["evaluation"] = {
  errors: { "answer-missing": "Choose an answer here." },
  offer: "What did you think of the course?",
  offerText: "Five questions, one minute. We keep your answers without your name.",
  offerLink: "Give your opinion",
  title: "What did you think of the course?",
  lead: "For each sentence, choose what fits you best.",
  privacy: `We only count how often each answer was chosen, by course, edition and month. We do not keep who chose what. The numbers are shown from ${numberWord(fewestShownEvaluations)} people on. After that they change only when there are ${numberWord(evaluationsUntilRenewal)} more.`,
  questions: {
    useful: "I can use what I learned in my work or studies.",
    clear: "The lessons were clear.",
    questions: "The questions fitted what I had to learn.",
    time: "The course was worth the time.",
    recommend: "I recommend this course to others.",
  },
  answers: {
    1: "Do not agree at all",
    2: "Do not agree",
    3: "In between",
    4: "Agree",
    5: "Agree fully",
  },
  submit: "Send",
  givenTitle: "Thank you",
  given: "Your opinion is counted. We do not keep who chose what. So you can't change it any more.",
  back: "Back to your certificate",
};
