import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import { listAttemptKindsAskingCards } from "../policies.server";
import { rateTries, replayAskings } from "./apply-asking";
import type { Asking, Card } from "./card";
import { getCardPlaces } from "./card-places";
import { type AskedAttempt, deleteCards, findWantedRecall, insertCards, listAskedAttempts } from "./cards.sql.server";
import { defaultWantedRecall } from "./schedule";

/**
 * Makes the cards of a learner again from all their answers, in all courses or in one. Call it in a transaction. An answer that is stored
 * meanwhile waits for the cards that are deleted here, or stores a card that this would store too. Guests have no cards, so this must not be
 * called for a guest.
 */
export async function rebuildCardsOfLearner(
  db: Db,
  releases: ReleaseCache,
  { learnerId, courseId = null }: { learnerId: string; courseId?: string | null },
): Promise<number> {
  await deleteCards(db, { learnerId, courseId });
  const kinds = listAttemptKindsAskingCards();
  const attempts = await listAskedAttempts(db, { learnerId, courseId, kinds });
  const wantedRecall = (await findWantedRecall(db, learnerId)) ?? defaultWantedRecall;
  const byCourse = new Map<string, Asking[]>();
  for (const attempt of attempts) {
    const askings = byCourse.get(attempt.courseId) ?? [];
    byCourse.set(attempt.courseId, [...askings, ...(await listAskings(db, releases, attempt))]);
  }
  const cards = [...byCourse].flatMap(([course, askings]): (Card & { courseId: string })[] =>
    [...replayAskings(askings, wantedRecall).values()].map((card) => ({ ...card, courseId: course })),
  );
  if (cards.length > 0) await insertCards(db, { learnerId, cards });
  return cards.length;
}

/** Returns what an attempt asked at places that have cards. */
async function listAskings(db: Db, releases: ReleaseCache, attempt: AskedAttempt): Promise<Asking[]> {
  const places = getCardPlaces(await releases.get(db, attempt.releaseId));
  return attempt.asked.flatMap(({ questionId, askedAt, tries }): Asking[] => {
    const found = places.findByQuestion(questionId);
    if (!found) return [];
    const { lessonId, place, objective } = found;
    return [{ lessonId, place, objective, attemptId: attempt.id, questionId, askedAt, rating: rateTries(tries) }];
  });
}
