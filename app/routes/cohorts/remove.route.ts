import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { removeCohortThatNeverHadMembers } from "~/cohorts/group/remove-cohort.server";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { forbiddenResponse, notFoundResponse } from "~/web/responses/refusals";

/** Redirects to the settings of the group, because this address accepts only forms. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort } = await requireTrainerOfCohort(request, context, params.cohort);
  return redirect(`/cohorts/${cohort.id}/settings`);
}

/** Removes a group in which nobody ever took part. Only the owner of the group may do this. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key } = await requireTrainerOfCohort(request, context, params.cohort, { inArchive: true });
  const outcome = await removeCohortThatNeverHadMembers(context.pool, { ...key, now: context.now() });
  if (outcome.ok) return redirect("/cohorts?done=removed", 303);
  if (outcome.reason === "not-found") throw notFoundResponse();
  if (outcome.reason === "not-owner") throw forbiddenResponse();
  return redirect(`/cohorts/${key.cohortId}/settings?done=not-removed#remove`, 303);
}
