import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { composeSetCookieHeader } from "~/accounts/session/cookies";
import { requireValidForm } from "~/web/forms/read-form.server";
import { readSafeNextPath } from "~/web/params/next-path";
import { themeForm } from "./theme.form";

export const loader = () => redirect("/");

const yearSeconds = 31_536_000;

/** Stores the chosen theme and returns to the page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { theme, back } = await requireValidForm(request, context, themeForm);
  // The system theme needs no cookie, and without a cookie a visitor's pages come from the page cache.
  const seconds = theme === "system" ? 0 : yearSeconds;
  const cookie = composeSetCookieHeader("theme", theme, { seconds, secure: context.config.secureCookies });
  return redirect(readSafeNextPath(back, "/"), { status: 303, headers: { "Set-Cookie": cookie } });
}
