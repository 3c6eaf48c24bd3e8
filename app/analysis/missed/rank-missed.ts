/** Ranks what a group missed in first rounds: the questions, or the objectives, with the largest shrunken share of members who missed it. */
import { predictMissedOf } from "./beta-binomial";
import { composePosterior, computeMeanShare, computeShareForPrior, estimatePriorStrength } from "./shrink-shares";
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
  /** The share by which it is ranked. */
  shrunken: number;
  /** What it was shrunk towards: the same question's figure of others, or the mean of the lesson, which keeps the order within the lesson. */
  basis: "others" | "lesson";
  /** Of how many of ten people in a new group it is to be expected. */
  expected: { low: number; high: number };
}

/** Returns the items with their figures, the most missed first. Equal ones stay in their order. Items without answers are left out. */
export function rankMissed<Item extends MissedToRank>(items: readonly Item[]): (Item & MissedRank)[] {
  const answered = items.filter(({ n }) => n > 0);
  const towards = answered.map((item) => ({ item, ...chooseTarget(item, answered) }));
  // How far a group is from others, and questions from each other, are two spreads: each has its own strength.
  const strengthOf = (basis: MissedRank["basis"]) =>
    estimatePriorStrength(
      towards.filter((each) => each.basis === basis).map(({ item, mean }) => ({ ...item, towards: mean })),
    );
  const strengths = { others: strengthOf("others"), lesson: strengthOf("lesson") };
  const ranked = towards.map(({ item, basis, mean }) => {
    const { n, missed } = item;
    const posterior = composePosterior({ n, missed, towards: mean }, strengths[basis]);
    return {
      ...item,
      share: missed / n,
      interval: computeWilsonInterval(missed, n),
      shrunken: computeMeanShare(posterior),
      basis,
      expected: predictMissedOf(newGroupSize, posterior),
    };
  });
  return ranked.sort((a, b) => b.shrunken - a.shrunken);
}

function chooseTarget(
  { lessonId, others }: MissedToRank,
  all: readonly MissedToRank[],
): { basis: MissedRank["basis"]; mean: number } {
  if (others && others.n >= fewestOthers)
    return { basis: "others", mean: computeShareForPrior(others.missed, others.n) };
  const lesson = all.filter((each) => each.lessonId === lessonId);
  const sum = (of: (item: MissedToRank) => number) => lesson.reduce((total, item) => total + of(item), 0);
  return {
    basis: "lesson",
    mean: computeShareForPrior(
      sum(({ missed }) => missed),
      sum(({ n }) => n),
    ),
  };
}
