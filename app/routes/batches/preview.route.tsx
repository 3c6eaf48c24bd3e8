import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { needsDraft } from "~/cohorts/batches/batch";
import { countBatchesLeft, getCourseOfBatch, getWritingChoices } from "~/cohorts/batches/get-batch.server";
import { leaveOutOfBatch } from "~/cohorts/batches/leave-out-of-batch.server";
import { previewBatch } from "~/cohorts/batches/preview-batch.server";
import { sendBatch } from "~/cohorts/batches/send-batch.server";
import { batchPreviewPath } from "~/ui/addresses";
import { addToQuery } from "~/ui/cohorts/way-back";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { readPostedFields } from "~/web/forms/posted-form.server";
import { requireValidForm } from "~/web/forms/read-form.server";
import { readSearchParam, requireValidId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { invalidFormResponse, refusedFormResponse } from "~/web/responses/refused-form.server";
import { findSittingOfBatch, requireBatch } from "./batches.server";
import { allApart, leaveOutField, leftOutParam, sendBatchForm } from "./preview.form";
import { BatchPreviewPage } from "./preview.page";

export const handle = { work: true };

export const meta: MetaFunction<typeof loader> = ({ data: page, ...args }) =>
  pageMeta(({ batch }) => ({ title: batch.pageTitles[page?.batch.act ?? "message"] }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, shown, key, batch, back, paths } = await requireBatch(request, context, params);
  if (batch.outcome || (needsDraft(batch.act) && !batch.draft)) throw redirect(paths.form, 303);
  const { pool, releases, limits } = context;
  const now = context.now();
  const readerId = readSearchParam(request, "as");
  const preview = await previewBatch(pool, releases, { ...key, batch, cohort, readerId, now });
  const { replyAddress } = await getWritingChoices(pool, key);
  const { lessons, language } = await getCourseOfBatch(pool, releases, { ...key, courseId: cohort.courseId });
  const left = batch.act === "remove" ? null : await countBatchesLeft(limits, { ...key, now });
  const sitting = await findSittingOfBatch(context, { ...key, courseId: cohort.courseId, batch });
  return {
    cohort: { ...shown, endsOn: cohort.endsOn },
    batch,
    preview,
    replyAddress,
    lessons,
    language,
    left,
    leftOut: readLeftOut(request),
    sitting,
    back,
    viewerId: key.trainerId,
    now,
  };
}

/** Returns how many people the trainer left out just now, as the address of the page says. */
function readLeftOut(request: Request): number {
  const text = readSearchParam(request, leftOutParam) ?? "";
  return /^\d{1,4}$/.test(text) ? Number(text) : 0;
}

/** Sends the batch, once; or leaves people out whom a trainer set apart. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { cohort, batchKey, batch, back, paths } = await requireBatch(request, context, params);
  const [without] = (await readPostedFields(request, context))[leaveOutField] ?? [];
  if (without !== undefined) {
    const learnerId = without === allApart ? null : requireValidId(without);
    const leaving = { ...batchKey, cohort, learnerId, now: context.now() };
    const count = await leaveOutOfBatch(context.pool, context.releases, leaving);
    return redirect(batchPreviewPath(cohort.id, batch.id) + addToQuery(back.query, leftOutParam, count), 303);
  }
  const { draft: draftNo } = await requireValidForm(request, context, sendBatchForm);
  const { pool, releases, limits, mail } = context;
  const outcome = await sendBatch(pool, releases, { ...batchKey, draftNo, limits, mail, now: context.now() });
  if (outcome.ok) return redirect(paths.form, 303);
  if (outcome.reason === "not-found") throw notFoundResponse();
  if (outcome.reason === "too-many-tries") return refusedFormResponse(outcome);
  return invalidFormResponse({ form: outcome.reason }, {}, outcome.reason === "changed" ? 409 : 400);
}

export default function BatchPreviewRoute() {
  return <BatchPreviewPage {...useLoaderData<typeof loader>()} form={useActionData<RefusedFormState>()} />;
}
