/** Publishes one course that was checked and built, with its earlier editions. Its check is stored in the database, so that administrators see it in every process. */
import type { Pool } from "~/platform/database/database.server";
import type { CourseBuildResult } from "../compile/build-course.server";
import { type CourseProblem, listProblemsOfNewEdition } from "../source/problem";
import { upsertCourseCheckResult } from "./course-checks.sql.server";
import { type CourseStoreOptions, storeCourseRelease } from "./store-course-release.server";

interface EditionPublishOutcome {
  /**
   * The reasons why the new version was not published, so that readers still see the former release. It is empty if readers see the new
   * version.
   */
  problems: CourseProblem[];
  /** What would have stopped a new edition. The site has this one, so it is a warning. */
  excused: CourseProblem[];
  /** The id of the new release, or null if no release was added. */
  added: string | null;
}

interface CoursePublishOutcome {
  /** The problems of all editions. */
  problems: CourseProblem[];
  /** What would have stopped a new edition, of the editions that the site has. */
  excused: CourseProblem[];
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
  const excused = editions.flatMap((each) => each.excused);
  const warnings = [...[checked, ...checked.earlier].flatMap((each) => each.warnings), ...excused];
  await saveCourseCheckResult(pool, { courseId: checked.courseId, problems, warnings, now: options.now });
  const added = editions.flatMap((each) => each.added ?? []);
  return { problems, excused, isCurrentPublished: current.problems.length === 0, added };
}

async function load(
  pool: Pool,
  checked: Pick<CourseBuildResult, "built" | "labelAt" | "problems" | "newEditionProblems">,
  options: CourseStoreOptions,
): Promise<EditionPublishOutcome> {
  const { built, labelAt, newEditionProblems } = checked;
  // Whether the site has an edition that can't be built is not asked: all of its problems are told together, as the check tells them.
  if (!built) return { problems: listProblemsOfNewEdition(checked), excused: [], added: null };
  try {
    const outcome = await storeCourseRelease(pool, built, {
      ...options,
      isNewAllowed: newEditionProblems.length === 0,
    });
    if (outcome.ok)
      return { problems: [], excused: newEditionProblems, added: outcome.added ? outcome.releaseId : null };
    if (outcome.reason === "edition-new") return { problems: newEditionProblems, excused: [], added: null };
    const frozen: CourseProblem = { ...labelAt, code: "edition-in-use", data: { edition: outcome.label } };
    return { problems: [frozen], excused: newEditionProblems, added: null };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const failed: CourseProblem = { ...labelAt, code: "course-not-loaded", data: { reason } };
    return { problems: [failed], excused: newEditionProblems, added: null };
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
