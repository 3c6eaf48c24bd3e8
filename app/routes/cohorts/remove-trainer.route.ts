import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { removeCoTrainer } from "~/cohorts/group/change-trainers.server";
import { requireValidForm } from "~/web/forms/read-form.server";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { requireValidId } from "~/web/params/address";
import { forbiddenResponse, notFoundResponse } from "~/web/responses/refusals";
import { removeCoTrainerForm } from "./trainers.form";

/** Redirects to the page of trainers, because this address accepts only forms. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort } = await requireTrainerOfCohort(request, context, params.cohort);
  return redirect(`/cohorts/${cohort.id}/trainers`);
}

/** Removes a co-trainer from a group. Only the owner of the group may do this. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort, { inArchive: true });
  if (cohort.part !== "owner") throw forbiddenResponse();
  const { trainer } = await requireValidForm(request, context, removeCoTrainerForm);
  const outcome = await removeCoTrainer(context.pool, {
    ...key,
    learnerId: requireValidId(trainer),
    now: context.now(),
  });
  if (outcome.ok) return redirect(`/cohorts/${key.cohortId}/trainers?done=removed`, 303);
  throw outcome.reason === "not-owner" ? forbiddenResponse() : notFoundResponse();
}
