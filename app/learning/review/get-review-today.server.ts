import type { ReleaseCache } from "~/content/release/release-cache.server";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import type { Pool } from "~/platform/database/database.server";
import { cardRatings } from "../cards/card";
import { isQuestionFinal } from "../practice/lesson-state";
import { type LoadedDayQuestion, loadReviewDay } from "./load-review-day.server";
import { findLastPlannedDay, planWeeks } from "./plan-weeks";
import { findDayStep, listBegunQuestions, listNextQuestions, reviewSetSize } from "./review-day";
import type { ReviewToday } from "./review-page-data";

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
  const { dueDays } = day;
  const later = dueDays.filter((dueOn) => dueOn > today);
  const isReady = step.state === "question";
  const bricks = step.state === "empty" ? [] : step.bricks;
  const waiting = isReady
    ? listNextQuestions(day.questions).slice(0, bricks.filter((brick) => brick === "todo").length)
    : [];
  const wrong = waiting.filter(wentWrongBefore).length;
  const left = isReady ? bricks.filter((brick) => !isQuestionFinal(brick)).length : 0;
  // A question of which the second try is open belongs to today, although its card already says when it comes back.
  const tried = bricks.filter((brick) => brick === "tried").map(() => today);
  return {
    state: isReady ? "ready" : step.state === "done" ? "done" : dueDays.length > 0 ? "nothing" : "none",
    bricks,
    left,
    position: isReady ? step.position : 0,
    why: { wrong, others: waiting.length - wrong },
    minutes: [...day.questions.filter(({ brick }) => brick === "tried"), ...waiting].reduce(addMinutes, 0),
    more: step.state === "done" ? step.more : 0,
    nextDay: later.length > 0 ? later.reduce((first, each) => (each < first ? each : first)) : null,
    weeks: planWeeks([...dueDays, ...tried], today, isReady ? reviewSetSize - left : begun.length),
    today,
  };
}

/** A question takes a minute with its feedback, and one more if there is a case to read. */
const addMinutes = (sum: number, { release, questionId }: LoadedDayQuestion) =>
  sum + (release.questions.get(questionId)?.case ? 2 : 1);

const wentWrongBefore = ({ card }: LoadedDayQuestion) => card?.rating === cardRatings.again;
