import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeOwnColumn } from "~/cohorts/columns/change-own-columns.server";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { notFoundResponse } from "~/web/responses/refusals";
import { invalidFormResponse, omitMissingErrors } from "~/web/responses/refused-form.server";
import {
  changedOwnColumnForm,
  composeColumnFormValues,
  readColumnSettings,
  readShownColumnSettings,
} from "./column.form";
import { OwnColumnPage } from "./column.page";
import type { RefusedColumnSettings } from "./column-settings";
import {
  listExportedTableHeadings,
  ownColumnsPath,
  readOwnColumnPage,
  requireTrainerAndReadColumnId,
} from "./own-columns.server";

export const handle = { work: true };

export const meta: MetaFunction = (args) => pageMeta(({ ownColumns }) => ({ title: ownColumns.title }), args);

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return readOwnColumnPage(request, context, params);
}

/** Changes what the column is called and what it is for. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key } = await requireTrainerAndReadColumnId(request, context, params);
  const form = await readForm(request, context, changedOwnColumnForm);
  if (!form.ok) {
    // A column that does not exist gets a 404 response, whatever errors the form has.
    await readOwnColumnPage(request, context, params);
    return invalidFormResponse(form.errors, form.values);
  }
  const { columnId: id, ...of } = key;
  const outcome = await changeOwnColumn(context.pool, {
    ...{ ...of, id, ...readColumnSettings(form.value), shown: readShownColumnSettings(form.value) },
    ...{ headings: listExportedTableHeadings(), now: context.now() },
  });
  if (outcome.ok) {
    const kept = outcome.kept.length > 0 ? `&kept=${outcome.kept.join()}` : "";
    return redirect(`${ownColumnsPath(key.cohortId)}/${id}?done=saved${kept}`, 303);
  }
  if (outcome.reason === "not-found") throw notFoundResponse();
  if (outcome.reason === "invalid") return invalidFormResponse(omitMissingErrors({ ...outcome.problems }), form.values);
  // The form that comes back knows of the change, so saving it again is a choice.
  const values = composeColumnFormValues(outcome.merged, outcome.stored);
  return data<RefusedColumnSettings>({ errors: {}, values, changed: true }, { status: 409 });
}

export default function OwnColumnRoute() {
  return <OwnColumnPage {...useLoaderData<typeof loader>()} settings={useActionData<RefusedColumnSettings>()} />;
}
