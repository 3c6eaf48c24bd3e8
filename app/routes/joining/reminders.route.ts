import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { switchRemindersOfMember } from "~/cohorts/reminding/switch-reminders.server";
import { requireValidForm } from "~/web/forms/read-form.server";
import { requireAccount } from "~/web/guards/viewer.server";
import { requireValidId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { reminderMailSwitchForm } from "./reminders.form";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireAccount(request, context);
  return redirect(`/memberships/${requireValidId(params.cohort)}`, 303);
}

/** Switches the member's own reminders about this group on or off. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { learnerId } = await requireAccount(request, context);
  const cohortId = requireValidId(params.cohort);
  const { reminders } = await requireValidForm(request, context, reminderMailSwitchForm);
  const saved = await switchRemindersOfMember(context.pool, { learnerId, cohortId, reminders: reminders === "on" });
  if (!saved) throw notFoundResponse();
  return redirect(`/memberships/${cohortId}`, 303);
}
