import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import { listAttemptKindsAskingCards } from "../policies.server";
import { rateTries, replayAskings } from "./apply-asking";
import {
  type AskedAttempt,
  listAskedAttempts,
  listReleasesOfAttempts,
  type QuestionsOfRelease,
} from "./asked-attempts.sql.server";
import type { Asking } from "./card";
import { getCardPlaces } from "./card-places";
import type { CardKey } from "./card-to-change.fragment.sql.server";
import type { CardsOfLearners } from "./cards.sql.server";
import type { LearnerCard } from "./compare-cards";
import { defaultWantedRecall, type WantedRecall } from "./schedule";

/** Returns the cards that some learners have by all their answers, in all courses or in one. Writes nothing. Guests have no cards. */
export async function computeCardsOfLearners(
  db: Db,
  releases: ReleaseCache,
  of: CardsOfLearners,
): Promise<LearnerCard[]> {
  return replayAttempts(db, releases, await listAskedAttempts(db, { ...of, kinds: listAttemptKindsAskingCards() }));
}

/**
 * Returns the card that a learner has at one place by all answers at it, or null if they have none. Which questions stand there can differ
 * from one release to another, so they are looked up in each release that the learner was asked in. The answers at other places are not
 * read. Writes nothing.
 */
export async function computeCardOfPlace(
  db: Db,
  releases: ReleaseCache,
  { learnerId, courseId, lessonId, place }: CardKey,
): Promise<LearnerCard | null> {
  const of = { learnerIds: [learnerId], courseId, kinds: listAttemptKindsAskingCards() };
  const only: QuestionsOfRelease[] = [];
  for (const releaseId of await listReleasesOfAttempts(db, { ...of, learnerId })) {
    const questionIds = getCardPlaces(await releases.get(db, releaseId)).listQuestionIds(lessonId, place);
    if (questionIds.length > 0) only.push({ releaseId, questionIds });
  }
  const [card] = await replayAttempts(db, releases, await listAskedAttempts(db, { ...of, only }));
  return card ?? null;
}

/** Returns the cards that follow from what was asked in some attempts. */
async function replayAttempts(db: Db, releases: ReleaseCache, attempts: AskedAttempt[]): Promise<LearnerCard[]> {
  const logs = new Map<string, { learnerId: string; courseId: string; recall: WantedRecall; askings: Asking[] }>();
  for (const attempt of attempts) {
    const { learnerId, courseId, wantedRecall } = attempt;
    const key = `${learnerId} ${courseId}`;
    const log = logs.get(key) ?? { learnerId, courseId, recall: wantedRecall ?? defaultWantedRecall, askings: [] };
    logs.set(key, log);
    log.askings.push(...(await listAskings(db, releases, attempt)));
  }
  return [...logs.values()].flatMap(({ learnerId, courseId, recall, askings }) =>
    [...replayAskings(askings, recall).values()].map((card) => ({ learnerId, courseId, ...card })),
  );
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
