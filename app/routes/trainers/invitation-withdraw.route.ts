import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { withdrawTrainerInvitation } from "~/accounts/trainer-invitations/invite-trainer.server";
import { requireAdministrator } from "~/web/guards/viewer.server";
import { requireValidId } from "~/web/params/address";
import { allTrainersPath } from "./trainer-invitations.server";

/** Withdraws an invitation to become a trainer, and erases its address. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { learnerId: actor } = await requireAdministrator(request, context);
  const input = { invitationId: requireValidId(params.trainerInvitation), actor, now: context.now() };
  const done = await withdrawTrainerInvitation(context.pool, input);
  return redirect(`${allTrainersPath}?done=${done ? "withdrawn" : "gone"}`, 303);
}

/** Redirects to the page of trainers. This address accepts only forms, but a person who had to log in first comes back to it. */
export function loader() {
  return redirect(allTrainersPath);
}
