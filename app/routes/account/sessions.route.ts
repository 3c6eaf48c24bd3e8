import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { endSession } from "~/accounts/session/own-sessions.server";
import { readPostedFields } from "~/web/forms/posted-form.server";
import { requireValidForm } from "~/web/forms/read-form.server";
import { requireAccount } from "~/web/guards/viewer.server";
import { endSessionForm } from "./sessions.form";

export const loader = () => redirect("/account");

/** Ends one session of the viewer. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { learnerId } = await requireAccount(request, context);
  // Pages that were opened before the last update of the site still post the button "end all other sessions" to this address.
  if ((await readPostedFields(request, context)).others) return redirect("/account/sessions/others", 307);
  const { session } = await requireValidForm(request, context, endSessionForm);
  await endSession(context.pool, { learnerId, publicId: session });
  return redirect("/account?done=session", 303);
}
