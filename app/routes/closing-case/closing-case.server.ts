/** What the routes of the closing case share. */
import { redirect } from "@remix-run/node";
import type { ClosingCaseForReader } from "~/learning/closing-case/compose-closing-case-pages";
import { getClosingCase } from "~/learning/closing-case/get-closing-case.server";
import { closingCasePath } from "~/ui/addresses";
import type { RequestContext } from "~/web/context.server";
import { readViewer } from "~/web/guards/viewer.server";
import { isPossibleContentId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { findPartOnlyInNewestEdition } from "../course/only-in-newest-edition.server";

/**
 * Returns the id of the course in an address.
 * @throws a 404 response for an invalid id, before it reaches the database
 */
export function readCourseId({ course }: { course?: string }): string {
  if (!isPossibleContentId(course)) throw notFoundResponse();
  return course;
}

/**
 * Returns the ids of the course and the step in an address.
 * @throws a 404 response for an invalid id, before it reaches the database
 */
export function readStepAddress(params: { course?: string; closingStep?: string }) {
  const { closingStep: stepId } = params;
  if (!isPossibleContentId(stepId)) throw notFoundResponse();
  return { courseId: readCourseId(params), stepId };
}

/** Returns the closing case of the course in an address, as the viewer has it. Returns null if the viewer's edition has none. */
export async function findClosingCase(
  request: Request,
  context: RequestContext,
  params: { course?: string },
): Promise<ClosingCaseForReader | null> {
  const courseId = readCourseId(params);
  const viewer = await readViewer(request, context);
  const key = { learnerId: viewer?.learnerId ?? null, courseId };
  const found = await getClosingCase(context.pool, context.releases, key);
  return found?.reader ?? null;
}

/**
 * Returns the closing case as `findClosingCase` does, for the pages after its first.
 * @throws a 404 response if the viewer's edition has none. If the newest edition has one, a redirect to the page that says so.
 */
export async function requireClosingCase(
  request: Request,
  context: RequestContext,
  params: { course?: string },
): Promise<ClosingCaseForReader> {
  const reader = await findClosingCase(request, context, params);
  if (reader) return reader;
  const courseId = readCourseId(params);
  const elsewhere = await findPartOnlyInNewestEdition(request, context, { courseId, part: "closingCase" });
  throw elsewhere ? redirect(closingCasePath(courseId)) : notFoundResponse();
}

/**
 * Returns the closing case that a trainer prints for a group: that of the newest edition, whatever edition the trainer learns in.
 * @throws as `requireClosingCase`, if the newest edition has none
 */
export async function requireClosingCaseForGroup(
  request: Request,
  context: RequestContext,
  params: { course?: string },
): Promise<ClosingCaseForReader> {
  const newest = { learnerId: null, courseId: readCourseId(params) };
  const found = await getClosingCase(context.pool, context.releases, newest);
  return found?.reader ?? requireClosingCase(request, context, params);
}
