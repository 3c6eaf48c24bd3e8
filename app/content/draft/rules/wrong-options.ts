/** Chooses wrong options: of the same kind as the right one, from the same dossier, and not right themselves. */
import type { DraftChoice } from "../draft-question";
import type { DossierText } from "../language/dossier-text";
import { computeOverlap, listDutchWords, listSharedStems, looksPlural } from "./dutch-words";
import { hashText } from "./stable-order";

/** The right option may be this much longer than the wrong ones are on average, so that its length does not give it away. */
const mostLongerThanWrong = 1.3;
/** Two words that begin with the same part of the shorter one may be forms of one word. */
const mostSameStart = 0.6;
const fewest = 2;
const most = 3;

/** Returns where each passage stands in the dossier, from 0. */
export function listPositions(text: DossierText): Map<string, number> {
  return new Map(text.passages.map(({ passage }, at) => [passage.id, at]));
}

/** Wrong options are looked for among this many, those from near by: they are about the same subject. */
const mostCandidates = 60;

/**
 * Returns two or three wrong options, or none if there are fewer than two good ones.
 * @param positions where each passage stands
 * @param mostShared the share of their words that two options may have in common: above that they may mean the same
 */
export function chooseWrongOptions(
  right: DraftChoice,
  candidates: readonly DraftChoice[],
  positions: ReadonlyMap<string, number>,
  mostShared = 0.5,
): DraftChoice[] {
  const distance = ({ passage }: DraftChoice) =>
    Math.abs((positions.get(passage) ?? 0) - (positions.get(right.passage) ?? 0));
  const near = candidates.toSorted((a, b) => distance(a) - distance(b)).slice(0, mostCandidates);
  const cost = (choice: DraftChoice) =>
    Math.abs(Math.log(choice.text.length / right.text.length)) +
    (looksPlural(choice.text) === looksPlural(right.text) ? 0 : 0.4) +
    Math.min(0.5, distance(choice) / 40) +
    hashText(right.text + choice.text) / 2 ** 32 / 10;
  const sorted = near.map((choice) => ({ choice, cost: cost(choice) })).sort((a, b) => a.cost - b.cost);
  const take = (pool: readonly DraftChoice[]) => takeDifferent(right, pool, mostShared);
  const all = sorted.map(({ choice }) => choice);
  const long = all.filter(({ text }) => text.length * mostLongerThanWrong >= right.text.length);
  return (
    [take(all), take(all).slice(0, fewest), take(long)].find(
      (some) => some.length >= fewest && isLengthFair(right, some),
    ) ?? []
  );
}

function takeDifferent(right: DraftChoice, pool: readonly DraftChoice[], mostShared: number): DraftChoice[] {
  const chosen: DraftChoice[] = [];
  for (const choice of pool) {
    const isNew = [right, ...chosen].every((other) => canStandBeside(choice, other, mostShared));
    if (chosen.length < most && isNew) chosen.push(choice);
  }
  return chosen;
}

function canStandBeside({ text }: DraftChoice, other: DraftChoice, mostShared: number): boolean {
  const [own, others] = [listDutchWords(text), listDutchWords(other.text)];
  const isPart = (part: string[], whole: string[]) => ` ${whole.join(" ")} `.includes(` ${part.join(" ")} `);
  if (own.length === 1 && others.length === 1 && mayBeSameWord(text, other.text)) return false;
  return !isPart(own, others) && !isPart(others, own) && computeOverlap(text, other.text) <= mostShared;
}

/** `excuus` and `excuses` may be forms of one word, and `bemiddelen` may be right where `buurtbemiddeling` is. */
function mayBeSameWord(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  const different = [...a].findIndex((character, at) => character !== b[at]);
  const start = different < 0 ? a.length : different;
  return start >= mostSameStart * Math.min(a.length, b.length) || listSharedStems(a, b).length > 0;
}

export function isLengthFair(right: { text: string }, wrong: readonly { text: string }[]): boolean {
  const mean = wrong.reduce((sum, { text }) => sum + text.length, 0) / wrong.length;
  return right.text.length <= mostLongerThanWrong * mean;
}
