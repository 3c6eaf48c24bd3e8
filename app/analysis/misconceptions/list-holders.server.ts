import type { Release } from "~/content/release/releases.server";
import type { Db } from "~/platform/database/database.server";
import type { Population } from "../population";
import { findMisconceptionHolders, type MisconceptionHolders } from "./holders";
import { selectLatestChoices } from "./latest-choices.sql.server";

/**
 * Returns, for each misconception, the learners of a population who have it. Never show who they are; show only numbers that
 * `disclosure.ts` allows.
 */
export async function listLearnersWithMisconceptions(
  db: Db,
  release: Release,
  population: Population,
): Promise<MisconceptionHolders> {
  const learners = await selectLatestChoices(db, population, release.content.courseId);
  return findMisconceptionHolders(release.questions.values(), learners);
}
