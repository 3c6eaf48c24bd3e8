/** Chooses which questions the review of a course asks on a day. Pure functions. */

import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { getOwnValue } from "~/platform/own-value";
import { areEnemies } from "~/questions/question";
import type { QuestionRecord } from "~/questions/table";
import { type Card, cardRatings } from "../cards/card";
import { type CardPlace, getCardPlaces } from "../cards/card-places";

/** The most questions that a learner answers in reviews on one day, over all courses: five, and five more twice. */
export const mostReviewQuestionsADay = 15;

/**
 * How many questions a review has, and how many of one lesson. A day asks the most urgent ones, but after two of one lesson it asks another
 * one (see `listNextQuestions`). With twice as many as a day asks, and no more of one lesson than a day asks, there is another one until no
 * lesson has any that is due.
 */
const mostQuestionsOfReview = 2 * mostReviewQuestionsADay;
const mostQuestionsOfLesson = mostReviewQuestionsADay;

/** What decides how urgent a card is. */
export type CardUrgency = Pick<Card, "rating" | "dueOn" | "stability">;

/** A card that is due, with what drawing needs. */
export type DueCard = CardUrgency & Pick<Card, "lessonId" | "place" | "objective" | "asked">;

/** Returns the place of a card in a release. Returns null if the release has no such place with the same objective: then the card rests. */
export function findPlaceOfCard(
  release: ReleaseWithQuestions,
  { lessonId, place, objective }: Pick<Card, "lessonId" | "place" | "objective">,
): CardPlace | null {
  const found = getCardPlaces(release).find(lessonId, place);
  return found?.objective === objective ? found : null;
}

/**
 * Orders cards by how urgent they are. What went wrong the last time comes first, so that it returns within two days also if many cards wait;
 * then by the day on which they were due, and then the weakest memory first.
 */
export function compareUrgency(one: CardUrgency, other: CardUrgency): number {
  return (
    Number(isFailed(other)) - Number(isFailed(one)) ||
    compareTexts(one.dueOn, other.dueOn) ||
    one.stability - other.stability
  );
}

const isFailed = ({ rating }: CardUrgency) => rating === cardRatings.again;

/** Orders cards by how urgent they are, then by their place. */
export function compareDueCards(one: DueCard, other: DueCard): number {
  return (
    compareUrgency(one, other) || compareTexts(one.lessonId, other.lessonId) || compareTexts(one.place, other.place)
  );
}

const compareTexts = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/**
 * Draws one question for each due card, for more cards than a day can ask (see above). A card gets a question that the learner was not asked
 * yet or, if there is none, the one that was asked longest ago. Questions that would reveal each other's answers (enemies) are not asked in
 * one review: a card then gets its next question, or is left for another day. A card without a place in the release rests. What is drawn for
 * the first cards does not depend on those after them.
 */
export function drawReviewQuestions(release: ReleaseWithQuestions, due: readonly DueCard[]): QuestionRecord[] {
  const drawn: QuestionRecord[] = [];
  const drawnOfLesson = new Map<string, number>();
  for (const card of [...due].sort(compareDueCards)) {
    if (drawn.length === mostQuestionsOfReview) break;
    const ofLesson = drawnOfLesson.get(card.lessonId) ?? 0;
    if (ofLesson === mostQuestionsOfLesson) continue;
    const place = findPlaceOfCard(release, card);
    const question = place && sortByPreference(place.variants, card.asked).find((each) => isFriendOf(each, drawn));
    if (!question) continue;
    drawn.push(question);
    drawnOfLesson.set(card.lessonId, ofLesson + 1);
  }
  return drawn;
}

/** Returns the variants of a place, those that were never asked first, and then those that were asked longest ago. */
function sortByPreference(variants: readonly QuestionRecord[], asked: DueCard["asked"]): QuestionRecord[] {
  return [...variants].sort((one, other) =>
    compareTexts(getOwnValue(asked, one.id) ?? "", getOwnValue(asked, other.id) ?? ""),
  );
}

const isFriendOf = (question: QuestionRecord, others: readonly QuestionRecord[]) =>
  !others.some((other) => areEnemies(question, other));
