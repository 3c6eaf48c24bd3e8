import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { chooseReminders } from "~/cohorts/reminding/choose-reminders.server";
import { readForm } from "~/web/forms/posted-form.server";
import { requireAccount } from "~/web/guards/viewer.server";
import { requireId } from "~/web/params/address";
import { badForm, notFound } from "~/web/responses/refusals";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireAccount(request, context);
  return redirect(`/memberships/${requireId(params.cohort)}`, 303);
}

/** A member switches reminders of this group on or off. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { learnerId } = await requireAccount(request, context);
  const cohortId = requireId(params.cohort);
  const { reminders: [chosen] = [] } = await readForm(request, context);
  if (chosen !== "on" && chosen !== "off") throw badForm();
  const saved = await chooseReminders(context.pool, { learnerId, cohortId, reminders: chosen === "on" });
  if (!saved) throw notFound();
  return redirect(`/memberships/${cohortId}`, 303);
}
