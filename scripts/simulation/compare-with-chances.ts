/** Puts the result of a simulation beside the exact chances. */
import { computeChanceInTries, computeChanceOfAtLeast } from "./binomial";
import { computePassShares, type SimulatedGroup } from "./simulated-learner";

/** The shares are from 0 to 1. `in_one`: passed at the first attempt; `in_all`: passed at one of the attempts of a series. */
export interface SimulationRow {
  where: string;
  right: number;
  learners: number;
  /** The mean share of right answers in first attempts, which shows that the learners are as strong as they should be. */
  right_seen: number;
  in_one: number;
  in_one_exact: number;
  in_all: number;
  in_all_exact: number;
}

interface TestRules {
  questions: number;
  /** How many right answers pass. */
  needed: number;
  attempts: number;
}

export function compareWithChances(
  where: string,
  group: SimulatedGroup,
  { questions, needed, attempts }: TestRules,
): SimulationRow {
  const { inOne, inSeries } = computePassShares(group);
  const exact = computeChanceOfAtLeast(needed, questions, group.right);
  const first = group.learners.flatMap(([attempt]) => attempt?.right ?? []);
  const round = (value: number) => Number(value.toFixed(4));
  return {
    where,
    right: group.right,
    learners: group.learners.length,
    right_seen: round(first.reduce((sum, right) => sum + right, 0) / first.length / questions),
    in_one: round(inOne),
    in_one_exact: round(exact),
    in_all: round(inSeries),
    in_all_exact: round(computeChanceInTries(exact, attempts)),
  };
}
