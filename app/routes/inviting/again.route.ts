import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { resendInvitation } from "~/cohorts/inviting/change-invitation.server";
import { requireValidForm } from "~/web/forms/read-form.server";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { requireValidId } from "~/web/params/address";
import { resendInvitationForm } from "./again.form";
import { getInvitationMailContext, invitationsPath } from "./inviting.server";

/** Sends an invitation again, with a new link. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const training = await requireTrainerOfCohort(request, context, params.cohort);
  const invitationId = requireValidId(params.invitation);
  const { times } = await requireValidForm(request, context, resendInvitationForm);
  const inviter = await getInvitationMailContext(context, training);
  const { pool, mail } = context;
  const input = { ...training.key, invitationId, times, inviter, mail, now: context.now() };
  const outcome = await resendInvitation(pool, input);
  return redirect(`${invitationsPath(training.cohort.id)}?done=${outcome.ok ? "again" : outcome.reason}`, 303);
}

/** Redirects to the page of invitations. This address accepts only forms, but a person who had to log in first comes back to it. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(invitationsPath(requireValidId(params.cohort)));
}
