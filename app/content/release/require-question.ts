import type { QuestionRecord } from "~/questions/table";
import type { ReleaseWithQuestions } from "./release-cache.server";

/**
 * Returns a question of a release.
 * @throws if the release does not contain it. That would be a bug: a course with such a release does not pass its check, and releases never
 * change.
 */
export function requireQuestion(release: ReleaseWithQuestions, questionId: string): QuestionRecord {
  const question = release.questions.get(questionId);
  if (!question) throw new Error(`release ${release.id} lacks question ${questionId}`);
  return question;
}
