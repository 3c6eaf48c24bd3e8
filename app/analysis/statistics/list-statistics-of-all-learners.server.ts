import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { listCountedPlaces } from "~/learning/practice/lesson-rounds";
import type { Db } from "~/platform/database/database.server";
import { fewestPeopleInShownNumber } from "../misconceptions/disclosure";
import type { QuestionAnalysis } from "./analyse";
import { chooseQuestionQualityVerdict, type QuestionQualityVerdict } from "./question-quality-verdict";
import { selectStoredStatistics } from "./statistics.sql.server";
import { composeLessonAnalysisFromStoredRows } from "./stored-analysis";

export interface QuestionOfAllLearners {
  questionId: string;
  lessonNumber: number;
  stem: string;
  /** The figures over all learners, or null if fewer than five of them answered the question. */
  figures: Pick<QuestionAnalysis, "n" | "rounds" | "figures"> | null;
  /** The verdict, or null for a later variant, and for a question without figures. */
  verdict: QuestionQualityVerdict | null;
}

/** Returns the stored figures of every scored practice question, over all learners of an edition. It tells nothing of the options. */
export async function listStatisticsOfAllLearners(
  db: Db,
  release: ReleaseWithQuestions,
): Promise<QuestionOfAllLearners[]> {
  const { courseId, label, lessons } = release.content;
  const stored = await selectStoredStatistics(db, { courseId, label });
  return lessons.flatMap((lesson) => {
    const places = listCountedPlaces(release, lesson.id);
    const analysis = composeLessonAnalysisFromStoredRows(
      places,
      stored.filter(({ lessonId }) => lessonId === lesson.id),
    );
    return places.flat().map(({ id, stemText }): QuestionOfAllLearners => {
      const about = { questionId: id, lessonNumber: lesson.number, stem: stemText };
      const found = analysis?.questions.find(({ questionId }) => questionId === id);
      if (!found || found.n < fewestPeopleInShownNumber) return { ...about, figures: null, verdict: null };
      const { n, rounds, figures } = found;
      const discrimination = figures.discrimination.value;
      const verdict = rounds === "first" ? chooseQuestionQualityVerdict({ n, discrimination }) : null;
      return { ...about, figures: { n, rounds, figures }, verdict };
    });
  });
}
