import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { searchParam } from "~/web/account-actions.server";
import { renderNotTaken } from "~/web/lesson-fragments.server";
import { readLocale } from "~/web/locale.server";
import { readNextPath } from "~/web/next-path";

/** As `not-taken`, for the script that puts it in the form. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  if (!context.notTaken) throw redirect(readNextPath(searchParam(request, "next"), "/"));
  return renderNotTaken(context.notTaken, await readLocale(request, context));
}
