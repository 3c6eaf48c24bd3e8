import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { withdrawInvitation } from "~/cohorts/inviting/change-invitation.server";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { requireValidId } from "~/web/params/address";
import { invitationsPath } from "./inviting.server";

/** Withdraws an invitation that was not accepted yet. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const input = { ...key, invitationId: requireValidId(params.invitation), now: context.now() };
  const done = await withdrawInvitation(context.pool, input);
  return redirect(`${invitationsPath(cohort.id)}?done=${done ? "withdrawn" : "gone"}`, 303);
}

/** Redirects to the page of invitations. This address accepts only forms, but a person who had to log in first comes back to it. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(invitationsPath(requireValidId(params.cohort)));
}
