import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeOwnColumn } from "~/cohorts/columns/change-own-columns.server";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { notFoundResponse } from "~/web/responses/refusals";
import { invalidFormResponse, omitMissingErrors } from "~/web/responses/refused-form.server";
import { ownColumnForm } from "./column.form";
import { OwnColumnPage } from "./column.page";
import { ownColumnsPath, readOwnColumnPage, requireTrainerAndReadColumnId } from "./own-columns.server";

export const handle = { work: true };

export const meta: MetaFunction = (args) => pageMeta(({ ownColumns }) => ({ title: ownColumns.title }), args);

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return readOwnColumnPage(request, context, params);
}

/** Changes what the column is called and what it is for. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key } = await requireTrainerAndReadColumnId(request, context, params);
  const form = await readForm(request, context, ownColumnForm);
  if (!form.ok) {
    // A column that does not exist gets a 404 response, whatever errors the form has.
    await readOwnColumnPage(request, context, params);
    return invalidFormResponse(form.errors, form.values);
  }
  const { columnId: id, ...of } = key;
  const { name, inTable } = form.value;
  const purpose = form.value.purpose ? "student-number" : "own";
  const outcome = await changeOwnColumn(context.pool, { ...of, id, name, purpose, inTable, now: context.now() });
  if (outcome.ok) return redirect(`${ownColumnsPath(key.cohortId)}/${id}?done=saved`, 303);
  if (outcome.reason === "not-found") throw notFoundResponse();
  return invalidFormResponse(omitMissingErrors({ ...outcome.problems }), form.values);
}

export default function OwnColumnRoute() {
  return <OwnColumnPage {...useLoaderData<typeof loader>()} settings={useActionData<RefusedFormState>()} />;
}
