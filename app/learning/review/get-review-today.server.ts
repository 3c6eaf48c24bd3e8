import type { ReleaseCache } from "~/content/release/release-cache.server";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import type { Pool } from "~/platform/database/database.server";
import { cardRatings } from "../cards/card";
import type { QuestionProgress } from "../practice/lesson-state";
import { type LoadedDayQuestion, loadReviewDay } from "./load-review-day.server";
import { findLastPlannedDay, type PlannedDay, planWeeks } from "./plan-weeks";
import { findDayStep, listBegunQuestions, listNextQuestions } from "./review-day";

/** What the page of today shows about reviews. */
export interface ReviewToday {
  /** `ready`: a question waits. `done`: a set was done. `nothing`: nothing is due today. `none`: the learner has no cards yet. */
  state: "ready" | "done" | "nothing" | "none";
  /** The bricks of the set that waits or was done. */
  bricks: QuestionProgress[];
  /** The number of the question that comes next in the set, from 1. 0 if none waits. */
  position: number;
  /** How many questions of the set are not begun and went wrong the time before, and how many are not begun for another reason. */
  why: { wrong: number; others: number };
  /** How many questions the learner can ask for after a complete set. */
  more: number;
  /** The first day after today on which a card is due, within the weeks of the picture; else null. */
  nextDay: string | null;
  weeks: PlannedDay[][];
  today: string;
  paused: boolean;
  asksConfidence: boolean;
}

/** Returns what the page of today shows about a learner's reviews. Takes one statement if the releases are cached, and writes nothing. */
export async function getReviewToday(
  pool: Pool,
  releases: ReleaseCache,
  { learnerId, now }: { learnerId: string; now: Date },
): Promise<ReviewToday> {
  const today = formatAmsterdamDay(now);
  const day = await loadReviewDay(pool, releases, { learnerId, day: today, until: findLastPlannedDay(today) });
  const step = findDayStep(day.questions, false);
  const begun = listBegunQuestions(day.questions);
  const dueDays = day.cards.map(({ dueOn }) => dueOn);
  const later = dueDays.filter((dueOn) => dueOn > today);
  const isReady = step.state === "question";
  const bricks = step.state === "empty" ? [] : step.bricks;
  const waiting = isReady ? listNextQuestions(day.questions).slice(0, bricks.filter((brick) => brick === "todo").length) : [];
  const wrong = waiting.filter(wentWrongBefore).length;
  return {
    state: isReady ? "ready" : step.state === "done" ? "done" : day.cards.length > 0 ? "nothing" : "none",
    bricks,
    position: isReady ? step.position : 0,
    why: { wrong, others: waiting.length - wrong },
    more: step.state === "done" ? step.more : 0,
    nextDay: later.length > 0 ? later.reduce((first, each) => (each < first ? each : first)) : null,
    weeks: planWeeks(dueDays, today, begun.length),
    today,
    paused: day.paused,
    asksConfidence: day.asksConfidence,
  };
}

const wentWrongBefore = ({ card }: LoadedDayQuestion) => card?.rating === cardRatings.again;
