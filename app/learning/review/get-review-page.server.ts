import type { ReleaseCache } from "~/content/release/release-cache.server";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import type { Pool } from "~/platform/database/database.server";
import { cardRatings } from "../cards/card";
import { composeReviewQuestion } from "./compose-review-question";
import { type LoadedDayQuestion, loadReviewDay, type ReviewDay } from "./load-review-day.server";
import { findLastPlannedDay, planWeeks } from "./plan-weeks";
import { findDayStep, listBegunQuestions } from "./review-day";
import { listCardsDueAfter } from "./review-day.sql.server";
import type { ReviewDoneData, ReviewPageData } from "./review-page-data";

interface ReviewPageInput {
  learnerId: string;
  /** The question to show with its answer, if it was answered today. Else the next one is shown. */
  shown: { courseId: string; questionId: string } | null;
  /** Whether the learner asks for more questions after a complete set. */
  wantsMore: boolean;
  now: Date;
}

/** Returns what the page of reviews shows a learner now: a question, or what was done. Writes nothing. */
export async function getReviewPage(
  pool: Pool,
  releases: ReleaseCache,
  { learnerId, shown, wantsMore, now }: ReviewPageInput,
): Promise<ReviewPageData> {
  const day = await loadReviewDay(pool, releases, { learnerId, day: formatAmsterdamDay(now) });
  const answered = shown && findShown(day, shown);
  if (answered && answered.answeredAt !== null) return composeReviewQuestion(day, answered);
  const step = findDayStep(day.questions, wantsMore);
  if (day.paused) return { state: "paused" };
  if (step.state !== "question") return composeDone(pool, releases, { learnerId, day: day.day }, step);
  return composeReviewQuestion(day, findShown(day, step.question) as LoadedDayQuestion);
}

/** Returns a question of the day, or null if the day does not have it. */
export function findShown(
  day: ReviewDay,
  { courseId, questionId }: { courseId: string; questionId: string },
): LoadedDayQuestion | null {
  return day.questions.find((each) => each.courseId === courseId && each.questionId === questionId) ?? null;
}

async function composeDone(
  pool: Pool,
  releases: ReleaseCache,
  { learnerId, day: today }: { learnerId: string; day: string },
  step: Exclude<ReturnType<typeof findDayStep>, { state: "question" }>,
): Promise<ReviewDoneData> {
  const until = findLastPlannedDay(today);
  const day = await loadReviewDay(pool, releases, { learnerId, day: today, until });
  const { dueDays } = day;
  const soon = dueDays.filter((each) => each > today).sort()[0] ?? null;
  const nextDay = soon ?? (await findFirstDayAfter(pool, releases, { learnerId, after: until, today }));
  const begun = listBegunQuestions(day.questions);
  const done = begun.length;
  const { state } = step;
  const shared = { weeks: planWeeks(dueDays, today, done), today, nextDay };
  if (state === "empty") return { state, bricks: [], mended: 0, more: 0, ...shared };
  const mended = begun.slice(-step.bricks.length).filter(isMended).length;
  return { state, mended, bricks: step.bricks, more: step.more, ...shared };
}

/** Returns whether a question went wrong the time before, and was right at the first try today. */
const isMended = ({ card, brick }: LoadedDayQuestion) => card?.ratingBefore === cardRatings.again && brick === "right";

/** So many cards are tried to find the first one that does not rest. */
const mostCardsTried = 100;

/** Returns the day on which the first card is due after a day, or null. */
async function findFirstDayAfter(
  pool: Pool,
  releases: ReleaseCache,
  { learnerId, after, today }: { learnerId: string; after: string; today: string },
): Promise<string | null> {
  const later = await listCardsDueAfter(pool, { learnerId, after, limit: mostCardsTried });
  const last = later.at(-1);
  if (!last) return null;
  const day = await loadReviewDay(pool, releases, { learnerId, day: today, until: last.dueOn });
  return day.dueDays.filter((dueOn) => dueOn > after).sort()[0] ?? null;
}
