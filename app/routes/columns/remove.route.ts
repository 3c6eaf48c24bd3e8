import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { removeOwnColumn } from "~/cohorts/columns/change-own-columns.server";
import { notFoundResponse } from "~/web/responses/refusals";
import { ownColumnsPath, requireTrainerAndReadColumnId } from "./own-columns.server";

/** Removes a column with what was filled in. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key } = await requireTrainerAndReadColumnId(request, context, params);
  if (!(await removeOwnColumn(context.pool, { ...key, now: context.now() }))) throw notFoundResponse();
  return redirect(`${ownColumnsPath(key.cohortId)}?done=removed`, 303);
}

/** Redirects to the page of columns. This address accepts only forms, but a person who had to log in first comes back to it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort } = await requireTrainerAndReadColumnId(request, context, params);
  return redirect(ownColumnsPath(cohort.id));
}
