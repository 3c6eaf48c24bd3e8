import type { Db } from "~/platform/database/database.server";
import type { FirstRoundAnswer, LessonKey } from "./first-rounds.fragment.sql.server";
import { readAnonymousRounds, readFirstRounds } from "./first-rounds.sql.server";

/**
 * Calls a function with the first complete rounds of all learners, in parts; also those of deleted accounts, if they were complete. The
 * work grows with the number of learners, so use it in jobs, not for pages.
 */
export async function forEachFirstRound(
  db: Db,
  { questionIds, ...key }: LessonKey & { questionIds: readonly string[] },
  take: (answers: FirstRoundAnswer[]) => void,
): Promise<void> {
  for await (const rows of readFirstRounds(db, key)) for (const { answers } of rows) take(answers);
  for await (const rows of readAnonymousRounds(db, key, questionIds)) for (const { answers } of rows) take(answers);
}
