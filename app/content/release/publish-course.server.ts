/** Publishes one course that was checked and built. Its check is stored in the database, so that administrators see it in every process. */
import type { Pool } from "~/platform/database/database.server";
import type { CourseBuildResult } from "../compile/build-course.server";
import type { CourseProblem } from "../source/problem";
import { upsertCourseCheckResult } from "./course-checks.sql.server";
import { type CourseStoreOptions, storeCourseRelease } from "./store-course-release.server";

interface CoursePublishOutcome {
  /**
   * The reasons why the new version was not published, so that readers still see the former release. It is empty if readers see the new
   * version.
   */
  problems: CourseProblem[];
  /** The id of the new release, or null if no release was added. */
  added: string | null;
}

/**
 * Publishes a course. An error while the course is loaded becomes a problem of the course. Only an error while its check is stored is
 * thrown.
 */
export async function publishCourse(
  pool: Pool,
  checked: CourseBuildResult,
  options: CourseStoreOptions,
): Promise<CoursePublishOutcome> {
  const published = checked.built ? await load(pool, checked, options) : { problems: checked.problems, added: null };
  const { courseId, warnings } = checked;
  await saveCourseCheckResult(pool, { courseId, problems: published.problems, warnings, now: options.now });
  return published;
}

async function load(
  pool: Pool,
  { built, labelAt }: CourseBuildResult,
  options: CourseStoreOptions,
): Promise<CoursePublishOutcome> {
  if (!built) return { problems: [], added: null };
  try {
    const outcome = await storeCourseRelease(pool, built, options);
    if (outcome.ok) return { problems: [], added: outcome.added ? outcome.releaseId : null };
    return { problems: [{ ...labelAt, code: "edition-in-use", data: { edition: outcome.label } }], added: null };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problems: [{ ...labelAt, code: "course-not-loaded", data: { reason } }], added: null };
  }
}

export async function saveCourseCheckResult(
  pool: Pool,
  check: { courseId: string; problems: CourseProblem[]; warnings: CourseProblem[]; now: Date },
): Promise<void> {
  const { courseId, problems, warnings, now } = check;
  const row = { courseId, checkedAt: now, problems: problems.map(storable), warnings: warnings.map(storable) };
  await upsertCourseCheckResult(pool, row);
}

/** Replaces characters that PostgreSQL can't store (NUL and lone surrogates). They can occur, because problems quote the author's text. */
function storable(problem: CourseProblem): CourseProblem {
  const clean = (_key: string, value: unknown) =>
    typeof value === "string" ? value.replace(/\p{Surrogate}|\0/gu, "\ufffd") : value;
  return JSON.parse(JSON.stringify(problem, clean)) as CourseProblem;
}
