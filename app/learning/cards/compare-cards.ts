/** How stored cards differ from cards that are computed from the answers. Pure functions. */
import { isDeepStrictEqual } from "node:util";
import type { Card, CardPlaceKey } from "./card";

/** A card with the learner and the course that it belongs to. */
export interface LearnerCard extends Card {
  learnerId: string;
  courseId: string;
}

/** A card that is not what the answers say. `stored` or `computed` is null if there is no such card. */
export interface CardDifference extends CardPlaceKey {
  learnerId: string;
  stored: LearnerCard | null;
  computed: LearnerCard | null;
}

export function compareCards(stored: readonly LearnerCard[], computed: readonly LearnerCard[]): CardDifference[] {
  const expected = new Map(computed.map((card) => [keyOf(card), card]));
  const differences: CardDifference[] = [];
  const add = (card: LearnerCard, pair: Pick<CardDifference, "stored" | "computed">) => {
    const { learnerId, courseId, lessonId, place } = card;
    differences.push({ learnerId, courseId, lessonId, place, ...pair });
  };
  for (const card of stored) {
    const key = keyOf(card);
    const other = expected.get(key) ?? null;
    expected.delete(key);
    if (!isDeepStrictEqual(card, other)) add(card, { stored: card, computed: other });
  }
  for (const card of expected.values()) add(card, { stored: null, computed: card });
  return differences;
}

const keyOf = ({ learnerId, courseId, lessonId, place }: LearnerCard) =>
  `${learnerId} ${courseId} ${lessonId} ${place}`;
