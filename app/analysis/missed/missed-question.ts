/** Types and rules for what a group misses most. A page may import this file. */
import type { MissedRank } from "./rank-missed";

/** The fewest members with an answer before anything is shown, and before it is more than a question to ask. */
export const fewestAnswersShown = 5;
export const fewestAnswersForJudgement = 10;

interface MissedInLesson extends MissedRank {
  lessonId: string;
  lessonNumber: number;
  /** The share that would miss it by guessing, or null if nobody can say. */
  guess: number | null;
}

export interface MissedQuestion extends MissedInLesson {
  questionId: string;
  revision: string;
  objective: string;
  /** The number of the question in its lesson, from 1. */
  number: number;
  stem: string;
}

/** Who missed at least one question of an objective, of those who answered all its questions in first rounds. */
export interface MissedObjective extends MissedInLesson {
  objectiveId: string;
  text: string;
  questions: { questionId: string; number: number }[];
}

/**
 * How a share compares with guessing. `above`: surely missed more often than by guessing, so an idea is behind it. `maybe-above`: more often,
 * but it may be chance. `like-guess`: as often. `below`: surely less often, so many know it.
 */
export type ComparedWithGuessing = "above" | "maybe-above" | "like-guess" | "below";

/** Compares the share of a group that missed something, with its interval, to the share that would miss it by guessing. */
export function compareWithGuessing({
  share,
  interval,
  guess,
}: Pick<MissedInLesson, "share" | "interval" | "guess">): ComparedWithGuessing | null {
  if (guess === null) return null;
  if (interval.low > guess) return "above";
  if (interval.high < guess) return "below";
  return share > guess ? "maybe-above" : "like-guess";
}
