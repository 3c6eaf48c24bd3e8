/** How a card changes when its place is asked. Pure functions. */

import { formatAmsterdamDay } from "~/platform/amsterdam";
import { getOwnValue } from "~/platform/own-value";
import { isFullScore, isPartialScore } from "~/questions/grade-response";
import { type Asking, type Card, type CardRating, type CardState, cardRatings } from "./card";
import { scheduleCard, type WantedRecall } from "./schedule";

/** A try at a question as it is marked now. `confidence`: 1 if the learner said that they guessed. */
export interface RatedTry {
  score: number | null;
  confidence?: number | null;
}

const guessed = 1;

/**
 * Returns how well a place was known by the tries at its question. A wrong first try is `again` as long as there is no second one that is
 * completely right.
 */
export function rateTries([first, second]: readonly [RatedTry, ...RatedTry[]]): CardRating {
  if (isFullScore(first.score)) return first.confidence === guessed ? cardRatings.hard : cardRatings.good;
  const isHalf = isPartialScore(first.score) || isFullScore(second?.score ?? null);
  return isHalf ? cardRatings.hard : cardRatings.again;
}

/** Orders askings by time (ISO texts of one form can be compared as they are), and at the same time by their ids: the order in which they are replayed. */
export function compareAskings(
  one: Pick<Asking, "askedAt" | "attemptId" | "questionId">,
  other: Pick<Asking, "askedAt" | "attemptId" | "questionId">,
): number {
  return (
    compareTexts(one.askedAt, other.askedAt) ||
    compareTexts(one.attemptId, other.attemptId) ||
    compareTexts(one.questionId, other.questionId)
  );
}

const compareTexts = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
const dayOf = (at: string) => formatAmsterdamDay(new Date(at));

/**
 * Returns a card after an asking. Only the first asking of a day counts. An asking that the card has already is rated again: its second try
 * came in. If the objective of the place is another one, the card begins anew.
 * Returns null if the asking is older than one that the card has, or could be: then the card must be made again from all askings. It could be
 * if it has another objective on the same day, because the card does not know when the askings were that did not count.
 */
export function applyAsking(card: Card | null, asking: Asking, wantedRecall: WantedRecall): Card | null {
  if (card && !isSameAsking(card, asking)) {
    const isOtherObjective = card.objective !== asking.objective && dayOf(card.askedAt) === dayOf(asking.askedAt);
    if (isOtherObjective || compareAskings(asking, card) < 0) return null;
  }
  return applyLaterAsking(card, asking, wantedRecall);
}

const isSameAsking = (card: Card, { attemptId, questionId }: Asking) =>
  card.attemptId === attemptId && card.questionId === questionId;

/** Does the same for an asking that is known to be later than all that the card has, or to be the one that counted last. */
function applyLaterAsking(card: Card | null, asking: Asking, wantedRecall: WantedRecall): Card {
  const day = dayOf(asking.askedAt);
  if (!card) return compose(null, null, asking, day, wantedRecall);
  if (isSameAsking(card, asking)) return compose(card, card.previous, asking, day, wantedRecall);
  if (card.objective === asking.objective && dayOf(card.askedAt) === day)
    return { ...card, asked: addAskedDay(card.asked, asking.questionId, day) };
  return compose(card, pickCardState(card), asking, day, wantedRecall);
}

/** Returns the cards of a learner after all these askings, in whichever order they are given. The key of each is its lesson and place. */
export function replayAskings(askings: readonly Asking[], wantedRecall: WantedRecall): Map<string, Card> {
  const cards = new Map<string, Card>();
  for (const asking of [...askings].sort(compareAskings)) {
    const key = `${asking.lessonId} ${asking.place}`;
    cards.set(key, applyLaterAsking(cards.get(key) ?? null, asking, wantedRecall));
  }
  return cards;
}

/** Returns the card that follows from a state and an asking. `card`: the card until now, if there is one. */
function compose(
  card: Card | null,
  previous: CardState | null,
  asking: Asking,
  day: string,
  wantedRecall: WantedRecall,
): Card {
  const { lessonId, place, objective, attemptId, questionId, askedAt, rating } = asking;
  const goesOn = previous?.objective === objective ? previous : null;
  const before = goesOn && { ...goesOn, askedOn: dayOf(goesOn.askedAt) };
  return {
    lessonId,
    place,
    objective,
    rating,
    ...scheduleCard(before, { day, rating, wantedRecall }),
    rightDays: (goesOn?.rightDays ?? 0) + (rating === cardRatings.good ? 1 : 0),
    askedAt,
    attemptId,
    questionId,
    asked: addAskedDay(card?.asked ?? {}, questionId, day),
    previous,
  };
}

/** Returns the days on which questions were asked, with one more. An earlier day changes nothing. */
function addAskedDay(asked: Card["asked"], questionId: string, day: string): Card["asked"] {
  const known = getOwnValue(asked, questionId);
  return known !== undefined && known >= day ? asked : { ...asked, [questionId]: day };
}

function pickCardState(card: Card): CardState {
  const { objective, stability, difficulty, rating, dueOn, rightDays, askedAt, attemptId, questionId } = card;
  return { objective, stability, difficulty, rating, dueOn, rightDays, askedAt, attemptId, questionId };
}
