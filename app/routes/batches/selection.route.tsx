import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { beginBatch } from "~/cohorts/batches/begin-batch.server";
import { newId } from "~/platform/ids";
import { batchPath, batchPreviewPath } from "~/ui/addresses";
import { readWayBackFromBatch } from "~/ui/cohorts/way-back";
import { pageMeta } from "~/ui/page-meta";
import { readPostedFields } from "~/web/forms/posted-form.server";
import { requireValidForm } from "~/web/forms/read-form.server";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { isValidId, readSearchParams } from "~/web/params/address";
import { selectedField, selectionForm } from "./selection.form";
import { NobodySelectedPage } from "./selection.page";

export const handle = { work: true };

export const meta: MetaFunction = (args) => pageMeta(({ batch }) => ({ title: batch.nobody.title }), args);

/** Returns only the group. Without selected members the page says that nobody is selected, also if nothing was posted. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort } = await requireTrainerOfCohort(request, context, params.cohort);
  const back = readWayBackFromBatch(readSearchParams(request), cohort.id);
  return { cohort: { id: cohort.id, name: cohort.name }, back };
}

/** Stores whom the trainer selected, and leads to the page of what is done for them. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key } = await requireTrainerOfCohort(request, context, params.cohort);
  const { act } = await requireValidForm(request, context, selectionForm);
  const fields = await readPostedFields(request, context);
  const learnerIds = (fields[selectedField] ?? []).filter(isValidId);
  const batchId = newId(context.now());
  const begun = await beginBatch(context.pool, { ...key, batchId, act, learnerIds, now: context.now() });
  if (!begun.ok) return data({ selected: 0 }, { status: 400 });
  const path = begun.needsDraft ? batchPath : batchPreviewPath;
  const { query } = readWayBackFromBatch(readSearchParams(request), key.cohortId);
  return redirect(path(key.cohortId, batchId) + query, 303);
}

export default function SelectionRoute() {
  return <NobodySelectedPage {...useLoaderData<typeof loader>()} />;
}
