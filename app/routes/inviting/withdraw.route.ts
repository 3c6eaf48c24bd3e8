import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { withdrawInvitation } from "~/cohorts/inviting/change-invitation.server";
import { requireTrainerOf } from "~/web/guards/trainer.server";
import { requireId } from "~/web/params/address";
import { invitationsPath } from "./inviting.server";

/** An invitation that nobody followed yet stops working. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { cohort, key } = await requireTrainerOf(request, context, params.cohort);
  const input = { ...key, invitationId: requireId(params.invitation), now: context.now() };
  const done = await withdrawInvitation(context.pool, input);
  return redirect(`${invitationsPath(cohort.id)}?done=${done ? "withdrawn" : "gone"}`, 303);
}

/** Only a form leads here; whoever had to log in first is sent to its page. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(invitationsPath(requireId(params.cohort)));
}
