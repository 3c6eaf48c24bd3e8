import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import type { CardKey } from "./card-to-change.fragment.sql.server";
import {
  type CardsOfLearners,
  deleteCards,
  insertCards,
  listCards,
  lockAttemptsOfCards,
  lockLearnersOfCards,
} from "./cards.sql.server";
import { compareCards } from "./compare-cards";
import { computeCardsOfLearners } from "./compute-cards.server";

/**
 * Makes the cards of some learners again from all their answers, in all courses or in one. Call it in the transaction of the change that made
 * it necessary. A transaction that locks attempts or settings before must call `lockLearnersOfCards` first. An answer waits until the
 * transaction ends, and then changes the new card. Cards that are right are not written. Guests have no cards and get none. Returns how many
 * of the learners got other cards.
 */
export async function rebuildCardsOfLearners(db: Db, releases: ReleaseCache, of: CardsOfLearners): Promise<number> {
  if (of.learnerIds.length === 0) return 0;
  await lockLearnersOfCards(db, of.learnerIds);
  await lockAttemptsOfCards(db, of);
  const stored = await listCards(db, of);
  const differences = compareCards(stored, await computeCardsOfLearners(db, releases, of));
  const wrong = differences.filter((each) => each.stored !== null);
  const cards = differences.flatMap(({ computed }) => computed ?? []);
  if (wrong.length > 0) await deleteCards(db, wrong.map(pickKey));
  if (cards.length > 0) await insertCards(db, cards);
  return new Set(differences.map(({ learnerId }) => learnerId)).size;
}

const pickKey = ({ learnerId, courseId, lessonId, place }: CardKey): CardKey => ({
  learnerId,
  courseId,
  lessonId,
  place,
});

/** Does the same for one learner, such as one who wants another recall. */
export async function rebuildCardsOfLearner(
  db: Db,
  releases: ReleaseCache,
  { learnerId, courseId = null }: { learnerId: string; courseId?: string | null },
): Promise<void> {
  await rebuildCardsOfLearners(db, releases, { learnerIds: [learnerId], courseId });
}
