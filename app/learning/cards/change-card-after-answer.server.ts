import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import type { AttemptQuestion } from "../attempt/attempt";
import { ConcurrentWriteError } from "../attempt/attempt.sql.server";
import { applyAsking, rateTries } from "./apply-asking";
import { getCardPlaces } from "./card-places";
import { findCardToChange, storeCardIfUnchanged } from "./cards.sql.server";
import { rebuildCardsOfLearner } from "./rebuild-cards.server";
import { defaultWantedRecall } from "./schedule";

interface AnsweredQuestion {
  learnerId: string;
  courseId: string;
  attemptId: string;
  /** The release from which the attempt was drawn. */
  release: ReleaseWithQuestions;
  /** The question, with its answers that are stored now. */
  asked: AttemptQuestion;
}

/**
 * Changes the card of a place after an answer to its question was stored, in the same transaction. A question without a card, such as a
 * look-back, changes nothing.
 * @throws ConcurrentWriteError if another request changed the card at the same time
 */
export async function changeCardAfterAnswer(db: Db, releases: ReleaseCache, answered: AnsweredQuestion): Promise<void> {
  const { learnerId, courseId, attemptId, release, asked } = answered;
  const found = getCardPlaces(release).findByQuestion(asked.question.id);
  const [first, ...others] = asked.answers;
  if (!found || !first) return;
  const { lessonId, place, objective } = found;
  const questionId = asked.question.id;
  const key = { learnerId, courseId, lessonId, place, attemptId, questionId };
  const { card, wantedRecall, askedAt } = await findCardToChange(db, key);
  const rating = rateTries([first, ...others]);
  const asking = { lessonId, place, objective, attemptId, questionId, askedAt, rating };
  const changed = applyAsking(card, asking, wantedRecall ?? defaultWantedRecall);
  if (changed === null) await rebuildCardsOfLearner(db, releases, { learnerId, courseId });
  else if (!(await storeCardIfUnchanged(db, { learnerId, courseId }, changed, card))) throw new ConcurrentWriteError();
}
