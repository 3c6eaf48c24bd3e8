import { getCourseProgress } from "~/learning/progress/get-progress.server";
import type { WayThroughLessons } from "~/learning/progress/progress-view";
import type { RequestContext } from "~/web/context.server";

/** Returns how far a learner is, for a page beside the lessons. Returns null if there is no such course. */
export async function readWayThroughLessons(
  { pool, releases }: RequestContext,
  key: { learnerId: string; courseId: string },
): Promise<WayThroughLessons | null> {
  const progress = await getCourseProgress(pool, releases, key);
  if (!progress) return null;
  const { begun, complete, resume, unread } = progress;
  return { begun, complete, resume, unread };
}
