/** What practice and the final test each say in their own words, so that the final test repeats nothing of practice. */
import type { Thing, Topic } from "./topic";

export interface Wording {
  /** Explains an answer by the thing that it belongs to. */
  explain(thing: Thing): string;
  matchCards: string;
  sortCards: string;
  orderSteps: string;
  /** The steps that questions of the kind `order` ask. */
  steps: keyof Topic["steps"];
  sum: Sum;
}

/** A sum about a bed. Its answer is the length times the width, times `each`. */
interface Sum {
  each: number;
  unit: string;
  /** What is asked after the size of the bed. */
  ask: string;
  how: string;
  mistake: string;
}

export const practiceWording: Wording = {
  explain: ({ name, meaning }) => `Dit hoort bij ${name}. ${meaning}`,
  matchCards: "Wat hoort bij elkaar?",
  sortCards: "Waar hoort iedere kaart?",
  orderSteps: "In welke volgorde doe je dit?",
  steps: "practice",
  sum: {
    each: 1,
    unit: "m2",
    ask: "Hoeveel vierkante meter is dat?",
    how: "Doe de lengte keer de breedte.",
    mistake: "Je telde op, maar hier moet je vermenigvuldigen.",
  },
};

export const poolWording: Wording = {
  explain: ({ name, signs }) => `In de les stond bij ${name}: ${signs[0]}.`,
  matchCards: "Leg bij elk begrip wat erbij past.",
  sortCards: "Je krijgt een stapel losse kaarten. Sorteer ze.",
  orderSteps: "De buren vragen hoe jij dit aanpakt. Leg de stappen van vroeg naar laat.",
  steps: "pool",
  sum: {
    each: 3,
    unit: "kilo",
    ask: "Op iedere vierkante meter komt 3 kilo. Hoeveel kilo is dat?",
    how: "Reken eerst uit hoe groot het bed is, en neem dat drie keer.",
    mistake: "Dit is een optelling. Met optellen vind je niet hoe groot een bed is.",
  },
};
