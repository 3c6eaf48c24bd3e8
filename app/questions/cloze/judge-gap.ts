/** Compares what a learner typed in a gap with the accepted answers. One typing error in a long word is forgiven. */
import type { Html } from "../base";
import { normalizeTypedAnswer } from "../typed/normalize-typed-answer";
import type { ClozeGap } from "./schema";

/** One typing error is forgiven in a word of at least this many letters. */
const shortestForgivenWord = 5;

/**
 * Returns whether the text typed in a gap is right, and the feedback. A text that is exactly an accepted answer is right. Otherwise a wrong
 * answer that the author listed is wrong, even if it is only one typing error away from an accepted one.
 */
export function judgeGapAnswer(gap: ClozeGap, given: string): { correct: boolean; feedback: Html } {
  const exact = given.trim();
  if (gap.accepted.some((accepted) => accepted.trim() === exact)) return { correct: true, feedback: gap.feedback };
  const folded = normalizeTypedAnswer(given);
  const known = gap.wrong.find((wrong) => normalizeTypedAnswer(wrong.text) === folded);
  if (known) return { correct: false, feedback: known.feedback };
  const correct = gap.accepted.some((accepted) => isAlmost(folded, normalizeTypedAnswer(accepted)));
  return { correct, feedback: gap.feedback };
}

/**
 * Returns whether texts are equal, or differ by one typing error in one word of at least `shortestForgivenWord` letters. Both texts must
 * come from `normalizeTypedAnswer`.
 */
function isAlmost(given: string, accepted: string): boolean {
  if (given === accepted) return true;
  const givenWords = given.split(" ");
  const acceptedWords = accepted.split(" ");
  if (givenWords.length !== acceptedWords.length) return false;
  const different = acceptedWords.flatMap((word, i) => (word === givenWords[i] ? [] : [i]));
  if (different.length !== 1) return false;
  const at = different[0] as number;
  const word = acceptedWords[at] as string;
  const letters = word.replace(/['-]/g, "");
  const isForgiven = /^\p{L}+$/u.test(letters) && letters.length >= shortestForgivenWord;
  return isForgiven && isOneTypingErrorAway(givenWords[at] as string, word);
}

/** Returns whether two words differ by one typing error: a letter added, left out or replaced, or two neighbouring letters swapped. */
export function isOneTypingErrorAway(a: string, b: string): boolean {
  if (a === b) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}
