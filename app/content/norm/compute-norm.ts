/** Computes a pass mark from the ratings of judges (the method of Angoff). Pure functions. */
import { fewestJudges } from "../source/course-schema";

/** The share of just-able learners, from 0 to 1, that a judge expects to answer a question right. */
export interface Rating {
  judge: string;
  question: string;
  share: number;
}

/** A cell of the blueprint with the ids of its questions. */
export interface RatedCell {
  id: string;
  questions: readonly string[];
}

export interface ComputedNorm {
  /** The mark of each judge: the mean over the cells of the mean of their questions. */
  judges: { name: string; mark: number }[];
  /** The mean mark of the judges, from 0 to 1. */
  mark: number;
  /** The standard deviation between the marks of the judges; 0 for one judge. */
  spread: number;
  /** The standard error of the mean mark. */
  standardError: number;
  /** Whether there are enough judges to call the mark a norm. */
  isNorm: boolean;
  /** The mean of each cell, over its questions and judges. */
  cells: { id: string; mark: number }[];
}

/**
 * Computes a pass mark. Each cell counts once, however many questions it has, because a test asks one question of each.
 * @param ratings one for each judge and question of the cells
 */
export function computeNorm(ratings: readonly Rating[], cells: readonly RatedCell[]): ComputedNorm {
  const byJudge = new Map<string, Map<string, number>>();
  for (const { judge, question, share } of ratings)
    byJudge.set(judge, (byJudge.get(judge) ?? new Map<string, number>()).set(question, share));
  const rated = [...byJudge].map(([name, shares]) => ({
    name,
    cells: cells.map(({ questions }) => computeMean(questions.map((question) => shares.get(question) ?? 0))),
  }));
  const judges = rated.map(({ name, cells: marks }) => ({ name, mark: computeMean(marks) }));
  const marks = judges.map((judge) => judge.mark);
  const mark = computeMean(marks);
  const squares = marks.reduce((sum, each) => sum + (each - mark) ** 2, 0);
  const spread = marks.length > 1 ? Math.sqrt(squares / (marks.length - 1)) : 0;
  return {
    judges,
    mark,
    spread,
    standardError: marks.length > 0 ? spread / Math.sqrt(marks.length) : 0,
    isNorm: marks.length >= fewestJudges,
    cells: cells.map(({ id }, at) => ({ id, mark: computeMean(rated.map((each) => each.cells[at] ?? 0)) })),
  };
}

function computeMean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
