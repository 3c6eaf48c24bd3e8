/** Builds what the page of today shows about reviews. Pure functions. */
import { cardRatings } from "../cards/card";
import { isQuestionFinal } from "../practice/lesson-state";
import type { LoadedDayQuestion, ReviewDay } from "./load-review-day.server";
import { planWeeks } from "./plan-weeks";
import { findDayStep, listBegunQuestions, listNextQuestions, reviewSetSize } from "./review-day";
import type { ReviewToday } from "./review-page-data";

/** Returns what the page of today shows about a learner's reviews. `day`: read until the last day of the picture. */
export function composeReviewToday(day: ReviewDay): ReviewToday {
  const today = day.day;
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
    why: { tried: tried.length, wrong, others: waiting.length - wrong },
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
