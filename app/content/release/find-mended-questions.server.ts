import type { Db } from "~/platform/database/database.server";
import { hasSameOptions } from "~/questions/choices/same-options";
import type { QuestionRecord } from "~/questions/table";
import { listCurrentReleaseIdsOfEditions } from "./content.sql.server";
import type { ReleaseCache, ReleaseWithQuestions } from "./release-cache.server";

/**
 * Returns the newest revisions of these questions, by the ids of the questions. A question is absent if its newest revision is the given
 * one, or offers other options, so that answers to the given one can't be marked by it.
 */
export async function findMendedQuestions(
  db: Db,
  releases: ReleaseCache,
  courseId: string,
  questions: readonly QuestionRecord[],
): Promise<ReadonlyMap<string, QuestionRecord>> {
  const all = await listNewestQuestions(db, releases, courseId);
  const mended = questions.flatMap((question) => {
    const newest = all.get(question.id);
    const isMended = newest && newest.revision !== question.revision && hasSameOptions(newest, question);
    return isMended ? [[question.id, newest] as const] : [];
  });
  return new Map(mended);
}

/**
 * Returns the newest revision of each question of a course, by the ids of the questions. That is the revision of the newest edition whose
 * current release has the question.
 */
export async function listNewestQuestions(
  db: Db,
  releases: ReleaseCache,
  courseId: string,
): Promise<ReadonlyMap<string, QuestionRecord>> {
  const current = await listCurrentReleases(db, releases, courseId);
  return new Map(current.toReversed().flatMap(({ questions }) => [...questions]));
}

/** Returns the current release of each edition of a course, the newest edition first. */
export async function listCurrentReleases(
  db: Db,
  releases: ReleaseCache,
  courseId: string,
): Promise<ReleaseWithQuestions[]> {
  const ids = await listCurrentReleaseIdsOfEditions(db, courseId);
  return Promise.all(ids.map((id) => releases.get(db, id)));
}
