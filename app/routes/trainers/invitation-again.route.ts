import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { resendTrainerInvitation } from "~/accounts/trainer-invitations/invite-trainer.server";
import { requireValidForm } from "~/web/forms/read-form.server";
import { requireAdministrator } from "~/web/guards/viewer.server";
import { requireValidId } from "~/web/params/address";
import { tooManyTriesResponse } from "~/web/responses/too-many.server";
import { resendInvitationForm } from "../inviting/again.form";
import { allTrainersPath, composeTrainerInviter } from "./trainer-invitations.server";

/** Sends an invitation to become a trainer again, with a new link. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireAdministrator(request, context);
  const invitationId = requireValidId(params.trainerInvitation);
  const { times } = await requireValidForm(request, context, resendInvitationForm);
  const input = { ...composeTrainerInviter(context, viewer), invitationId, times };
  const outcome = await resendTrainerInvitation(context.pool, input);
  if (!outcome.ok && outcome.reason === "too-many-tries") throw tooManyTriesResponse(outcome.retryAfterSeconds);
  return redirect(`${allTrainersPath}?done=${outcome.ok ? "again" : "gone"}`, 303);
}

/** Redirects to the page of trainers. This address accepts only forms, but a person who had to log in first comes back to it. */
export function loader() {
  return redirect(allTrainersPath);
}
