import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { needsDraft } from "~/cohorts/batches/batch";
import { getDeadlineChoices, getWritingChoices, previewBatch } from "~/cohorts/batches/get-batch.server";
import { sendBatch } from "~/cohorts/batches/send-batch.server";
import { batchPath } from "~/ui/addresses";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { requireValidForm } from "~/web/forms/read-form.server";
import { readSearchParam } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { invalidFormResponse, refusedFormResponse } from "~/web/responses/refused-form.server";
import { requireBatch } from "./batches.server";
import { sendBatchForm } from "./preview.form";
import { BatchPreviewPage } from "./preview.page";

export const handle = { work: true };

export const meta: MetaFunction<typeof loader> = ({ data: page, ...args }) =>
  pageMeta(({ batch }) => ({ title: batch.pageTitles[page?.batch.act ?? "message"] }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, shown, key, batch } = await requireBatch(request, context, params);
  if (batch.outcome || (needsDraft(batch.act) && !batch.draft)) throw redirect(batchPath(cohort.id, batch.id), 303);
  const { pool, releases } = context;
  const readerId = readSearchParam(request, "as");
  const preview = await previewBatch(pool, { ...key, batch, cohort, readerId, now: context.now() });
  const { replyAddress } = await getWritingChoices(pool, key);
  const { course } = await getDeadlineChoices(pool, releases, { ...key, courseId: cohort.courseId });
  return { cohort: shown, batch, preview, replyAddress, lessons: course.lessons, language: course.language };
}

/** Sends the batch, once. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { cohort, batchKey, batch } = await requireBatch(request, context, params);
  const { draft: draftNo } = await requireValidForm(request, context, sendBatchForm);
  const { pool, releases, limits, mail } = context;
  const outcome = await sendBatch(pool, releases, { ...batchKey, draftNo, limits, mail, now: context.now() });
  if (outcome.ok) return redirect(batchPath(cohort.id, batch.id), 303);
  if (outcome.reason === "not-found") throw notFoundResponse();
  if (outcome.reason === "too-many-tries") return refusedFormResponse(outcome);
  return invalidFormResponse({ form: outcome.reason }, {}, outcome.reason === "changed" ? 409 : 400);
}

export default function BatchPreviewRoute() {
  return <BatchPreviewPage {...useLoaderData<typeof loader>()} form={useActionData<RefusedFormState>()} />;
}
