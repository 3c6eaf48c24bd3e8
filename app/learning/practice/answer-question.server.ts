import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { listTypedTexts } from "~/questions/read-response";
import type { ResponseProblem } from "~/questions/table";
import { recordAnswer } from "../attempt/record-answer.server";
import type { AnswerInput, AnswerOutcome } from "../attempt/validate-answer";
import { addRefusedAnswerToView, addUncountedAnswerToView, composeLessonView } from "./compose-lesson-view";
import type { LearnerLessonData } from "./learner-lesson-data.sql.server";
import type { LessonView } from "./lesson-view";
import { type PracticeRefusal, practicePolicy } from "./policy.server";

interface LessonAnswerInput extends Omit<AnswerInput, "scope" | "number"> {
  lessonId: string;
  /** The number of the round for which the form was made. */
  round: number;
}

type Refused = Exclude<AnswerOutcome<LearnerLessonData, PracticeRefusal>, { ok: true } | { reason: "invalid" }>;

export type LessonAnswerOutcome =
  /**
   * The answer was valid. `counted` is false if the question already had an answer in this round: the first answer counts, and the view
   * shows its feedback. `late`: what was typed in this answer if it differs from the first one; otherwise null. The view is computed only
   * when it is read, because a redirect does not need it.
   */
  | { ok: true; counted: boolean; late: string[] | null; view: LessonView }
  /** Nothing was stored, because the form was not filled in correctly. The view shows the form as it was typed, with its error. */
  | { ok: false; reason: "invalid"; problem: ResponseProblem; view: LessonView }
  | Refused;

/**
 * Marks one answer in a practice round of a lesson, and stores it. A question is answered once in a round: an answer that is sent again, by
 * a double click or from another tab, gets the feedback of the first answer.
 */
export async function answerQuestion(
  pool: Pool,
  releases: ReleaseCache,
  { lessonId, round, ...input }: LessonAnswerInput,
): Promise<LessonAnswerOutcome> {
  const { questionId, fields } = input;
  const outcome = await recordAnswer(pool, releases, practicePolicy, { ...input, scope: lessonId, number: round });
  if (outcome.ok) {
    const { stored, again, attempt } = outcome;
    const late = stored || again ? null : listTypedTexts(fields);
    return {
      ok: true,
      counted: stored,
      late,
      get view() {
        const view = composeLessonView(lessonId, attempt);
        return late === null ? view : addUncountedAnswerToView(view, questionId, late);
      },
    };
  }
  if (outcome.reason !== "invalid") return outcome;
  const { read, attempt } = outcome;
  const view = addRefusedAnswerToView(composeLessonView(lessonId, attempt), questionId, read);
  return { ok: false, reason: "invalid", problem: read.problem, view };
}
