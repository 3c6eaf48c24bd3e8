import type { OptionRobot, PartWithOptions } from "./robot";
import { listWords } from "./words";

/**
 * Returns a robot that prefers the option whose words it saw more often in right options than in wrong ones (naive Bayes with add-one
 * smoothing). It takes all words: small words give most away. A word that it never saw says nothing.
 */
export function trainBayesRobot(seen: readonly PartWithOptions[]): OptionRobot {
  const right = countWordsOf(seen, true);
  const wrong = countWordsOf(seen, false);
  const known = new Set([...right.counts.keys(), ...wrong.counts.keys()]);
  const logOf = ({ counts, total }: WordCounts, word: string) =>
    Math.log(((counts.get(word) ?? 0) + 1) / (total + known.size));
  return ({ choices }) =>
    choices.map(({ text }) =>
      listWords(text)
        .filter((word) => known.has(word))
        .reduce((sum, word) => sum + (logOf(right, word) - logOf(wrong, word)), 0),
    );
}

interface WordCounts {
  counts: ReadonlyMap<string, number>;
  total: number;
}

function countWordsOf(seen: readonly PartWithOptions[], correct: boolean): WordCounts {
  const counts = new Map<string, number>();
  const words = seen.flatMap(({ choices }) =>
    choices.filter((choice) => choice.correct === correct).flatMap(({ text }) => listWords(text)),
  );
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, total: words.length };
}
