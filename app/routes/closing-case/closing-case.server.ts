/** What the routes of the closing case share. */
import type { ClosingCaseForReader } from "~/learning/closing-case/compose-closing-case-pages";
import { getClosingCase } from "~/learning/closing-case/get-closing-case.server";
import type { RequestContext } from "~/web/context.server";
import { readViewer } from "~/web/guards/viewer.server";
import { isPossibleContentId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";

/**
 * Returns the id of the course in an address.
 * @throws a 404 response for an invalid id, before it reaches the database
 */
export function readCourseId({ course }: { course?: string }): string {
  if (!isPossibleContentId(course)) throw notFoundResponse();
  return course;
}

/**
 * Returns the closing case of the course in an address, as the viewer has it.
 * @throws a 404 response if the viewer's edition has none
 */
export async function requireClosingCase(
  request: Request,
  context: RequestContext,
  params: { course?: string },
): Promise<ClosingCaseForReader> {
  const courseId = readCourseId(params);
  const viewer = await readViewer(request, context);
  const key = { learnerId: viewer?.learnerId ?? null, courseId };
  const found = await getClosingCase(context.pool, context.releases, key);
  if (!found) throw notFoundResponse();
  return found.reader;
}
