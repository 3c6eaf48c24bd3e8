/** Helpers that the routes about batches share. */
import type { Batch } from "~/cohorts/batches/batch";
import { getBatch } from "~/cohorts/batches/get-batch.server";
import { getCohortSitting } from "~/cohorts/sittings/get-cohort-sittings.server";
import { mayBeginInSitting } from "~/cohorts/sittings/members-before-sitting";
import { batchPath, batchPreviewPath } from "~/ui/addresses";
import { readWayBackFromBatch } from "~/ui/cohorts/way-back";
import type { RequestContext } from "~/web/context.server";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { requireValidId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";

/**
 * Returns the cohort and the batch of an address, with where its trainer began and the paths of its pages.
 * @throws a 404 response if the batch is not this trainer's
 */
export async function requireBatch(
  request: Request,
  context: RequestContext,
  params: { cohort?: string; batch?: string },
) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const batchKey = { ...key, batchId: requireValidId(params.batch) };
  const batch: Batch | null = await getBatch(context.pool, batchKey);
  if (!batch) throw notFoundResponse();
  const back = readWayBackFromBatch(new URL(request.url).searchParams, cohort.id);
  const paths = {
    form: batchPath(cohort.id, batch.id) + back.query,
    preview: batchPreviewPath(cohort.id, batch.id) + back.query,
  };
  return { cohort, shown: { id: cohort.id, name: cohort.name }, key, batchKey, batch, back, paths };
}

export interface SittingOfBatch {
  id: string;
  /** How many people of the batch can't begin in it. */
  blocked: number;
}

/** Returns the sitting of which a batch tells, or null. A message about a sitting has the id of that sitting. */
export async function findSittingOfBatch(
  { pool, releases, now }: Pick<RequestContext, "pool" | "releases" | "now">,
  { batch, ...key }: { cohortId: string; trainerId: string; courseId: string; batch: Batch },
): Promise<SittingOfBatch | null> {
  if (batch.act !== "message") return null;
  const page = await getCohortSitting(pool, releases, { ...key, sittingId: batch.id, now: now() });
  if (!page) return null;
  const readers = new Set(batch.members.map(({ learnerId }) => learnerId));
  const blocked = page.others.filter(({ learnerId, before }) => readers.has(learnerId) && !mayBeginInSitting(before));
  return { id: page.sitting.id, blocked: blocked.length };
}
