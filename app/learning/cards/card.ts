/** A card: what one learner has to remember of one place of a lesson. */

/** How well a place was known when it was asked. FSRS has these grades and a fourth, `easy`, which is not used. */
export const cardRatings = { again: 1, hard: 2, good: 3 } as const;
export type CardRating = (typeof cardRatings)[keyof typeof cardRatings];

/** What FSRS knows of a memory. `stability`: the days after which it is recalled with a chance of 0.9. `difficulty`: 1 to 10. */
export interface CardMemory {
  stability: number;
  difficulty: number;
}

/** A card as it was before an asking. */
export interface CardState extends CardMemory {
  objective: string;
  rating: CardRating;
  /** The day on which the card comes back, such as 2026-11-29. All days are those in Amsterdam. */
  dueOn: string;
  /** On how many different days the place was answered right: at the first try, and not as a guess. */
  rightDays: number;
  /** The asking that counted last: when its first try was answered, as an ISO time, and what it was. */
  askedAt: string;
  attemptId: string;
  questionId: string;
}

export interface CardPlaceKey {
  courseId: string;
  lessonId: string;
  /** The author's name of the place in its lesson, or the id of its only question. */
  place: string;
}

export interface Card extends CardState {
  lessonId: string;
  place: string;
  /** The last day on which each question of the place was asked, by the id of the question. Also an asking that did not count is here. */
  asked: Readonly<Record<string, string>>;
  /** The card before the last asking, or null if there was none. */
  previous: CardState | null;
}

/** Once a place was asked: both tries of one question in one attempt. */
export interface Asking {
  lessonId: string;
  place: string;
  objective: string;
  attemptId: string;
  questionId: string;
  /** When the first try was answered, as an ISO time of the server. */
  askedAt: string;
  rating: CardRating;
}

/** The number of days on which a place must be answered right before it counts as mastered. */
const daysToMaster = 3;

/** Returns whether the learner masters the place of a card: right on three different days. */
export function isCardMastered({ rightDays }: Pick<Card, "rightDays">): boolean {
  return rightDays >= daysToMaster;
}
