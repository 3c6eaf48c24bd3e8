import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { endOtherSessionsAndForgetDevices } from "~/accounts/session/own-sessions.server";
import { requireAccount } from "~/web/guards/viewer.server";
import { rememberBrowserAsKnownDevice } from "./account.server";

export const loader = () => redirect("/account");

/** Ends all other sessions of the viewer: logs them out in every other browser. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { learnerId, sessionId } = await requireAccount(request, context);
  await endOtherSessionsAndForgetDevices(context.pool, { learnerId, keepPublicId: sessionId });
  await rememberBrowserAsKnownDevice(request, context, learnerId);
  return redirect("/account?done=sessions", 303);
}
