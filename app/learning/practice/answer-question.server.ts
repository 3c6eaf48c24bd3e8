import type { ReleaseReader } from "~/content/release/releases.server";
import type { Pool } from "~/platform/database/database.server";
import { listTypedTexts } from "~/questions/read-response";
import type { ResponseProblem } from "~/questions/table";
import { recordAnswer } from "../attempt/record-answer.server";
import type { AnswerInput, AnswerOutcome } from "../attempt/validate-answer";
import { addRefusedAnswerToView, addUncountedAnswerToView, composeLessonView } from "./compose-lesson-view";
import type { LearnerLessonData } from "./learner-lesson-data.sql.server";
import type { LessonView } from "./lesson-view";
import { type PracticeRefusal, practicePolicy } from "./policy.server";

export interface LessonAnswerInput extends Omit<AnswerInput, "scope" | "number"> {
  lessonId: string;
  /** Number of the round to which the form belongs. */
  round: number;
}

type Refused = Exclude<AnswerOutcome<LearnerLessonData, PracticeRefusal>, { ok: true } | { reason: "invalid" }>;

export type LessonAnswerOutcome =
  /**
   * `counted` is false if the question already had an answer: the first one counts, and the view contains its feedback. The view is
   * composed when it is read, so that a redirect does not pay for it. `late`: what was typed in this answer if it differs from the first
   * one; otherwise null.
   */
  | { ok: true; counted: boolean; late: string[] | null; view: LessonView }
  /** Nothing was stored. The view contains the form as typed, with its errors. */
  | { ok: false; reason: "invalid"; problem: ResponseProblem; view: LessonView }
  | Refused;

/**
 * Stores and marks one answer in a round of a lesson. A question is answered once in a round; a resend, a double click or another tab gets
 * the feedback of the answer that counts.
 */
export async function answerQuestion(
  pool: Pool,
  releases: ReleaseReader,
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
