/** Texts about answers that were marked again. */
import { joinWithAnd } from "./common";

const questions = (numbers: number[]) => `${numbers.length === 1 ? "vraag" : "vragen"} ${joinWithAnd(numbers)}`;
const have = (numbers: number[]) => (numbers.length === 1 ? "had" : "hadden");
const count = (numbers: number[]) => (numbers.length === 1 ? "telt" : "tellen");

export const marking = {
  notice: (day: string, what: string) => `Nagekeken op ${day}: ${what}.`,
  reasons: {
    key: (numbers: number[]) => `${questions(numbers)} ${have(numbers)} een fout in de sleutel`,
    rule: (numbers: number[]) => `${questions(numbers)} ${count(numbers)} nu anders`,
  },
  kept: "Punten die je al had, hou je.",
  held: {
    about:
      "Wie een toets goed maakt, heeft meestal ook een losse vraag goed. Is het bij een vraag net andersom? Dan klopt er misschien iets niet, zoals de sleutel. Die vraag stellen we dan niet meer. Elke nacht kijken we dat na, met alleen de eerste keer dat iemand een vraag krijgt. Per cel houden we hoogstens één vraag achter, en per nacht hoogstens drie.",
    none: "Er zijn nu geen vragen achtergehouden.",
    question: "Vraag",
    cell: "Cel",
    n: "Hoe vaak",
    figure: "Onderscheid, van −1 tot 1",
    since: "Sinds",
    interval: (value: string, low: string, high: string) => `${value} (${low} tot ${high})`,
    free: (question: string) => `Vraag ${question} weer stellen`,
    reason: "Waarom?",
    reasonHint: "Bijvoorbeeld: sleutel en tekst nagekeken, de vraag klopt. Nieuwe toetsen bepalen of de vraag blijft.",
    submit: (question: string) => `Stel ${question} weer`,
    freed: "We stellen de vraag weer.",
    errors: { "not-held": "Deze vraag is al vrijgegeven." },
  },
};
