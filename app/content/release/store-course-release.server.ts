/** Stores a built course in PostgreSQL. If a release with the same hash is already stored, no new release is added. */
import { z } from "zod";
import type { Db, Pool } from "~/platform/database/database.server";
import { computeSha256OfText, stringifyWithSortedKeys } from "~/platform/hash.server";
import { newId } from "~/platform/ids";
import { storeSearchDocumentsOfCurrentRelease } from "../search/store-search-documents.server";
import {
  findReleaseIdByContentHash,
  insertCourseIfMissing,
  insertEdition,
  insertNewQuestionRevisions,
  insertRelease,
  insertReleaseQuestions,
  lockEditionAndGetRulesHash,
  lockStoringOfCourses,
  openEditionForNewcomers,
  setCurrentReleaseOfEdition,
  updateEditionRules,
} from "./content.sql.server";
import { saveReleasePictures } from "./pictures.server";
import { type BuiltCourse, builtCourseSchema } from "./release";
import { composeReleaseWithQuestions } from "./release-cache.server";

export interface CourseStoreOptions {
  now: Date;
  /** Whether this is an earlier edition, which a newcomer never gets. */
  isEarlier?: boolean;
  /** Whether an edition may be stored that the site does not have yet. True if absent. */
  isNewAllowed?: boolean;
  /**
   * Returns whether a learner is enrolled in an edition. The caller passes this function, because the folder app/content may not import
   * code about learners.
   */
  hasEditionEverHadLearners(db: Db, courseId: string, label: string): Promise<boolean>;
}

type CourseStoreOutcome =
  | { ok: true; releaseId: string; added: boolean }
  /** Learners are enrolled in this edition, so its rules can't change. Other rules need another edition label. */
  | { ok: false; reason: "edition-frozen"; label: string }
  /** The site does not have this edition, and `isNewAllowed` is false. Nothing is stored. */
  | { ok: false; reason: "edition-new"; label: string };

export async function storeCourseRelease(
  pool: Pool,
  built: BuiltCourse,
  { now, isEarlier = false, isNewAllowed = true, hasEditionEverHadLearners }: CourseStoreOptions,
): Promise<CourseStoreOutcome> {
  const { release, questions, pictures } = z.encode(builtCourseSchema, built);
  const { courseId, label, rules } = release;
  return pool.begin(async (tx): Promise<CourseStoreOutcome> => {
    await lockStoringOfCourses(tx);
    const rulesHash = computeSha256OfText(stringifyWithSortedKeys(rules));
    const edition = await lockEditionAndGetRulesHash(tx, courseId, label);
    if (!edition) {
      if (!isNewAllowed) return { ok: false, reason: "edition-new", label };
      await insertCourseIfMissing(tx, courseId);
      await insertEdition(tx, { courseId, label, rules, rulesHash });
    } else if (edition.rulesHash !== rulesHash) {
      if (await hasEditionEverHadLearners(tx, courseId, label)) return { ok: false, reason: "edition-frozen", label };
      await updateEditionRules(tx, { courseId, label, rules, rulesHash });
    }
    const known = await findReleaseIdByContentHash(tx, courseId, label, built.hash);
    const releaseId = known ?? newId(now);
    if (!known) {
      const content = { release, questions: questions.map(({ record }) => record) };
      await insertRelease(tx, { id: releaseId, courseId, label, hash: built.hash, content, now });
      await insertNewQuestionRevisions(tx, courseId, questions);
      await insertReleaseQuestions(tx, releaseId, questions);
    }
    await saveReleasePictures(tx, releaseId, pictures);
    await setCurrentReleaseOfEdition(tx, courseId, label, releaseId);
    const records = built.questions.map(({ record }) => record);
    await storeSearchDocumentsOfCurrentRelease(tx, composeReleaseWithQuestions(releaseId, built.release, records));
    if (!isEarlier) await openEditionForNewcomers(tx, courseId, label, now);
    return { ok: true, releaseId, added: !known };
  });
}
