/** What robots are expected to score: the share of right answers, if a robot picks at random among what it prefers equally. */
import type { ChoiceForGuessingRobot } from "~/questions/kind";
import { countSharedWords } from "./words";

/** Returns the share for options of which one is right. `liking`: how much the robot prefers each. */
export function scoreOneRightOption(choices: readonly ChoiceForGuessingRobot[], liking: readonly number[]): number {
  const highest = Math.max(...liking);
  const best = choices.filter((_choice, at) => liking[at] === highest);
  return best.filter(({ correct }) => correct).length / best.length;
}

/**
 * Returns the share for options of which several are right: of all pairs of a right and a wrong option, the share in which the robot prefers
 * the right one. So the number of right options does not matter, and chance is 0.5.
 */
export function scoreSeveralRightOptions(
  choices: readonly ChoiceForGuessingRobot[],
  liking: readonly number[],
): number {
  const of = (right: boolean) => liking.filter((_value, at) => choices[at]?.correct === right);
  const pairs = of(true).flatMap((right) => of(false).map((wrong) => (Math.sign(right - wrong) + 1) / 2));
  return pairs.reduce((sum, value) => sum + value, 0) / pairs.length;
}

/** Returns the share for a card, if the robot lays it at a slot that shares most words with it. */
export function scoreCard(card: { text: string; slot: string }, slots: readonly string[]): number {
  const shared = slots.map((slot) => countSharedWords(card.text, slot));
  const highest = Math.max(...shared);
  const best = slots.filter((_slot, at) => shared[at] === highest);
  return best.includes(card.slot) ? 1 / best.length : 0;
}

/** The lower end of a two-sided interval of 90 %: an honest set is above it with a probability of one in twenty. */
const z = 1.6449;

/** Returns the lower end of Wilson's 90 % interval of a share of `count` answers. */
export function computeLowerEndOfWilsonInterval(share: number, count: number): number {
  if (count === 0) return 0;
  const middle = share + z ** 2 / (2 * count);
  const half = z * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2));
  return (middle - half) / (1 + z ** 2 / count);
}
