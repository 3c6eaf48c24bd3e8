/** Helpers that the routes about batches share. */
import type { Batch } from "~/cohorts/batches/batch";
import { getBatch } from "~/cohorts/batches/get-batch.server";
import { batchPath, batchPreviewPath } from "~/ui/addresses";
import { addToQuery, readWayBackFromBatch } from "~/ui/cohorts/way-back";
import type { RequestContext } from "~/web/context.server";
import { readPostedFields } from "~/web/forms/posted-form.server";
import { listTypedTextsToShowAgain } from "~/web/forms/typed-texts-to-show-again";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { readSearchParams, requireValidId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";

type Params = { cohort?: string; batch?: string };

/** Returns the cohort of an address, with where its trainer began and the paths of the pages of the batch. It does not read the batch. */
export async function requireCohortOfBatch(request: Request, context: RequestContext, params: Params) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const batchKey = { ...key, batchId: requireValidId(params.batch) };
  const back = readWayBackFromBatch(readSearchParams(request), cohort.id);
  const preview = batchPreviewPath(cohort.id, batchKey.batchId);
  const paths = {
    form: batchPath(cohort.id, batchKey.batchId) + back.query,
    preview: preview + back.query,
    /** The path of the preview with one more thing in its address. */
    previewWith: (name: string, value: string | number) => preview + addToQuery(back.query, name, value),
  };
  return { cohort, shown: { id: cohort.id, name: cohort.name }, key, batchKey, back, paths };
}

/**
 * Returns the cohort and the batch of an address, with where its trainer began and the paths of its pages.
 * @throws a 404 response if the batch is not this trainer's
 */
export async function requireBatch(request: Request, context: RequestContext, params: Params) {
  const found = await requireCohortOfBatch(request, context, params);
  const batch: Batch | null = await getBatch(context.pool, found.batchKey);
  if (!batch) throw notFoundResponse();
  return { ...found, batch };
}

/**
 * Refuses a form of a batch that was sent before, in another window or before "back". The page gate (`requirePageMark`) then shows what was
 * typed. `path`: the page of the batch, which tells who got it.
 */
export async function refuseSentBatch(request: Request, context: RequestContext, path: string): Promise<Response> {
  const typed = listTypedTextsToShowAgain(path, await readPostedFields(request, context));
  context.notTaken = { why: { kind: "batch-sent" }, back: path, typed, status: 409 };
  return new Response(null, { status: 409 });
}
