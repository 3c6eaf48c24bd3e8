import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { chooseDigest } from "~/cohorts/reminding/choose-digest.server";
import { readForm } from "~/web/forms/posted-form.server";
import { requireTrainerOf } from "~/web/guards/trainer.server";
import { badForm } from "~/web/responses/refusals";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort } = await requireTrainerOf(request, context, params.cohort);
  return redirect(`/cohorts/${cohort.id}/settings`, 303);
}

/** A trainer switches their own mail of Monday about this group on or off. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key } = await requireTrainerOf(request, context, params.cohort);
  const { digest: [chosen] = [] } = await readForm(request, context);
  if (chosen !== "on" && chosen !== "off") throw badForm();
  await chooseDigest(context.pool, { ...key, digest: chosen === "on" });
  return redirect(`/cohorts/${key.cohortId}/settings`, 303);
}
