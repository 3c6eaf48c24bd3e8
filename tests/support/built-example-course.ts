/** The example course (scripts/demo/example-course), built once for all tests of a worker, and loaded into a test database. */

import type { CourseBuildResult } from "../../app/content/compile/build-course.server";
import type { BuiltCourse } from "../../app/content/release/release";
import type { Pool } from "../../app/platform/database/database.server";
import { checkAndBuildExampleCourse } from "../../scripts/demo/example-course/build-example-course";
import { loadTestCourse, type TestCourse } from "./factories";

export { exampleCourseId, exampleCoursePool } from "../../scripts/demo/example-course/example-course";

/** Returns what the course check finds in the example course. */
export async function checkExampleCourse(): Promise<Pick<CourseBuildResult, "problems" | "warnings">> {
  const { problems, warnings } = await checkAndBuildExampleCourse();
  return { problems, warnings };
}

/** Returns the example course as `buildCourse` makes it from its files. Don't change the result: other tests get the same. */
export async function buildExampleCourse(): Promise<BuiltCourse> {
  const { built, problems } = await checkAndBuildExampleCourse();
  if (!built) throw new Error(`The example course has problems: ${JSON.stringify(problems)}`);
  return built;
}

/**
 * Loads the example course into a test database. Returns it with the id of its release, and a function that finds a question; the right and
 * the wrong answer to a question are `createSampleAnswerFields(record(id), right)`.
 */
export async function loadExampleCourse(pool: Pool, now: Date): Promise<TestCourse> {
  return loadTestCourse(pool, now, await buildExampleCourse());
}
