import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { revokeJoinCode } from "~/cohorts/joining/change-join-codes.server";
import { requireValidForm } from "~/web/forms/read-form.server";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { requireValidId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { revokeJoinCodeForm } from "./joining.form";

/** Redirects to the page of join codes, because this address accepts only forms. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort } = await requireTrainerOfCohort(request, context, params.cohort);
  return redirect(`/cohorts/${cohort.id}/joining`);
}

/** Revokes a join code. Members who joined with it stay in the group. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key } = await requireTrainerOfCohort(request, context, params.cohort);
  const { code } = await requireValidForm(request, context, revokeJoinCodeForm);
  if (!(await revokeJoinCode(context.pool, { ...key, id: requireValidId(code), now: context.now() })))
    throw notFoundResponse();
  return redirect(`/cohorts/${key.cohortId}/joining?done=revoked`, 303);
}
