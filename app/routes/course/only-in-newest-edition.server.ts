import { getNewerEdition } from "~/learning/enrolment/get-newer-edition.server";
import type { RequestContext } from "~/web/context.server";
import { readViewer } from "~/web/guards/viewer.server";
import type { PartOfNewestEdition } from "./only-in-newest-edition.page";

/** Returns the editions of a viewer whose edition of a course lacks a part that the newest one has. Returns null for everybody else. */
export async function findPartOnlyInNewestEdition(
  request: Request,
  context: RequestContext,
  { courseId, part }: Pick<PartOfNewestEdition, "courseId" | "part">,
): Promise<PartOfNewestEdition | null> {
  const viewer = await readViewer(request, context);
  if (!viewer) return null;
  const key = { learnerId: viewer.learnerId, courseId, now: context.now() };
  const edition = await getNewerEdition(context.pool, context.releases, key);
  if (!edition) return null;
  const { held, newest } = edition.changes;
  return !held[part] && newest[part] ? { courseId, part, held: edition.held, newest: edition.newest } : null;
}
