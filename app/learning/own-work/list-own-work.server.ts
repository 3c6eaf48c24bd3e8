import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { composeOverview } from "../closing-case/compose-closing-case-pages";
import { getClosingCase } from "../closing-case/get-closing-case.server";
import { getReleaseForReader } from "../enrolment/get-release-for-reader.server";
import { listCoursesWithOwnWork } from "./courses-with-own-work.sql.server";
import type { OwnWork } from "./own-work";

/**
 * Returns what a learner made outside the lessons that count, for each course in which they made something, also if they are not enrolled.
 * A course without such work takes no statement.
 */
export async function listOwnWork(
  pool: Pool,
  releases: ReleaseCache,
  { learnerId }: { learnerId: string },
): Promise<OwnWork[]> {
  const made = await listCoursesWithOwnWork(pool, learnerId);
  const works = made.map(async ({ courseId, hasChoices, hasNotes }): Promise<OwnWork[]> => {
    const key = { learnerId, courseId };
    const closingCase = hasChoices ? await readClosingCase(pool, releases, key) : null;
    if (closingCase) return [{ ...closingCase, hasNotes }];
    const release = hasNotes ? await getReleaseForReader(pool, releases, key) : null;
    if (!release) return [];
    const { title, language } = release.content;
    return [{ course: { id: courseId, title, language }, closingCase: null, hasNotes }];
  });
  return (await Promise.all(works)).flat();
}

/** Returns how far a learner is in the closing case of their edition, or null if they chose nothing there. */
async function readClosingCase(
  db: Db,
  releases: ReleaseCache,
  key: { learnerId: string; courseId: string },
): Promise<Pick<OwnWork, "course" | "closingCase"> | null> {
  const found = await getClosingCase(db, releases, key);
  if (!found) return null;
  const { course, title, steps } = composeOverview(found.reader);
  const chosen = steps.filter((step) => step.chosen).length;
  return chosen === 0 ? null : { course, closingCase: { title, chosen, steps: steps.length } };
}
