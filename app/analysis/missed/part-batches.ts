/**
 * Decides which part of a question (a card to sort, a pair, a seam, an option of several) may be named as the one that most people missed,
 * without a number. See `choice-batches.ts`: batches of people who are in no other batch, and who they are never depends on what they did.
 *
 * A trainer knows of everybody's score, so often how many parts they missed. Named is a part that more people missed than any other part. From
 * that it must not follow that one person missed it, or another part. It does not if the others in the batch can make it the most missed
 * part without that person, in some way that fits all scores. If n people missed m_1 … m_n of k parts, with 0 < m_i < k, and any m_i parts
 * are possible, the others can: all of them miss it (n − 1 times), and what else was missed, Σ m_i − (n − 1) times, is spread over the k − 1
 * other parts, of which each must be missed n − 2 times at most. So the rule is Σ m_i ≤ (k − 1)(n − 2) + (n − 1).
 */
import { fewestAnswered, fewestWrongInBatch } from "./choice-batches";

/** The parts that a score allows: any `size` of `among`, which is sorted. Null if other sets of parts would give that score too. */
export interface PossibleMisses {
  among: string[];
  size: number;
}

/** The first answer of a member who is in no batch of the question yet. `possible`: what their score tells of it; null if nothing can be said. */
export interface WaitingMisses {
  learnerId: string;
  missed: readonly string[];
  possible: PossibleMisses | null;
}

export interface PartBatch {
  learnerIds: string[];
  /** The part that most of them missed; null if two parts were missed as often. */
  part: string | null;
}

/** Returns the next batch of a question with parts, or null if there is none yet. `counted`: how many people are in earlier batches. */
export function composePartBatch(waiting: readonly WaitingMisses[], counted: number): PartBatch | null {
  if (counted + waiting.length < fewestAnswered) return null;
  const [batch = []] = groupByPossibleParts(waiting).sort((a, b) => b.length - a.length);
  const { length: n } = batch;
  const k = batch[0]?.possible?.among.length ?? 0;
  const sum = batch.reduce((total, { possible }) => total + (possible?.size ?? 0), 0);
  if (n < fewestWrongInBatch || sum > (k - 1) * (n - 2) + (n - 1)) return null;
  return { learnerIds: batch.map(({ learnerId }) => learnerId), part: findMostMissed(batch) };
}

/** Returns the people who can have missed some of the same parts, but not all of them, together. */
function groupByPossibleParts(waiting: readonly WaitingMisses[]): WaitingMisses[][] {
  const groups = new Map<string, WaitingMisses[]>();
  for (const each of waiting) {
    const { possible } = each;
    if (!possible || possible.size === 0 || possible.size === possible.among.length) continue;
    const key = possible.among.join(" ");
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}

function findMostMissed(batch: readonly WaitingMisses[]): string | null {
  const counts = new Map<string, number>();
  for (const { missed } of batch) for (const part of missed) counts.set(part, (counts.get(part) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

/** The most parts of a question of which all sets are tried. */
const mostParts = 12;

/**
 * Returns what a score tells of the parts that an answer missed. Every set of parts that gives this score is possible. Returns null unless
 * they are all the sets of one size among some parts.
 */
export function findPossibleMisses(
  parts: readonly string[],
  score: number,
  scoreOf: (missed: ReadonlySet<string>) => number,
): PossibleMisses | null {
  if (parts.length > mostParts) return null;
  const found: string[][] = [];
  for (let bits = 0; bits < 2 ** parts.length; bits++) {
    const missed = parts.filter((_, at) => (bits >> at) % 2 === 1);
    if (Math.abs(scoreOf(new Set(missed)) - score) < 1e-9) found.push(missed);
  }
  const among = [...new Set(found.flat())].sort();
  const size = found[0]?.length ?? 0;
  if (!found.every(({ length }) => length === size)) return null;
  return found.length === countSets(among.length, size) ? { among, size } : null;
}

const countSets = (n: number, k: number): number => (k === 0 ? 1 : (n * countSets(n - 1, k - 1)) / k);
