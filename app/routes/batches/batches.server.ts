/** Helpers that the routes about batches share. */
import type { Batch } from "~/cohorts/batches/batch";
import { getBatch } from "~/cohorts/batches/get-batch.server";
import type { RequestContext } from "~/web/context.server";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { requireValidId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";

/**
 * Returns the cohort and the batch of an address.
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
  return { cohort, shown: { id: cohort.id, name: cohort.name }, key, batchKey, batch };
}
