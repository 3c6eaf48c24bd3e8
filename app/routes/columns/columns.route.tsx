import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addOwnColumn } from "~/cohorts/columns/change-own-columns.server";
import { listOwnColumns } from "~/cohorts/columns/get-own-columns.server";
import { newId } from "~/platform/ids";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { readSearchParam, requireValidId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { invalidFormResponse, omitMissingErrors } from "~/web/responses/refused-form.server";
import { newOwnColumnForm, readColumnSettings } from "./column.form";
import { OwnColumnsPage } from "./columns.page";
import { listExportedTableHeadings, ownColumnsPath } from "./own-columns.server";

export const handle = { work: true };

export const meta: MetaFunction = (args) => pageMeta(({ ownColumns }) => ({ title: ownColumns.title }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  return {
    cohort: { id: cohort.id, name: cohort.name, archivedAt: cohort.archivedAt },
    columns: await listOwnColumns(context.pool, key),
    newId: newId(context.now()),
    removed: readSearchParam(request, "done") === "removed",
  };
}

/** Adds a column to the group. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key } = await requireTrainerOfCohort(request, context, params.cohort);
  const form = await readForm(request, context, newOwnColumnForm);
  if (!form.ok) return invalidFormResponse(form.errors, form.values);
  const outcome = await addOwnColumn(context.pool, {
    ...key,
    ...{ id: requireValidId(form.value.id), ...readColumnSettings(form.value) },
    ...{ headings: listExportedTableHeadings(), now: context.now() },
  });
  if (outcome.ok) return redirect(`${ownColumnsPath(key.cohortId)}/${outcome.id}?done=added`, 303);
  if (outcome.reason === "not-found") throw notFoundResponse();
  return invalidFormResponse(omitMissingErrors({ ...outcome.problems }), form.values);
}

export default function OwnColumnsRoute() {
  return <OwnColumnsPage {...useLoaderData<typeof loader>()} form={useActionData<RefusedFormState>()} />;
}
