import type { Db } from "~/platform/database/database.server";
import { findNewestReleasesOfRevisions } from "./content.sql.server";
import type { ReleaseCache } from "./release-cache.server";

/**
 * Returns how many people checked the keys of these questions: the number of the question that was checked by the fewest. The numbers are
 * those of the release `releaseId`, or for a revision that it does not have, those of the newest release that has it.
 */
export async function countFewestKeyReviewers(
  db: Db,
  releases: ReleaseCache,
  {
    courseId,
    releaseId,
    questions,
  }: { courseId: string; releaseId: string; questions: readonly { questionId: string; revision: string }[] },
): Promise<number> {
  const drawn = await releases.get(db, releaseId);
  const others = questions.filter(({ questionId, revision }) => drawn.questions.get(questionId)?.revision !== revision);
  const found = others.length === 0 ? [] : await findNewestReleasesOfRevisions(db, courseId, others);
  const otherReleases = new Map(found.map((each) => [each.questionId, each.releaseId]));
  const counts = await Promise.all(
    questions.map(async (question) => {
      const { questionId } = question;
      const other = otherReleases.get(questionId);
      const isDrawn = !others.includes(question);
      const release = isDrawn ? drawn : other === undefined ? null : await releases.get(db, other);
      return release?.content.finalTest?.keyReviewers[questionId] ?? 0;
    }),
  );
  return Math.min(...counts);
}
