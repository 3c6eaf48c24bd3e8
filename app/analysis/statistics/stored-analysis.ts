/** Turns stored rows of statistics of all learners into the analysis of a lesson. */
import type { QuestionRecord } from "~/questions/table";
import type { LessonAnalysis, QuestionAnalysis } from "./analyse";

interface Stored {
  questionId: string;
  revision: string;
  rounds: QuestionAnalysis["rounds"];
  n: number;
  missed: number | null;
  figures: unknown;
  chosen: Record<string, number>;
  computedAt: Date;
}

/**
 * Returns the stored analysis of a lesson, or null if none was calculated yet. A question whose wording changed, or that is asked in other
 * rounds than before, has no figures until the next calculation.
 * @param places the variants of each place of the lesson
 */
export function composeLessonAnalysisFromStoredRows(
  places: readonly (readonly QuestionRecord[])[],
  rows: readonly Stored[],
): (LessonAnalysis & { computedAt: Date }) | null {
  const whole = rows.find(({ questionId }) => questionId === "");
  if (!whole) return null;
  const questions = places.flatMap((variants) =>
    variants.flatMap((record, at) => {
      const row = rows.find(({ questionId }) => questionId === record.id);
      if (row?.revision !== record.revision || row.rounds !== (at === 0 ? "first" : "later")) return [];
      return [{ ...row, figures: row.figures as QuestionAnalysis["figures"] }];
    }),
  );
  return {
    n: whole.n,
    questionCount: questions.filter(({ rounds }) => rounds === "first").length,
    figures: whole.figures as LessonAnalysis["figures"],
    questions: questions.map(({ questionId, revision, rounds, n, missed, figures, chosen }) => ({
      questionId,
      revision,
      rounds,
      n,
      missed,
      figures,
      chosen,
    })),
    computedAt: whole.computedAt,
  };
}
