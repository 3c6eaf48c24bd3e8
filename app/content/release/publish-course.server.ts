/** Publishes one course that was checked and built, with its earlier editions. Its check is stored in the database, so that administrators see it in every process. */
import type { Pool } from "~/platform/database/database.server";
import type { CourseBuildResult } from "../compile/build-course.server";
import type { CourseProblem } from "../source/problem";
import { upsertCourseCheckResult } from "./course-checks.sql.server";
import { type CourseStoreOptions, storeCourseRelease } from "./store-course-release.server";

interface EditionPublishOutcome {
  /**
   * The reasons why the new version was not published, so that readers still see the former release. It is empty if readers see the new
   * version.
   */
  problems: CourseProblem[];
  /** The id of the new release, or null if no release was added. */
  added: string | null;
}

interface CoursePublishOutcome {
  /** The problems of all editions. */
  problems: CourseProblem[];
  /** Whether readers see the new version of the current edition. */
  isCurrentPublished: boolean;
  /** The ids of the new releases. */
  added: string[];
}

/**
 * Publishes a course, each edition by itself. An error while an edition is loaded becomes a problem of the course. Only an error while its
 * check is stored is thrown.
 */
export async function publishCourse(
  pool: Pool,
  checked: CourseBuildResult,
  options: CourseStoreOptions,
): Promise<CoursePublishOutcome> {
  const current = await load(pool, checked, options);
  const editions = [current];
  for (const each of checked.earlier) editions.push(await load(pool, each, { ...options, isEarlier: true }));
  const problems = editions.flatMap((each) => each.problems);
  const warnings = [checked, ...checked.earlier].flatMap((each) => each.warnings);
  await saveCourseCheckResult(pool, { courseId: checked.courseId, problems, warnings, now: options.now });
  const added = editions.flatMap((each) => each.added ?? []);
  return { problems, isCurrentPublished: current.problems.length === 0, added };
}

async function load(
  pool: Pool,
  { built, labelAt, problems }: Pick<CourseBuildResult, "built" | "labelAt" | "problems">,
  options: CourseStoreOptions,
): Promise<EditionPublishOutcome> {
  if (!built) return { problems, added: null };
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
