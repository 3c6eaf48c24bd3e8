/** What an answer does to the card of its place. Pure functions. */
import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import type { StoredAnswer } from "../attempt/attempt";
import { applyAsking, rateTries } from "./apply-asking";
import type { Card } from "./card";
import { type CardPlace, getCardPlaces } from "./card-places";
import { type CardToChange, normaliseCard, type QuestionAtPlaces } from "./card-to-change.fragment.sql.server";
import type { LearnerCard } from "./compare-cards";
import { defaultWantedRecall, type WantedRecall } from "./schedule";

/**
 * What storing an answer does to cards. `none`: the question asks no card. `guest`: the learner has no cards, as long as they have no account.
 * `remake`: the answer is older than what the card knows, so the card must be made again from all answers.
 */
export type CardWrite =
  | { kind: "none" | "guest" | "remake" }
  /** `before` and `wantedRecall`: what was read of the card and its learner. The card is only stored if they are still so. */
  | { kind: "store"; card: LearnerCard; before: Card | null; wantedRecall: WantedRecall | null };

/** Returns a question with all places where it stands in some releases. */
export function findPlacesOfQuestion(releases: readonly ReleaseWithQuestions[], questionId: string): QuestionAtPlaces {
  const found = releases.flatMap((release) => getCardPlaces(release).findByQuestion(questionId) ?? []);
  const places = new Map(found.map(({ lessonId, place }) => [`${lessonId} ${place}`, { lessonId, place }]));
  return { questionId, places: [...places.values()] };
}

interface AnswerToPlan {
  learnerId: string;
  courseId: string;
  attemptId: string;
  /** The tries that are stored once the answer is. */
  tries: readonly [StoredAnswer, ...StoredAnswer[]];
  /** What was read of the cards of the question, or null: the learner is a guest. */
  read: CardToChange | null;
  now: Date;
}

/** Returns what storing an answer does to the card of its place. `place`: where the question stands, or null if it has no card. */
export function planCardWrite(
  place: CardPlace | null,
  { learnerId, courseId, attemptId, tries, read, now }: AnswerToPlan,
): CardWrite {
  if (!place) return { kind: "none" };
  if (!read) return { kind: "guest" };
  const { wantedRecall } = read;
  const found = read.cards.find((each) => each.lessonId === place.lessonId && each.place === place.place);
  const before = found ? normaliseCard(found) : null;
  const asking = {
    lessonId: place.lessonId,
    place: place.place,
    objective: place.objective,
    attemptId,
    questionId: tries[0].questionId,
    askedAt: (read.askedAt === null ? now : new Date(read.askedAt)).toISOString(),
    rating: rateTries(tries),
  };
  const card = applyAsking(before, asking, wantedRecall ?? defaultWantedRecall);
  return card ? { kind: "store", card: { learnerId, courseId, ...card }, before, wantedRecall } : { kind: "remake" };
}
