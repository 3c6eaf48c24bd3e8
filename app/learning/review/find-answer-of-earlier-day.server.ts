import type { ReleaseCache } from "~/content/release/release-cache.server";
import { addDays, computeMomentFromAmsterdamTime } from "~/platform/amsterdam";
import type { Db } from "~/platform/database/database.server";
import type { PostedFormFields } from "~/questions/kind";
import { listAnswersAsMarkedNow } from "../attempt/remarks";
import { isSameResponseStored, readAnswerOfTry } from "../attempt/validate-and-grade-answer";
import { computeQuestionProgress } from "../practice/lesson-score";
import { composeReviewQuestion } from "./compose-review-question";
import { findShown } from "./get-review-page.server";
import { type LoadedDayQuestion, loadReviewDay, type ReviewDay } from "./load-review-day.server";
import { findDayStep } from "./review-day";
import type { AfterReviewAnswer, ReviewQuestionData } from "./review-page-data";

interface AnswerOfEarlierDay {
  learnerId: string;
  courseId: string;
  questionId: string;
  seq: number;
  fields: PostedFormFields;
  /** The day for which the form was made, as the form states it. It may be any text. */
  madeOn: string;
  today: string;
}

/**
 * Looks whether an answer was stored in the review of an earlier day: the same response, as the same try. A browser that got no response sends
 * its form again, also after midnight. Returns a function that reads the question as it is now, with its answers; "other" if that try has
 * another answer; or null if nothing of it was stored on that day, or if the text is no earlier day. Writes nothing.
 */
export async function findAnswerOfEarlierDay(
  db: Db,
  releases: ReleaseCache,
  { learnerId, madeOn, today, ...sent }: AnswerOfEarlierDay,
): Promise<(() => Promise<ReviewQuestionData>) | "other" | null> {
  if (computeMomentFromAmsterdamTime(madeOn) === null || madeOn >= today) return null;
  const day = await loadReviewDay(db, releases, { learnerId, day: madeOn });
  const found = findShown(day, sent);
  const asked = found?.read();
  if (!found || !asked || asked.answers.length < sent.seq) return null;
  const read = readAnswerOfTry(asked, sent);
  if (!read?.ok || !isSameResponseStored(read.response, asked, sent.seq)) return "other";
  return async () => {
    const closed = closeQuestion(found);
    const questions = day.questions.map((each) => (each === found ? closed : each));
    const page = composeReviewQuestion({ ...day, questions }, closed);
    const now = await loadReviewDay(db, releases, { learnerId, day: today });
    return { ...page, today, after: page.after && moveToToday(page.after, found, now) };
  };
}

/** Returns a question whose day is over: a second try that was open is not any more. */
function closeQuestion(found: LoadedDayQuestion): LoadedDayQuestion {
  const asked = found.read();
  const brick = computeQuestionProgress(asked.question, listAnswersAsMarkedNow(asked), false);
  return { ...found, brick, read: () => ({ ...asked, feedback: true, again: false }) };
}

/** Returns what follows from an answer of an earlier day: the review goes on today, and what was due before is asked today or tomorrow. */
function moveToToday(after: AfterReviewAnswer, { courseId, lessonId, place }: LoadedDayQuestion, now: ReviewDay) {
  const step = findDayStep(now.questions, false);
  const isSamePlace = (each: LoadedDayQuestion) =>
    each.courseId === courseId && each.lessonId === lessonId && each.place === place;
  const soonest = now.questions.some(isSamePlace) ? now.day : addDays(now.day, 1);
  const { comesBack } = after;
  return {
    ...after,
    comesBack: comesBack && comesBack.day < soonest ? { ...comesBack, day: soonest } : comesBack,
    next: step.state === "question" ? step.position : null,
  };
}
