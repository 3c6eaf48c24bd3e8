import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { listTypedAnswerTexts } from "~/questions/read-response";
import type { Attempt } from "../attempt/attempt";
import { gradeAndStoreAnswer } from "../attempt/grade-and-store-answer.server";
import type { AnswerSubmission, AnswerSubmissionOutcome } from "../attempt/validate-and-grade-answer";
import { getReleaseForReader } from "../enrolment/get-release-for-reader.server";
import {
  addFreshPassToLessonPageData,
  addRefusedAnswerToLessonPageData,
  addUncountedAnswerToLessonPageData,
  composeLessonPageData,
} from "./compose-lesson-page-data";
import { getLessonPageData } from "./get-lesson-page-data.server";
import type { LearnerDataForLessonPage } from "./learner-data-for-lesson-page.sql.server";
import type { LessonNumberAndTitles, LessonPageData } from "./lesson-page-data";
import { type PracticeStartRefusal, practiceAttemptPolicy } from "./policy.server";
import { hasQuestionInAnyEdition } from "./question-in-any-edition.sql.server";

interface LessonAnswerInput extends Omit<AnswerSubmission, "scope" | "number"> {
  lessonId: string;
  /** The number of the round for which the form was made. */
  round: number;
}

type Refused = Exclude<
  AnswerSubmissionOutcome<LearnerDataForLessonPage, PracticeStartRefusal>,
  { ok: true } | { reason: "invalid" }
>;

type PracticeAnswerRefusal =
  /** `comesFirst`: the lesson that the fixed order asks first, or null if the order was opened meanwhile. */
  | { ok: false; reason: "not-yet"; comesFirst: LessonNumberAndTitles | null }
  /** `lesson-gone`: another edition has the question, and the learner's own does not have the lesson. */
  | { ok: false; reason: Exclude<Refused["reason"], "not-yet"> | "lesson-gone" };

export type PracticeAnswerOutcome =
  /**
   * The answer was valid. If the question already had an answer to this try, that answer counts, and the view shows what followed.
   * `late`: what was typed in this answer if it differs from the stored one; otherwise null. `passedNow`: whether this answer passed the
   * lesson for the first time. The view is computed only when it is read, because a redirect does not need it.
   */
  | { ok: true; late: string[] | null; passedNow: boolean; view: LessonPageData }
  /** Nothing was stored, because the form was not filled in correctly. The view shows the form as it was typed, with its error. */
  | { ok: false; reason: "invalid"; view: LessonPageData }
  | PracticeAnswerRefusal;

/**
 * Grades one answer in a practice round of a lesson, and stores it. Each try of a question is answered once in a round: an answer that is
 * sent again, by a double click or from another tab, shows what followed the stored one. `seq`: the try that the form states.
 */
export async function answerPracticeQuestion(
  pool: Pool,
  releases: ReleaseCache,
  { lessonId, round, ...input }: LessonAnswerInput,
): Promise<PracticeAnswerOutcome> {
  const { questionId, fields } = input;
  const outcome = await gradeAndStoreAnswer(pool, releases, practiceAttemptPolicy, {
    seq: 1,
    ...input,
    scope: lessonId,
    number: round,
  });
  if (outcome.ok) {
    const { stored, again, attempt } = outcome;
    const late = stored || again ? null : listTypedAnswerTexts(fields);
    // A closed attempt takes no answers, so an answer that was stored in an attempt that is closed now has closed it.
    const passedNow = stored && isOnlyPassedAttempt(attempt);
    return {
      ok: true,
      late,
      passedNow,
      get view() {
        const view = composeLessonPageData(lessonId, attempt);
        if (passedNow) return addFreshPassToLessonPageData(view);
        return late === null ? view : addUncountedAnswerToLessonPageData(view, questionId, late);
      },
    };
  }
  if (outcome.reason !== "invalid") return explainRefusal(pool, releases, { lessonId, ...input }, outcome.reason);
  const { read, attempt } = outcome;
  const view = addRefusedAnswerToLessonPageData(composeLessonPageData(lessonId, attempt), questionId, read);
  return { ok: false, reason: "invalid", view };
}

/** Adds to a refusal what the learner must know to go on. */
async function explainRefusal(
  pool: Pool,
  releases: ReleaseCache,
  { learner, courseId, lessonId, questionId }: Omit<LessonAnswerInput, "round">,
  reason: Refused["reason"],
): Promise<PracticeAnswerRefusal> {
  const learnerId = "id" in learner ? learner.id : null;
  if (reason === "not-yet") {
    const view = await getLessonPageData(pool, releases, { learnerId, courseId, lessonId });
    return { ok: false, reason, comesFirst: view?.comesFirst ?? null };
  }
  const isGone =
    reason === "not-found" &&
    (await getReleaseForReader(pool, releases, { learnerId, courseId })) !== null &&
    (await hasQuestionInAnyEdition(pool, { courseId, lessonId, questionId }));
  return { ok: false, reason: isGone ? "lesson-gone" : reason };
}

function isOnlyPassedAttempt({ number, attempts }: Pick<Attempt<unknown>, "number" | "attempts">): boolean {
  const passed = attempts.filter((each) => each.passed === true);
  return passed.length === 1 && passed[0]?.number === number;
}
