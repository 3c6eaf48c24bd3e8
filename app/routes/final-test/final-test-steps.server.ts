/** Where a learner stands with the final tests of their courses, for the pages that lead to a test. */
import type { Viewer } from "~/accounts/session/viewer";
import type { FinalTestStep } from "~/learning/final/pages/final-test-page-data";
import { getFinalTestStart } from "~/learning/final/pages/get-final-test-start.server";
import type { CourseProgress } from "~/learning/progress/progress-view";
import type { RequestContext } from "~/web/context.server";

/**
 * Returns what the viewer can do now at the final test of each course whose lessons they completed, by course id. Reads the database only for
 * a viewer with an account, and only for such courses.
 */
export async function listFinalTestSteps(
  { pool, releases, now }: RequestContext,
  viewer: Viewer | null,
  courses: CourseProgress[],
): Promise<Record<string, FinalTestStep>> {
  if (viewer?.kind !== "account") return {};
  const { learnerId } = viewer;
  const ready = courses.filter(({ complete, hasFinalTest }) => complete && hasFinalTest);
  const found = await Promise.all(
    ready.map(async ({ course: { id: courseId } }): Promise<[string, FinalTestStep][]> => {
      const start = await getFinalTestStart(pool, releases, { learnerId, courseId, now: now() });
      return start ? [[courseId, start.step]] : [];
    }),
  );
  return Object.fromEntries(found.flat());
}
