import { listAttemptKindsCountingFor } from "~/learning/policies.server";
import { isFirstPassOfLesson } from "~/learning/remark/is-first-pass-of-lesson.server";
import type { Db } from "~/platform/database/database.server";
import { selectCertificatesOfAttemptOrPractice } from "../issue/certificates.sql.server";

interface ClosedAttempt {
  learnerId: string;
  attemptId: string;
  kind: string;
  /** The edition of a practice round, or the pool of a final test. */
  label: string;
}

/**
 * Returns the ids of the certificates that rest on an attempt: a final test that they state, or a practice round that was the first to pass its
 * lesson when they were issued.
 */
export async function listCertificatesRestingOnAttempt(
  db: Db,
  courseId: string,
  { learnerId, attemptId, kind, label }: ClosedAttempt,
): Promise<string[]> {
  const practised = listAttemptKindsCountingFor("lesson").includes(kind) ? label : null;
  const held = await selectCertificatesOfAttemptOrPractice(db, { learnerId, courseId, attemptId, label: practised });
  const ids: string[] = [];
  for (const { id, issuedAt, statesAttempt } of held)
    if (statesAttempt || (await isFirstPassOfLesson(db, { learnerId, attemptId, at: issuedAt }))) ids.push(id);
  return ids;
}
