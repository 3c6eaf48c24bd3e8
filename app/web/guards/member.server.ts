/** Helpers that the pages about one member of a cohort share. */

import { getMemberForTrainer } from "~/cohorts/following/get-member-for-trainer.server";
import type { MemberForTrainer } from "~/cohorts/following/member-for-trainer";
import type { CourseOutline } from "~/cohorts/group/course-outline";
import type { RequestContext } from "../context.server";
import { requireValidId } from "../params/address";
import { notFoundResponse } from "../responses/refusals";
import { requireTrainerOfCohort, type TrainerCohortAccess } from "./trainer.server";

type Params = { cohort?: string; learner?: string };

/**
 * Returns the trainer, the cohort, and the ids (`key`) that are part of every query about one member. `inArchive`: whether a form is also for
 * a cohort in the archive.
 */
export async function requireTrainerAndReadMemberIds(
  request: Request,
  context: RequestContext,
  params: Params,
  { inArchive = false }: { inArchive?: boolean } = {},
) {
  const { viewer, cohort, key } = await requireTrainerOfCohort(request, context, params.cohort, { inArchive });
  return { viewer, cohort, key: { ...key, learnerId: requireValidId(params.learner) } };
}

interface MemberPageData {
  trainer: TrainerCohortAccess["viewer"];
  cohort: { id: string; name: string; endsOn: string };
  /** The course in the member's edition. */
  course: CourseOutline;
  member: MemberForTrainer;
}

/**
 * Returns a member of a cohort, with what every page about a member shows.
 * @throws a 404 response if the person is not a member of this cohort
 */
export async function requireMemberForTrainer(
  request: Request,
  context: RequestContext,
  params: Params,
): Promise<MemberPageData> {
  const { viewer, cohort, key } = await requireTrainerAndReadMemberIds(request, context, params);
  const found = await getMemberForTrainer(context.pool, context.releases, { ...key, cohort, now: context.now() });
  if (!found) throw notFoundResponse();
  const { id, name, endsOn } = cohort;
  return { trainer: viewer, cohort: { id, name, endsOn }, ...found };
}
