/** Arranges what a group missed on a page. A pure function, which a page may import. */
import { fewestAnswersForJudgement } from "./missed-question";
import type { MissedRank } from "./rank-missed";

/** How many are shown at once, and the share that missed something of which more is told. */
const mostShown = 8;
const shareWorthMore = 1 / 3;

interface ArrangedMissed<Item> {
  shown: Item[];
  /** What can be opened below it. */
  more: Item[];
  /** What fewer people answered than a verdict needs. It comes after what enough people answered, also if more of them missed it. */
  early: Item[];
  /** What few people missed. */
  rest: Item[];
}

/**
 * Arranges items that are ranked, the most missed first. The first one is never one of a few answers if enough people answered another one
 * that somebody missed. A small group, in which nothing has enough answers, sees what it has at once.
 */
export function arrangeMissed<Item extends Pick<MissedRank, "n" | "missed" | "share">>(
  items: readonly Item[],
): ArrangedMissed<Item> {
  const missed = items.filter((item) => item.missed > 0);
  const sure = missed.filter(({ n }) => n >= fewestAnswersForJudgement);
  const isWorthMore = ({ share }: Item) => share >= shareWorthMore;
  const leading = sure.length > 0 ? sure : missed;
  const worthMore = leading.filter(isWorthMore);
  const listed = worthMore.length > 0 ? worthMore : leading.slice(0, 1);
  const early = sure.length > 0 ? missed.filter((item) => !sure.includes(item) && isWorthMore(item)) : [];
  const rest = items.filter((item) => !listed.includes(item) && !early.includes(item));
  return { shown: listed.slice(0, mostShown), more: listed.slice(mostShown), early, rest };
}
