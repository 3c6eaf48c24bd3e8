import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { switchWeeklyMailToTrainer } from "~/cohorts/reminding/switch-weekly-mail-to-trainer.server";
import { requireValidForm } from "~/web/forms/read-form.server";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { weeklyDigestSwitchForm } from "./digest.form";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort } = await requireTrainerOfCohort(request, context, params.cohort);
  return redirect(`/cohorts/${cohort.id}/settings`, 303);
}

/** Switches the trainer's weekly mail about this group on or off. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key } = await requireTrainerOfCohort(request, context, params.cohort);
  const { digest } = await requireValidForm(request, context, weeklyDigestSwitchForm);
  await switchWeeklyMailToTrainer(context.pool, { ...key, digest: digest === "on" });
  return redirect(`/cohorts/${key.cohortId}/settings`, 303);
}
