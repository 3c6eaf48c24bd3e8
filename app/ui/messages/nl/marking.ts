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
};
