/** Access to the pages of trainers. */
import type { CohortOfTrainer } from "~/cohorts/group/cohort";
import { getCohortOfTrainer } from "~/cohorts/group/get-cohort-of-trainer.server";
import type { RequestContext } from "../context.server";
import { requireId } from "../params/address";
import { forbiddenResponse, notFoundResponse } from "../responses/refusals";
import { type AccountViewer, requireAccount } from "./viewer.server";

/** A visitor is redirected to the log-in page; an account without the role gets a 403. */
export async function requireTrainer(request: Request, context: RequestContext): Promise<AccountViewer> {
  const viewer = await requireAccount(request, context);
  if (!viewer.roles.includes("trainer")) throw forbiddenResponse();
  return viewer;
}

export interface TrainerAccess {
  viewer: AccountViewer;
  cohort: CohortOfTrainer;
  /** Part of every query about this cohort. */
  key: { cohortId: string; trainerId: string };
}

/** Another trainer's cohort gets a 404, as if it did not exist. */
export async function requireTrainerOfCohort(
  request: Request,
  context: RequestContext,
  cohortId: string | undefined,
): Promise<TrainerAccess> {
  const viewer = await requireTrainer(request, context);
  const key = { cohortId: requireId(cohortId), trainerId: viewer.learnerId };
  const cohort = await getCohortOfTrainer(context.pool, key);
  if (!cohort) throw notFoundResponse();
  return { viewer, cohort, key };
}
