import type { Db } from "~/platform/database/database.server";
import type { EditionLessonKey, FirstAnswer } from "./first-answers.fragment.sql.server";
import {
  readAnonymousFirstAnswersInLaterRounds,
  readAnonymousFirstRounds,
  readFirstAnswersInLaterRounds,
  readFirstRoundsOfLearners,
} from "./first-answers.sql.server";

/** Takes the first answers of learners, for statistics. */
export interface FirstAnswerTaker {
  /** Takes the answers of one learner's complete first round. */
  addFirstRound(answers: readonly FirstAnswer[]): void;
  /** Takes one learner's first answer to a later variant of a place, given in a later round than the first. */
  addLaterAnswer(answer: FirstAnswer): void;
}

/**
 * Gives the first answers of all learners in a lesson to `taker`, including those of deleted accounts. `firstVariants` and `laterVariants`
 * are ids of questions. The work grows with the number of learners, so use this function in background jobs, not for pages.
 */
export async function readFirstAnswers(
  db: Db,
  {
    firstVariants,
    laterVariants,
    ...key
  }: EditionLessonKey & { firstVariants: readonly string[]; laterVariants: readonly string[] },
  taker: FirstAnswerTaker,
): Promise<void> {
  for await (const rows of readFirstRoundsOfLearners(db, key))
    for (const { answers } of rows) taker.addFirstRound(answers);
  for await (const rows of readAnonymousFirstRounds(db, key, firstVariants))
    for (const { answers } of rows) taker.addFirstRound(answers);
  if (laterVariants.length === 0) return;
  for await (const rows of readFirstAnswersInLaterRounds(db, key, laterVariants))
    for (const { answer } of rows) taker.addLaterAnswer(answer);
  for await (const rows of readAnonymousFirstAnswersInLaterRounds(db, key, laterVariants))
    for (const { answer } of rows) taker.addLaterAnswer(answer);
}
