/** Turns stored rows of statistics of all learners into the analysis of a lesson. */
import type { QuestionRecord } from "~/questions/table";
import type { LessonAnalysis } from "./analyse";

interface Stored {
  questionId: string;
  revision: string;
  n: number;
  figures: unknown;
  chosen: Record<string, number>;
  computedAt: Date;
}

/**
 * Returns the stored analysis of a lesson, or null if none was calculated yet. A question whose wording changed has no figures until the
 * next calculation.
 */
export function composeLessonAnalysisFromStoredRows(
  records: readonly QuestionRecord[],
  rows: readonly Stored[],
): (LessonAnalysis & { computedAt: Date }) | null {
  const whole = rows.find(({ questionId }) => questionId === "");
  if (!whole) return null;
  const questions = records.flatMap((record) => {
    const row = rows.find(({ questionId, revision }) => questionId === record.id && revision === record.revision);
    return row ? [{ ...row, figures: row.figures as LessonAnalysis["questions"][number]["figures"] }] : [];
  });
  return {
    n: whole.n,
    questionCount: questions.length,
    figures: whole.figures as LessonAnalysis["figures"],
    questions: questions.map(({ questionId, revision, n, figures, chosen }) => ({
      questionId,
      revision,
      n,
      figures,
      chosen,
    })),
    computedAt: whole.computedAt,
  };
}
