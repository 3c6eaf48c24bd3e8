import type { Db } from "~/platform/database/database.server";
import type { FirstAnswer, LessonKey } from "./first-rounds.fragment.sql.server";
import { readAnonymousRounds, readFirstRounds } from "./first-rounds.sql.server";

/**
 * The first complete rounds of everybody there is, some at a time; those of accounts that ended are among them, as far as they were
 * complete. Grows with the number of learners: for a job, not for a page.
 */
export async function eachFirstRound(
  db: Db,
  { questionIds, ...key }: LessonKey & { questionIds: readonly string[] },
  take: (answers: FirstAnswer[]) => void,
): Promise<void> {
  for await (const rows of readFirstRounds(db, key)) for (const { answers } of rows) take(answers);
  for await (const rows of readAnonymousRounds(db, key, questionIds)) for (const { answers } of rows) take(answers);
}
