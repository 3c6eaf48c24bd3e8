import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { needsDraft } from "~/cohorts/batches/batch";
import { countBatchesLeft } from "~/cohorts/batches/batch-limit.server";
import { getDeadlineChoices, getWritingChoices } from "~/cohorts/batches/get-batch.server";
import { findReadersOfSitting } from "~/cohorts/batches/readers-of-sitting.server";
import { saveBatchDraft } from "~/cohorts/batches/save-batch-draft.server";
import { findTemplate } from "~/cohorts/templates/message-template";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { readSearchParam } from "~/web/params/address";
import { forgedFormResponse, notFoundResponse } from "~/web/responses/refusals";
import { invalidFormResponse, omitMissingErrors } from "~/web/responses/refused-form.server";
import { batchExtensionForm, batchMessageForm } from "./batch.form";
import { BatchPage } from "./batch.page";
import { refuseSentBatch, requireBatch } from "./batches.server";

export const handle = { work: true };

export const meta: MetaFunction<typeof loader> = ({ data: page, ...args }) =>
  pageMeta(({ batch }) => ({ title: batch.pageTitles[page?.batch.act ?? "message"] }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, shown, key, batchKey, batch, back, paths } = await requireBatch(request, context, params);
  if (!batch.outcome && !needsDraft(batch.act)) throw redirect(paths.preview, 303);
  const { pool, releases, limits } = context;
  const now = context.now();
  const ofMessage = batch.act === "message" ? await getWritingChoices(pool, key) : null;
  const writing = ofMessage && {
    ...ofMessage,
    template: findTemplate(ofMessage.templates, readSearchParam(request, "template")),
  };
  const timing =
    batch.act === "extension" ? await getDeadlineChoices(pool, releases, { ...key, batch, cohort, now }) : null;
  const left = await countBatchesLeft(pool, { limits, trainerId: key.trainerId, now });
  const sitting = batch.outcome && (await findReadersOfSitting(pool, releases, { ...batchKey, cohort, now }));
  return { cohort: { ...shown, endsOn: cohort.endsOn }, batch, writing, timing, left, sitting, back };
}

/** Stores what the trainer typed, and leads to the page that shows who would get what. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { batchKey, batch, paths } = await requireBatch(request, context, params);
  if (!needsDraft(batch.act)) throw forgedFormResponse();
  const isMessage = batch.act === "message";
  const form = await readForm(request, context, isMessage ? batchMessageForm : batchExtensionForm);
  if (!form.ok) return invalidFormResponse(form.errors, form.values);
  const given =
    "subject" in form.value
      ? ({ act: "message", typed: form.value } as const)
      : ({ act: "extension", typed: form.value } as const);
  const outcome = await saveBatchDraft(context.pool, { ...batchKey, given, now: context.now() });
  if (outcome.ok) return redirect(paths.preview, 303);
  if (outcome.reason === "not-found") throw notFoundResponse();
  if (outcome.reason === "sent") return refuseSentBatch(request, context, paths.form);
  return invalidFormResponse(omitMissingErrors(outcome.problems), form.values);
}

export default function BatchRoute() {
  return <BatchPage {...useLoaderData<typeof loader>()} form={useActionData<RefusedFormState>()} />;
}
