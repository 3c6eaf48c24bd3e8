import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { switchPause } from "~/learning/rhythm/switch-pause.server";
import { reviewSettingsPath } from "~/ui/addresses";
import { requireValidForm } from "~/web/forms/read-form.server";
import { requireAccount } from "~/web/guards/viewer.server";
import { pauseForm } from "./pause.form";

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAccount(request, context);
  return redirect("/today", 303);
}

/** Begins or ends the pause of the viewer. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { learnerId } = await requireAccount(request, context);
  const { pause, from } = await requireValidForm(request, context, pauseForm);
  const paused = pause === "on";
  await switchPause(context.pool, { learnerId, paused, now: context.now() });
  const page = from === "settings" ? `${reviewSettingsPath}?done=${paused ? "paused" : "resumed"}` : "/today";
  return redirect(page, 303);
}
