/** Ranks what a group missed in first rounds: the questions, or the objectives, with the largest share of members who missed it. */
import { predictMissedOf } from "./beta-binomial";
import {
  composePosterior,
  computeMeanShare,
  computeShareForPrior,
  estimatePriorStrength,
  type MissedCount,
  moveToLevelOfGroup,
} from "./shrink-shares";
import { computeWilsonInterval } from "./wilson-interval";

/** The fewest others whose figure is better known than what the group did. */
export const fewestOthers = 30;
/** The size of the new group of which is told what to expect. */
export const newGroupSize = 10;

/** What is counted of one question or objective. */
export interface MissedToRank {
  /** The lesson. Its mean is what the share is shrunk towards without a figure of others. */
  lessonId: string;
  /** How many members answered it in a first round, and how many of them did not have it completely right. */
  n: number;
  missed: number;
  /** The same of everybody else, or null if it is not known. */
  others: { n: number; missed: number } | null;
}

export interface MissedRank {
  n: number;
  missed: number;
  /** The raw share that missed it, with its interval. */
  share: number;
  interval: { low: number; high: number };
  /** The shrunken share, and what it was shrunk towards: the same question's figure of others, or the mean of the lesson. */
  shrunken: number;
  basis: "others" | "lesson";
  /**
   * By which share it is ranked. `shrunken`: by that share, because it finds more of what the group misses. `raw`: by the raw one, so that
   * shrinking keeps the order: without figures of others, or in a group that is too unlike others.
   */
  rankedBy: "shrunken" | "raw";
  /** The strength with which it was shrunk; all items with the same basis share it. */
  strength: number;
  /** Of how many of ten people in a new group it is to be expected. */
  expected: { low: number; high: number };
}

/**
 * The strength from which shrinking towards others finds half a question more of the true worst five than raw shares do. A group with a
 * lower one is too unlike others: its raw shares keep their order. `npm run simulate:missed` computes it (docs/missed-simulation.md).
 */
export const lowestStrengthToRankBy = 32;

/** Returns the items with their figures, the most missed first. Equal ones stay in their order. Items without answers are left out. */
export function rankMissed<Item extends MissedToRank>(items: readonly Item[]): (Item & MissedRank)[] {
  const answered = items.filter(({ n }) => n > 0);
  const counts = answered.map((item) => ({ item, missed: item.missed, n: item.n, ...chooseTarget(item, answered) }));
  // How far a group is from others, and questions from each other, are two spreads: each has its own strength.
  const byOthers = rankTogether(moveToLevelOfGroup(counts.filter(({ basis }) => basis === "others")));
  const byLesson = rankTogether(counts.filter(({ basis }) => basis === "lesson"));
  const ranked = new Map([...byOthers, ...byLesson].map((each) => [each.item, each.rank]));
  return answered
    .map((item) => ({ ...item, ...(ranked.get(item) as MissedRank) }))
    .sort((a, b) => computeRankingShare(b) - computeRankingShare(a));
}

const computeRankingShare = ({ rankedBy, shrunken, share }: MissedRank) => (rankedBy === "shrunken" ? shrunken : share);

type CountToRank<Item> = MissedCount & { item: Item; basis: MissedRank["basis"] };

function rankTogether<Item>(counts: readonly CountToRank<Item>[]): { item: Item; rank: MissedRank }[] {
  const strength = estimatePriorStrength(counts);
  return counts.map(({ item, basis, ...count }) => {
    const { n, missed } = count;
    const posterior = composePosterior(count, strength);
    const rank: MissedRank = {
      ...{ n, missed, basis, strength },
      share: missed / n,
      interval: computeWilsonInterval(missed, n),
      shrunken: computeMeanShare(posterior),
      rankedBy: basis === "others" && strength >= lowestStrengthToRankBy ? "shrunken" : "raw",
      expected: predictMissedOf(newGroupSize, posterior),
    };
    return { item, rank };
  });
}

function chooseTarget(
  { lessonId, others }: MissedToRank,
  all: readonly MissedToRank[],
): { basis: MissedRank["basis"]; towards: number } {
  if (others && others.n >= fewestOthers)
    return { basis: "others", towards: computeShareForPrior(others.missed, others.n) };
  const lesson = all.filter((each) => each.lessonId === lessonId);
  const sum = (of: (item: MissedToRank) => number) => lesson.reduce((total, item) => total + of(item), 0);
  return {
    basis: "lesson",
    towards: computeShareForPrior(
      sum(({ missed }) => missed),
      sum(({ n }) => n),
    ),
  };
}
