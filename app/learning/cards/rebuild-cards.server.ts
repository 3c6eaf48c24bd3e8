import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import { type CardsOfLearners, deleteCards, insertCards, lockAttemptsOfCards } from "./cards.sql.server";
import { computeCardsOfLearners } from "./compute-cards.server";

/**
 * Makes the cards of some learners again from all their answers, in all courses or in one. Call it in the transaction of the change that made
 * it necessary. An answer to one of their attempts waits until the transaction ends, and then changes the new card. Guests have no cards and
 * get none. Returns how many of the learners have cards now.
 */
export async function rebuildCardsOfLearners(
  db: Db,
  releases: ReleaseCache,
  of: CardsOfLearners,
): Promise<{ learners: number }> {
  if (of.learnerIds.length === 0) return { learners: 0 };
  await lockAttemptsOfCards(db, of);
  await deleteCards(db, of);
  const cards = await computeCardsOfLearners(db, releases, of);
  if (cards.length > 0) await insertCards(db, cards);
  return { learners: new Set(cards.map(({ learnerId }) => learnerId)).size };
}

/** Does the same for one learner, such as one who wants another recall. */
export async function rebuildCardsOfLearner(
  db: Db,
  releases: ReleaseCache,
  { learnerId, courseId = null }: { learnerId: string; courseId?: string | null },
): Promise<void> {
  await rebuildCardsOfLearners(db, releases, { learnerIds: [learnerId], courseId });
}
