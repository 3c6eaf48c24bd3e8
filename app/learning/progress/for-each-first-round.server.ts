import type { Db } from "~/platform/database/database.server";
import type { EditionLessonKey, FirstRoundAnswer } from "./first-rounds.fragment.sql.server";
import { readAnonymousFirstRounds, readFirstRoundsOfLearners } from "./first-rounds.sql.server";

/**
 * Calls `take` for the first round of every learner in a lesson, if that round is complete. This includes complete first rounds of deleted
 * accounts. The work grows with the number of learners, so use this function in background jobs, not for pages.
 */
export async function forEachFirstRound(
  db: Db,
  { questionIds, ...key }: EditionLessonKey & { questionIds: readonly string[] },
  take: (answers: FirstRoundAnswer[]) => void,
): Promise<void> {
  for await (const rows of readFirstRoundsOfLearners(db, key)) for (const { answers } of rows) take(answers);
  for await (const rows of readAnonymousFirstRounds(db, key, questionIds))
    for (const { answers } of rows) take(answers);
}
