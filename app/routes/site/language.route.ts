import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { changeLearnerLocale } from "~/accounts/identity/change-learner-locale.server";
import { requireValidForm } from "~/web/forms/read-form.server";
import { readViewer } from "~/web/guards/viewer.server";
import { composeLocaleCookie } from "~/web/params/locale.server";
import { readSafeNextPath } from "~/web/params/next-path";
import { languageForm } from "./language.form";

export const loader = () => redirect("/");

/** Stores the language of the interface, on this device and for the learner, and returns to the page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { locale, back } = await requireValidForm(request, context, languageForm);
  const viewer = await readViewer(request, context);
  if (viewer) await changeLearnerLocale(context.pool, { learnerId: viewer.learnerId, locale });
  // The cookie is set for learners too, so that the language stays after a log-out.
  context.setCookies.push(composeLocaleCookie(locale, context.config.secureCookies));
  return redirect(readSafeNextPath(back, "/"), 303);
}
