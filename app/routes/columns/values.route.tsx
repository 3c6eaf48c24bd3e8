import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { fillOwnColumnByHand } from "~/cohorts/columns/fill-own-column.server";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { readPageNumber } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { invalidFormResponse } from "~/web/responses/refused-form.server";
import { OwnColumnPage } from "./column.page";
import { ownColumnsPath, readOwnColumnPage, requireOwnColumn } from "./own-columns.server";
import { composeValueFieldName, createOwnColumnValuesForm, listChangedValues } from "./values.form";

export const handle = { work: true };

export const meta: MetaFunction = (args) => pageMeta(({ ownColumns }) => ({ title: ownColumns.title }), args);

/** Returns the page of the column, which this address also shows if the values in the form were refused. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  return readOwnColumnPage(request, context, params);
}

/** Stores the values that the trainer changed by hand. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { cohort, key, column, members } = await requireOwnColumn(request, context, params);
  const learnerIds = members.map(({ learnerId }) => learnerId);
  const form = await readForm(request, context, createOwnColumnValuesForm(learnerIds));
  if (!form.ok) return invalidFormResponse(form.errors, form.values);
  const values = listChangedValues(form.values, learnerIds).map(({ id, value }) => ({ learnerId: id, value }));
  const outcome = await fillOwnColumnByHand(context.pool, { ...key, values, now: context.now() });
  if (outcome.ok) {
    const page = readPageNumber(request);
    return redirect(`${ownColumnsPath(cohort.id)}/${column.id}?page=${page}&filled=${outcome.changed}`, 303);
  }
  if (outcome.reason === "not-found") throw notFoundResponse();
  const errors = [...outcome.problems].map(([learnerId, code]) => [composeValueFieldName(learnerId), code]);
  return invalidFormResponse(Object.fromEntries(errors), form.values);
}

export default function OwnColumnValuesRoute() {
  return <OwnColumnPage {...useLoaderData<typeof loader>()} values={useActionData<RefusedFormState>()} />;
}
