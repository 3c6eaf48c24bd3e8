/** When a card comes back, by FSRS-6 (`ts-fsrs`). Pure functions. */
import { createEmptyCard, type FSRS, fsrs, State } from "ts-fsrs";
import { addDays } from "~/platform/amsterdam";
import { type CardMemory, type CardRating, cardRatings } from "./card";

/** How well a learner wants to recall: the share of cards that they should still know when those come back. No other values are offered. */
export const wantedRecalls = [0.85, 0.9, 0.95] as const;
export type WantedRecall = (typeof wantedRecalls)[number];
export const defaultWantedRecall: WantedRecall = 0.9;

/** The most days after which a card that was answered wrong comes back. */
const longestWaitAfterAgain = 2;

const schedulers = new Map<number, FSRS>();

/** Fuzz would make a plan that can't be computed again; steps within a day are off, because a card is asked once a day. */
function getScheduler(wantedRecall: WantedRecall): FSRS {
  const known = schedulers.get(wantedRecall);
  if (known) return known;
  const made = fsrs({ request_retention: wantedRecall, enable_fuzz: false, enable_short_term: false });
  schedulers.set(wantedRecall, made);
  return made;
}

const midnight = (day: string) => new Date(`${day}T00:00:00Z`);

/** What is known of a card that was asked before: its memory, and the day in Amsterdam on which it was asked last. */
interface AskedMemory extends CardMemory {
  askedOn: string;
}

/**
 * Returns the memory after an asking, and the day on which the card comes back: never the same day, and after a wrong answer within two days.
 * A better rating always waits longer. The days are calendar days in Amsterdam, so a day of 23 or 25 hours counts as one.
 * @param before the memory before the asking, or null if the card is new. Its day is not after `day`
 * @param day the day of the asking, such as 2026-11-29
 */
export function scheduleCard(
  before: AskedMemory | null,
  { day, rating, wantedRecall }: { day: string; rating: CardRating; wantedRecall: WantedRecall },
): CardMemory & { dueOn: string } {
  const now = midnight(day);
  const empty = createEmptyCard(now);
  const card = before
    ? {
        ...empty,
        state: State.Review,
        stability: before.stability,
        difficulty: before.difficulty,
        last_review: midnight(before.askedOn),
      }
    : empty;
  const { stability, difficulty, scheduled_days: wait } = getScheduler(wantedRecall).next(card, now, rating).card;
  const days = rating === cardRatings.again ? Math.min(wait, longestWaitAfterAgain) : wait;
  return { stability, difficulty, dueOn: addDays(day, Math.max(1, days)) };
}

/** Returns the chance that a card is still known some days after it was asked, from 0 to 1. */
export function computeRetrievability(stability: number, days: number): number {
  return getScheduler(defaultWantedRecall).forgetting_curve(days, stability);
}
