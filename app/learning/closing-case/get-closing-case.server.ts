import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import { getReleaseForReader } from "../enrolment/get-release-for-reader.server";
import { listLatestChoices, type StoredStepChoice } from "./choices.sql.server";
import type { ClosingCaseForReader } from "./compose-closing-case-pages";

/** A closing case for one reader, with the rows of their choices. */
export interface StoredClosingCase {
  /** The label of the reader's edition. */
  label: string;
  stored: StoredStepChoice[];
  reader: ClosingCaseForReader;
}

/**
 * Returns the closing case of the edition in which a learner is enrolled, with what the learner chose. A visitor (`learnerId` is null) gets
 * that of the newest edition. Returns null if there is no such course, or if the edition has no closing case.
 */
export async function getClosingCase(
  db: Db,
  releases: ReleaseCache,
  { learnerId, courseId }: { learnerId: string | null; courseId: string },
): Promise<StoredClosingCase | null> {
  const { content } = (await getReleaseForReader(db, releases, { learnerId, courseId })) ?? {};
  if (!content?.closingCase) return null;
  const { label } = content;
  const stored = learnerId === null ? [] : await listLatestChoices(db, { learnerId, courseId, label });
  const choices = new Map(stored.map(({ stepId, option, reason }) => [stepId, { option, reason }]));
  return { label, stored, reader: { content, closingCase: content.closingCase, choices } };
}
