import type { OptionRobot, PartWithOptions } from "./robot";
import { computeShareOfWordsIn, countWordsInList } from "./words";

const formCount = 6;
const rounds = 150;
/** Keeps the weights small, because there are few questions to learn from. */
const ridge = 0.5;

/**
 * Returns a robot that learned which form right options have: their length, their place, and words that overstate, soften or sound like the
 * field. It is a choice model: a logistic regression within each question.
 */
export function trainLogitRobot(seen: readonly PartWithOptions[]): OptionRobot {
  const data = seen.map((part) => {
    const right = part.choices.filter(({ correct }) => correct).length;
    return { forms: describeForms(part), share: part.choices.map(({ correct }) => (correct ? 1 / right : 0)) };
  });
  let weights = new Array<number>(formCount).fill(0);
  for (let round = 0; round < rounds; round += 1) {
    const slope = weights.map((weight) => -ridge * weight);
    for (const { forms, share } of data) {
      const chosen = computeSoftmax(forms.map((form) => multiply(form, weights)));
      for (const [at, form] of forms.entries()) {
        const error = (share[at] as number) - (chosen[at] as number);
        for (const [index, value] of form.entries()) slope[index] = (slope[index] as number) + error * value;
      }
    }
    weights = weights.map((weight, index) => weight + (slope[index] as number) / Math.max(1, data.length));
  }
  // Rounded, so that options of the same form are preferred equally.
  return (part) => describeForms(part).map((form) => Math.round(multiply(form, weights) * 1e9) / 1e9);
}

/** The forms of questions that were described, because the robot learns from a question once for each other lesson. */
const described = new WeakMap<PartWithOptions, number[][]>();

function describeForms(part: PartWithOptions): number[][] {
  const forms = described.get(part) ?? computeForms(part);
  described.set(part, forms);
  return forms;
}

/** Returns the form of each option as `formCount` numbers, each less its mean in the question. */
function computeForms({ choices, stem, language }: PartWithOptions): number[][] {
  const lengths = choices.map(({ text }) => text.length).sort((a, b) => a - b);
  const last = Math.max(1, choices.length - 1);
  const rows = choices.map(({ text }, at) => [
    lengths.indexOf(text.length) / last,
    Math.min(2, countWordsInList(text, "absolute", language)),
    Math.min(3, countWordsInList(text, "participatory", language)),
    Math.min(2, countWordsInList(text, "hedge", language)),
    at / last,
    computeShareOfWordsIn(text, stem),
  ]);
  const means = (rows[0] ?? []).map((_value, index) => sum(rows.map((row) => row[index] as number)) / rows.length);
  return rows.map((row) => row.map((value, index) => value - (means[index] as number)));
}

function computeSoftmax(values: number[]): number[] {
  const highest = Math.max(...values);
  const powers = values.map((value) => Math.exp(value - highest));
  const total = sum(powers);
  return powers.map((power) => power / total);
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const multiply = (a: number[], b: number[]) => sum(a.map((value, index) => value * (b[index] as number)));
