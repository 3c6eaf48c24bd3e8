/** This file checks who may see the pages of trainers. */
import type { CohortWithTrainerRole } from "~/cohorts/group/cohort";
import { getCohortOfTrainer } from "~/cohorts/group/get-cohort-of-trainer.server";
import type { RequestContext } from "../context.server";
import { requireValidId } from "../params/address";
import { archivedCohortResponse, forbiddenResponse, notFoundResponse } from "../responses/refusals";
import { type AccountViewer, requireAccount } from "./viewer.server";

/**
 * Returns the viewer if they are a trainer. A viewer without an account is redirected to the log-in page; an account without the role gets
 * a 403 response.
 */
export async function requireTrainer(request: Request, context: RequestContext): Promise<AccountViewer> {
  const viewer = await requireAccount(request, context);
  if (!viewer.roles.includes("trainer")) throw forbiddenResponse();
  return viewer;
}

export interface TrainerCohortAccess {
  viewer: AccountViewer;
  cohort: CohortWithTrainerRole;
  /** The ids that are part of every query about this cohort, so that no query finds another trainer's cohort. */
  key: { cohortId: string; trainerId: string };
}

/**
 * Returns the cohort if the viewer is one of its trainers. Another trainer's cohort gets a 404 response, as if it did not exist. A form for
 * a cohort in the archive gets a 409 response, which the error page explains; `inArchive`: unless this form is for such a cohort too.
 */
export async function requireTrainerOfCohort(
  request: Request,
  context: RequestContext,
  cohortId: string | undefined,
  { inArchive = false }: { inArchive?: boolean } = {},
): Promise<TrainerCohortAccess> {
  const viewer = await requireTrainer(request, context);
  const key = { cohortId: requireValidId(cohortId), trainerId: viewer.learnerId };
  const cohort = await getCohortOfTrainer(context.pool, key);
  if (!cohort) throw notFoundResponse();
  if (cohort.archivedAt) context.archivedGroup = cohort.archivedAt;
  if (cohort.archivedAt && !inArchive && request.method !== "GET" && request.method !== "HEAD")
    throw archivedCohortResponse(cohort.id);
  return { viewer, cohort, key };
}
