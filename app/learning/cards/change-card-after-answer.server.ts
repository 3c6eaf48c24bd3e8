import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import type { StoredAnswer } from "../attempt/attempt";
import { ConcurrentWriteError } from "../attempt/attempt.sql.server";
import { applyAsking, rateTries } from "./apply-asking";
import type { Card } from "./card";
import { getCardPlaces } from "./card-places";
import { type CardKey, type CardToChange, normaliseCard } from "./card-to-change.fragment.sql.server";
import { storeCardIfUnchanged } from "./cards.sql.server";
import { rebuildCardsOfLearner } from "./rebuild-cards.server";
import { defaultWantedRecall } from "./schedule";

/** Where a question asks a card of a learner. `place` is the key of the card. */
export interface AskedCard {
  key: CardKey;
  objective: string;
}

/** Returns the card that a question asks, or null if it asks none: a look-back or a question without a score. */
export function findAskedCard(
  release: ReleaseWithQuestions,
  { learnerId, courseId, questionId }: { learnerId: string; courseId: string; questionId: string },
): AskedCard | null {
  const found = getCardPlaces(release).findByQuestion(questionId);
  if (!found) return null;
  const { lessonId, place, objective } = found;
  return { key: { learnerId, courseId, lessonId, place }, objective };
}

export interface StoredAsking {
  attemptId: string;
  questionId: string;
  /** When the first try was answered. */
  askedAt: Date;
  /** The stored tries, in order. */
  tries: readonly StoredAnswer[];
  /** What was read after the attempt was locked, or null: the learner is a guest. */
  read: CardToChange | null;
}

/**
 * Changes the card of a place after an answer to its question was stored, in the same transaction. Guests have no cards: they get them from
 * their answers when they become an account.
 * @throws ConcurrentWriteError if another request changed the card at the same time
 */
export async function changeCardAfterAnswer(
  db: Db,
  releases: ReleaseCache,
  { key, objective }: AskedCard,
  { attemptId, questionId, askedAt, tries, read }: StoredAsking,
): Promise<void> {
  const [first, ...others] = tries;
  if (!read || !first) return;
  const { learnerId, courseId, lessonId, place } = key;
  const card: Card | null = read.card && normaliseCard(read.card);
  const rating = rateTries([first, ...others]);
  const asking = { lessonId, place, objective, attemptId, questionId, askedAt: askedAt.toISOString(), rating };
  const changed = applyAsking(card, asking, read.wantedRecall ?? defaultWantedRecall);
  if (changed === null) await rebuildCardsOfLearner(db, releases, { learnerId, courseId });
  else if (!(await storeCardIfUnchanged(db, { learnerId, courseId }, changed, card))) throw new ConcurrentWriteError();
}
