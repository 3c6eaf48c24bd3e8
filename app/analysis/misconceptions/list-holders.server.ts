import type { Release } from "~/content/release/releases.server";
import type { Db } from "~/platform/database/database.server";
import type { Population } from "../population";
import { findHolders, type Holders } from "./holders";
import { selectLatestChoices } from "./latest-choices.sql.server";

/** Who in a population holds which misconception. Names people, so show numbers of it as `disclosure.ts` allows. */
export async function listHolders(db: Db, release: Release, population: Population): Promise<Holders> {
  const learners = await selectLatestChoices(db, population, release.content.courseId);
  return findHolders(release.questions.values(), learners);
}
