import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { writeCookie } from "~/accounts/session/cookies";
import { backPath, isTheme } from "~/ui/theme";
import { readForm } from "~/web/forms/posted-form.server";
import { readNextPath } from "~/web/params/next-path";
import { badForm } from "~/web/responses/refusals";

export const loader = () => redirect("/");

const yearSeconds = 31_536_000;

/** Keeps how somebody wants to see the site, and goes back to the page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { theme: [theme] = [], back: [back] = [] } = await readForm(request, context);
  if (!isTheme(theme)) throw badForm();
  // The system's own needs no cookie: without one, a visitor's pages come from the cache again.
  const seconds = theme === "system" ? 0 : yearSeconds;
  const cookie = writeCookie("theme", theme, { seconds, secure: context.config.secureCookies });
  return redirect(readNextPath(backPath(back), "/"), { status: 303, headers: { "Set-Cookie": cookie } });
}
