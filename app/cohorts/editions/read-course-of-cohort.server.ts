import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { type CourseOutline, composeCourseOutline } from "../group/course-outline";
import { type EditionOfCohort, selectEditionsOfCohort } from "./cohort-editions.sql.server";

/** The course of a cohort, in every edition that its members follow. */
export interface CourseOfCohort {
  /** The release for what is told about the whole group: of the edition that all members follow, or else of the newest edition. */
  release: ReleaseWithQuestions;
  /**
   * The outline of that release. It has a final test if any edition that members follow has one, and a closing case if the newest edition has
   * one: trainers print that one for every group.
   */
  course: CourseOutline;
  /** The releases of all editions that members follow, the newest first. Of a cohort without members, the newest release. */
  held: [ReleaseWithQuestions, ...ReleaseWithQuestions[]];
  /** Whether the members follow different editions, so that pages must say who follows which. */
  isMixed: boolean;
  /** Returns the course in a member's own edition. `label`: null if the member is not enrolled yet, and will get the newest edition. */
  outlineOf(label: string | null): CourseOutline;
}

/**
 * Returns the course of a cohort, for one of its trainers. What is told about one member comes from that member's own edition. It takes one
 * statement if the releases are cached.
 */
export async function readCourseOfCohort(
  db: Db,
  releases: ReleaseCache,
  key: CohortTrainerKey & { courseId: string },
): Promise<CourseOfCohort> {
  const [newest, ...earlier] = await selectEditionsOfCohort(db, key);
  // This never happens: a cohort belongs to an existing course, and courses are never deleted.
  if (!newest) throw new Error(`there is no course ${key.courseId}`);
  return loadCourseOfCohort(db, releases, { editions: [newest, ...earlier] });
}

interface EditionsToLoad {
  /** The editions of the course, the newest first. */
  editions: readonly [EditionOfCohort, ...EditionOfCohort[]];
  /** Returns the outline of a release. Given if the outlines of several cohorts are composed once. */
  outline?: (release: ReleaseWithQuestions) => CourseOutline;
}

/** Returns the course of a cohort whose editions are known. It takes no statement if the releases are cached. */
export async function loadCourseOfCohort(
  db: Db,
  releases: ReleaseCache,
  { editions, outline = composeCourseOutline }: EditionsToLoad,
): Promise<CourseOfCohort> {
  const [newest] = editions;
  const [first = newest, ...others] = editions.filter(({ isHeld }) => isHeld);
  const get = ({ releaseId }: EditionOfCohort) => releases.get(db, releaseId);
  const newestRelease = await get(newest);
  const held: CourseOfCohort["held"] = [await get(first), ...(await Promise.all(others.map(get)))];
  const isMixed = others.length > 0;
  const release = isMixed ? newestRelease : held[0];
  const outlines = new Map([newestRelease, ...held].map((each) => [each.content.label, outline(each)]));
  const outlineOf = (label: string | null) => outlines.get(label ?? newest.label) ?? outline(newestRelease);
  const own = outlineOf(release.content.label);
  const finalTest = held.map(({ content }) => outlineOf(content.label).finalTest).find((each) => each !== null) ?? null;
  const { hasClosingCase } = composeCourseOutline(newestRelease);
  return { release, course: { ...own, finalTest, hasClosingCase }, held, isMixed, outlineOf };
}
