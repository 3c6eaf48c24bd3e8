import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { archiveCohort } from "~/cohorts/archiving/archive-cohort.server";
import { requireValidForm } from "~/web/forms/read-form.server";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { notFoundResponse } from "~/web/responses/refusals";
import { archiveCohortForm } from "./archive.form";

/** Redirects to the settings of the group, because this address accepts only forms. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort } = await requireTrainerOfCohort(request, context, params.cohort);
  return redirect(`/cohorts/${cohort.id}/settings`);
}

/** Moves a group into the archive, or back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key } = await requireTrainerOfCohort(request, context, params.cohort, { inArchive: true });
  const { archive } = await requireValidForm(request, context, archiveCohortForm);
  const archived = archive === "on";
  const outcome = await archiveCohort(context.pool, { ...key, archived, now: context.now() });
  if (!outcome.ok) throw notFoundResponse();
  return redirect(`/cohorts/${key.cohortId}/settings?done=${archived ? "archived" : "back"}`, 303);
}
