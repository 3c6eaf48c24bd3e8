import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { countBatchesLeft } from "~/cohorts/batches/batch-limit.server";
import { beginBatch } from "~/cohorts/batches/begin-batch.server";
import { countMembers, getWritingChoices } from "~/cohorts/batches/get-batch.server";
import { saveBatchDraft } from "~/cohorts/batches/save-batch-draft.server";
import { findTemplate } from "~/cohorts/templates/message-template";
import { newId } from "~/platform/ids";
import { batchPreviewPath, groupMessagePath } from "~/ui/addresses";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { readSearchParam, requireValidId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { invalidFormResponse, omitMissingErrors } from "~/web/responses/refused-form.server";
import { groupMessageForm } from "./batch.form";
import { GroupMessagePage } from "./group-message.page";

export const handle = { work: true };

export const meta: MetaFunction = (args) => pageMeta(({ batch }) => ({ title: batch.toGroup }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const now = context.now();
  const writing = await getWritingChoices(context.pool, key);
  return {
    cohort: { id: cohort.id, name: cohort.name },
    members: await countMembers(context.pool, key),
    writing: { ...writing, template: findTemplate(writing.templates, readSearchParam(request, "template")) },
    left: await countBatchesLeft(context.pool, { limits: context.limits, trainerId: key.trainerId, now }),
    id: newId(now),
  };
}

/** Begins a message to all members, and leads to the page that shows who would get it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key } = await requireTrainerOfCohort(request, context, params.cohort);
  const form = await readForm(request, context, groupMessageForm);
  if (!form.ok) return invalidFormResponse(form.errors, form.values);
  const { id, ...typed } = form.value;
  const batchKey = { ...key, batchId: requireValidId(id) };
  const now = context.now();
  const begun = await beginBatch(context.pool, { ...batchKey, act: "message", learnerIds: null, now });
  if (!begun.ok) return redirect(groupMessagePath(key.cohortId), 303);
  const outcome = await saveBatchDraft(context.pool, { ...batchKey, given: { act: "message", typed }, now });
  if (outcome.ok) return redirect(batchPreviewPath(key.cohortId, id), 303);
  if (outcome.reason === "not-found") throw notFoundResponse();
  // The form sent a message before. What is typed in it now stays, and begins a message of its own if the trainer goes on.
  if (outcome.reason === "sent") return invalidFormResponse({ form: "sent" }, { ...form.values, id: newId(now) }, 409);
  return invalidFormResponse(omitMissingErrors(outcome.problems), form.values);
}

export default function GroupMessageRoute() {
  return <GroupMessagePage {...useLoaderData<typeof loader>()} form={useActionData<RefusedFormState>()} />;
}
