import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { fillOwnColumnsOfMember } from "~/cohorts/columns/fill-own-column.server";
import { listOwnColumns, listSharedNumbersOfMember } from "~/cohorts/columns/get-own-columns.server";
import { cohortMemberPath } from "~/ui/addresses";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { requireMemberForTrainer, requireTrainerAndReadMemberIds } from "~/web/guards/member.server";
import { readSearchParam } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { invalidFormResponse } from "~/web/responses/refused-form.server";
import { OwnColumnsOfMemberPage } from "./member.page";
import { composeValueFieldName, createOwnColumnValuesForm, listChangedValues } from "./values.form";

export const handle = { work: true };

export const meta: MetaFunction = (args) => pageMeta(({ ownColumns }) => ({ title: ownColumns.title }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { trainer, cohort, course, member } = await requireMemberForTrainer(request, context, params);
  const key = { cohortId: cohort.id, trainerId: trainer.learnerId };
  const columns = await listOwnColumns(context.pool, key);
  const { learnerId, name, ownValues } = member;
  const shared = await listSharedNumbersOfMember(context.pool, { ...key, columns, learnerId });
  const saved = readSearchParam(request, "done") === "saved";
  return { cohort, language: course.language, member: { learnerId, name, ownValues }, columns, shared, saved };
}

/** Stores the values of one member that the trainer changed. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key } = await requireTrainerAndReadMemberIds(request, context, params);
  // A person who is not a member gets a 404 response, whatever the form contains.
  await requireMemberForTrainer(request, context, params);
  const columns = await listOwnColumns(context.pool, key);
  const columnIds = columns.map(({ id }) => id);
  const form = await readForm(request, context, createOwnColumnValuesForm(columnIds));
  if (!form.ok) return invalidFormResponse(form.errors, form.values);
  const values = listChangedValues(form.values, columnIds).map(({ id, value }) => ({ columnId: id, value }));
  const outcome = await fillOwnColumnsOfMember(context.pool, { ...key, values, now: context.now() });
  if (outcome.ok) {
    // A number that others have too is told here, beside the field in which it can be mended.
    const { length } = await listSharedNumbersOfMember(context.pool, { ...key, columns });
    const done = outcome.changed > 0 && length > 0 ? "/columns?done=saved" : "?done=columns";
    return redirect(`${cohortMemberPath(key.cohortId, key.learnerId)}${done}`, 303);
  }
  if (outcome.reason === "not-found") throw notFoundResponse();
  const errors = [...outcome.problems].map(([columnId, code]) => [composeValueFieldName(columnId), code]);
  return invalidFormResponse(Object.fromEntries(errors), form.values);
}

export default function OwnColumnsOfMemberRoute() {
  return <OwnColumnsOfMemberPage {...useLoaderData<typeof loader>()} form={useActionData<RefusedFormState>()} />;
}
