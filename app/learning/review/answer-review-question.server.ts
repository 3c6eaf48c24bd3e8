import type { ReleaseCache } from "~/content/release/release-cache.server";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import type { Db, Pool } from "~/platform/database/database.server";
import type { PostedFormFields } from "~/questions/kind";
import { listTypedAnswerTexts } from "~/questions/read-response";
import { type AnswerAdmission, gradeAndStoreAnswer } from "../attempt/grade-and-store-answer.server";
import { composeReviewQuestion } from "./compose-review-question";
import { isConfidence } from "./confidence";
import { mostReviewQuestionsADay } from "./draw-review";
import { findAnswerOfEarlierDay } from "./find-answer-of-earlier-day.server";
import { findShown } from "./get-review-page.server";
import { loadReviewDay } from "./load-review-day.server";
import { type ReviewStartRefusal, reviewPolicy } from "./policy.server";
import { lockLearnerOfReviews, readReviewLimits } from "./review-day.sql.server";
import type { ReviewQuestionData } from "./review-page-data";

interface ReviewAnswerInput {
  learnerId: string;
  courseId: string;
  questionId: string;
  /** The number of the try, from 1, as the form states it. */
  seq: number;
  fields: PostedFormFields;
  /** How sure the learner says to be, as the form has it. It is ignored if it is no level, and if the learner does not want to say. */
  confidence: number | null;
  /** The day for which the form was made, as the form states it. Absent in a form that states none: it is then taken to be of today. */
  madeOn?: string;
  now: Date;
}

export type ReviewAnswerOutcome =
  /**
   * The answer was valid. `late`: what was typed in this answer if another one counts; otherwise null. `readPage` reads what follows, which
   * a redirect does not need.
   */
  | { ok: true; late: string[] | null; final: boolean; readPage(): Promise<ReviewQuestionData> }
  /** The form is of an earlier day, and its answer was stored on that day. Now nothing was stored. */
  | { ok: true; late: null; final: true; storedEarlier: true; readPage(): Promise<ReviewQuestionData> }
  /** Nothing was stored, because the form was not filled in correctly. */
  | { ok: false; reason: "invalid"; readPage(): Promise<ReviewQuestionData> }
  /**
   * `not-asked`: today's review does not ask this question, or not this try. `day-full`: the learner answered as many questions today as a
   * day can have. `no-account`: guests have no reviews. `learner-gone`: the account was deleted in the meantime.
   */
  | { ok: false; reason: "not-asked" | "day-full" | "no-account" | "learner-gone" };

/**
 * Grades one answer in today's review of a course, and stores it. The first answer of the day begins the review. The day is that of the
 * server: a form of another day is one of today, if today asks the question, unless an answer of it was stored on that day.
 */
export async function answerReviewQuestion(
  pool: Pool,
  releases: ReleaseCache,
  { learnerId, courseId, questionId, seq, fields, confidence, madeOn, now }: ReviewAnswerInput,
): Promise<ReviewAnswerOutcome> {
  const day = formatAmsterdamDay(now);
  if (madeOn !== undefined && madeOn !== day) {
    const sent = { learnerId, courseId, questionId, seq, fields, madeOn, today: day };
    const readStored = await findAnswerOfEarlierDay(pool, releases, sent);
    if (readStored === "other") return { ok: false, reason: "not-asked" };
    if (readStored) return { ok: true, late: null, final: true, storedEarlier: true, readPage: readStored };
  }
  const said = isConfidence(confidence) ? confidence : null;
  const admit = async (db: Db): Promise<AnswerAdmission<ReviewStartRefusal>> => {
    // The reviews of a day are one attempt a course, so the lock of an attempt would not stop answers in other courses.
    await lockLearnerOfReviews(db, learnerId);
    const limits = await readReviewLimits(db, { learnerId, kind: reviewPolicy.kind, day, courseId, questionId });
    // A question that was begun can always be answered on its day.
    if (!limits.isBegun && limits.begun >= mostReviewQuestionsADay) return { ok: false, reason: "day-full" };
    return { ok: true, confidence: limits.asksConfidence ? said : null };
  };
  const input = { learner: { id: learnerId }, courseId, scope: day, number: 1, questionId, seq, fields, now };
  const outcome = await gradeAndStoreAnswer(pool, releases, reviewPolicy, input, admit);
  const readPage = async () => {
    const loaded = await loadReviewDay(pool, releases, { learnerId, day });
    const found = findShown(loaded, { courseId, questionId });
    return found && composeReviewQuestion(loaded, found);
  };
  if (outcome.ok) {
    const { stored, again, attempt } = outcome;
    const late = stored || again ? null : listTypedAnswerTexts(fields);
    const asked = attempt.form.find(({ question }) => question.id === questionId);
    const addLate = async () => {
      const page = await readPage();
      if (!page) throw new Error(`the review of ${day} lacks question ${questionId}, which was answered in it`);
      return late === null ? page : { ...page, question: { ...page.question, late } };
    };
    return { ok: true, late, final: asked?.again === false, readPage: addLate };
  }
  switch (outcome.reason) {
    case "invalid": {
      const { typed, problem } = outcome.read;
      const page = await readPage();
      if (!page) return { ok: false, reason: "not-asked" };
      const { question } = page;
      const refused = question.state === "final" ? page : { ...page, said, question: { ...question, typed, problem } };
      return { ok: false, reason: "invalid", readPage: async () => refused };
    }
    case "day-full":
    case "no-account":
    case "learner-gone":
      return { ok: false, reason: outcome.reason };
    default:
      return { ok: false, reason: "not-asked" };
  }
}
