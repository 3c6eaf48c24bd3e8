import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import { isLookBack } from "~/questions/question";
import type { Population } from "../population";
import { selectLatestChoices } from "./latest-choices.sql.server";
import { findLearnersByMisconception, type LearnersByMisconception } from "./learners-by-misconception";

/**
 * Returns, for each misconception, the learners of a population who have it. Never show who they are; show only numbers that
 * `disclosure.ts` allows.
 * @param editions the releases of the editions of a course whose questions count, the newest first
 */
export async function listLearnersByMisconception(
  db: Db,
  editions: readonly ReleaseWithQuestions[],
  { courseId, population }: { courseId: string; population: Population },
): Promise<LearnersByMisconception> {
  const learners = await selectLatestChoices(db, population, courseId);
  const byId = new Map(editions.toReversed().flatMap(({ questions }) => [...questions]));
  const counted = [...byId.values()].filter((question) => !isLookBack(question));
  return findLearnersByMisconception(counted, learners);
}
