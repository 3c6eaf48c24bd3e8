import type { Viewer } from "~/accounts/session/viewer";
import { listSittingsToday, type SittingToday } from "~/cohorts/joining/group-today";
import { listCohortsOfMemberWithSittings } from "~/cohorts/joining/list-memberships.server";
import type { FinalTestStep } from "~/learning/final/pages/final-test-page-data";
import type { CourseProgress } from "~/learning/progress/progress-view";
import type { RequestContext } from "~/web/context.server";

interface GroupsOfCourse {
  /** The groups whose trainers can see more than the member agreed to. */
  asking: { id: string; name: string }[];
  /** The sittings for the course that are open or begin soon, and in which the member can still make the final test. */
  sittings: SittingToday[];
}

/** Returns what the page of a course tells of the viewer's groups. Takes one statement for an account, and none for others. */
export async function readGroupsOfCourse(
  { pool, now: readClock }: RequestContext,
  viewer: Viewer | null,
  { progress, step }: { progress: CourseProgress | null; step: FinalTestStep | undefined },
): Promise<GroupsOfCourse> {
  if (viewer?.kind !== "account") return { asking: [], sittings: [] };
  const now = readClock();
  const memberships = await listCohortsOfMemberWithSittings(pool, { learnerId: viewer.learnerId, now });
  const courses = progress ? [progress] : [];
  const steps = progress && step ? { [progress.course.id]: step } : {};
  return {
    asking: memberships.filter(({ asksConsent }) => asksConsent).map(({ id, name }) => ({ id, name })),
    sittings: listSittingsToday({ memberships, courses, steps, now }),
  };
}
