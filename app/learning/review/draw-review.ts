/** Chooses which questions the review of a course asks on a day. Pure functions. */
import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { areEnemies } from "~/questions/question";
import type { QuestionRecord } from "~/questions/table";
import { type Card, cardRatings } from "../cards/card";
import { type CardPlace, getCardPlaces } from "../cards/card-places";

/** The most questions that a learner answers in reviews on one day, over all courses: five, and five more twice. */
export const mostReviewQuestionsADay = 15;

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
  const isFailed = ({ rating }: CardUrgency) => Number(rating === cardRatings.again);
  return isFailed(other) - isFailed(one) || compareTexts(one.dueOn, other.dueOn) || one.stability - other.stability;
}

/** Orders cards by how urgent they are, then by their place. */
export function compareDueCards(one: DueCard, other: DueCard): number {
  return (
    compareUrgency(one, other) || compareTexts(one.lessonId, other.lessonId) || compareTexts(one.place, other.place)
  );
}

const compareTexts = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/**
 * Draws one question for each due card, for at most as many cards as a day can ask. A card gets a question that the learner was not asked
 * yet or, if there is none, the one that was asked longest ago. Questions that would reveal each other's answers (enemies) are not asked in
 * one review: a card then gets its next question, or is left for another day. A card without a place in the release rests.
 */
export function drawReviewQuestions(release: ReleaseWithQuestions, due: readonly DueCard[]): QuestionRecord[] {
  const drawn: QuestionRecord[] = [];
  for (const card of [...due].sort(compareDueCards)) {
    if (drawn.length === mostReviewQuestionsADay) break;
    const place = findPlaceOfCard(release, card);
    const question = place && sortByPreference(place.variants, card.asked).find((each) => isFriendOf(each, drawn));
    if (question) drawn.push(question);
  }
  return drawn;
}

/** Returns the variants of a place, those that were never asked first, and then those that were asked longest ago. */
function sortByPreference(variants: readonly QuestionRecord[], asked: DueCard["asked"]): QuestionRecord[] {
  return [...variants].sort((one, other) => compareTexts(asked[one.id] ?? "", asked[other.id] ?? ""));
}

const isFriendOf = (question: QuestionRecord, others: readonly QuestionRecord[]) =>
  !others.some((other) => areEnemies(question, other));
